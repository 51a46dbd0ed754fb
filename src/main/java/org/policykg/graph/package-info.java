/** From a resolved notice to triples and the evidence for them. */
@NullMarked
package org.policykg.graph;

import org.jspecify.annotations.NullMarked;
