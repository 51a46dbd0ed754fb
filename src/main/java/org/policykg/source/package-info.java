/**
 * From files to text blocks: every format has one reader, and each gives the same plain text with
 * what the page says of itself beside it.
 */
@NullMarked
package org.policykg.source;

import org.jspecify.annotations.NullMarked;
