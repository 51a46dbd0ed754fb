/** Feeds of sites, RSS and Atom: each item is a record. */
@NullMarked
package org.policykg.source.feed;

import org.jspecify.annotations.NullMarked;
