/** Records of crawls whose keys or columns say what is what: JSON, JSON Lines and tables. */
@NullMarked
package org.policykg.source.keyed;

import org.jspecify.annotations.NullMarked;
