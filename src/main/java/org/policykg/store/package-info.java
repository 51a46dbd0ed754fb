/** Where graphs are kept: a TDB2 folder, a dump file, and the queries that are asked of them. */
@NullMarked
package org.policykg.store;

import org.jspecify.annotations.NullMarked;
