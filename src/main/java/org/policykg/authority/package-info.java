/** From names to known things: which body bore a name on a date, and what a document is called. */
@NullMarked
package org.policykg.authority;

import org.jspecify.annotations.NullMarked;
