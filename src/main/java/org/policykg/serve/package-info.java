/** A store as a read-only SPARQL endpoint. */
@NullMarked
package org.policykg.serve;

import org.jspecify.annotations.NullMarked;
