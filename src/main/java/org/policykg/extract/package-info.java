/**
 * From the parts of a notice to mentions: bodies, cited documents, tasks and dates, each with the
 * range of text and the rule that it was read by.
 */
@NullMarked
package org.policykg.extract;

import org.jspecify.annotations.NullMarked;
