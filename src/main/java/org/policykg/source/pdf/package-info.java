/** PDF with a text layer: glyphs and ruling lines of each page, put back together into paragraphs and tables by where they stand. */
@NullMarked
package org.policykg.source.pdf;

import org.jspecify.annotations.NullMarked;
