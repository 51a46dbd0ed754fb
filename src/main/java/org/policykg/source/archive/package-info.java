/** Archives, whose files are opened in their turn. Nothing is ever written to a disk. */
@NullMarked
package org.policykg.source.archive;

import org.jspecify.annotations.NullMarked;
