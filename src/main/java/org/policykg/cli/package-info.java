/** One class a command; each is a function of arguments, input and output to an exit code. */
@NullMarked
package org.policykg.cli;

import org.jspecify.annotations.NullMarked;
