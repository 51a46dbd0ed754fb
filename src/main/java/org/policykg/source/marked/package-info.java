/** Markdown: its tree, read with all that official Chinese texts write otherwise than the specification thinks. */
@NullMarked
package org.policykg.source.marked;

import org.jspecify.annotations.NullMarked;
