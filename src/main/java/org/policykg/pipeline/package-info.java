/** From paths to readings: what each notice behind them says and its graph, or why there is none, in the order of the paths. */
@NullMarked
package org.policykg.pipeline;

import org.jspecify.annotations.NullMarked;
