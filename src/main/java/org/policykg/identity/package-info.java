/** Which names mean one document, worked out from what the notices of a store say. */
@NullMarked
package org.policykg.identity;

import org.jspecify.annotations.NullMarked;
