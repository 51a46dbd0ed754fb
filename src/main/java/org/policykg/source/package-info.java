/**
 * From files to text blocks: every format has one reader, and each gives the same plain text with
 * what the page says of itself beside it.
 *
 * <p>What a site prints around a notice is found twice: on a page by itself ({@link org.policykg.source.PageFrame}), and by what returns in
 * the records of a file ({@link org.policykg.source.SiteFrames}; {@code pipeline} has the same for the pages of a folder or a host).
 */
@NullMarked
package org.policykg.source;

import org.jspecify.annotations.NullMarked;
