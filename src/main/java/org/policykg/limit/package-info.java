/** What reading a file may take, whatever stands in it. */
@NullMarked
package org.policykg.limit;

import org.jspecify.annotations.NullMarked;
