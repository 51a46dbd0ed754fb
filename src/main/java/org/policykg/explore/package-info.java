/** What a person wants to see of a store: things with their links and evidence, tables, trees, neighbourhoods. */
@NullMarked
package org.policykg.explore;

import org.jspecify.annotations.NullMarked;
