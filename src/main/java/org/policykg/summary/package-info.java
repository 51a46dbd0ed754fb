/** Lists over the whole store, in sections in the order in which they are read, kept in step with what the store says. */
@NullMarked
package org.policykg.summary;

import org.jspecify.annotations.NullMarked;
