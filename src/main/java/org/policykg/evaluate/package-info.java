/** What notices were read as against what people say that they are: figures for each field, link by link. */
@NullMarked
package org.policykg.evaluate;

import org.jspecify.annotations.NullMarked;
