/**
 * The rules by which notices are read, as data: what stands in {@code data/rules}, a file a family. A rule has a name that stands in
 * the evidence of whatever it finds, the convention that it reads, and examples. Knows nothing of RDF.
 */
@NullMarked
package org.policykg.rules;

import org.jspecify.annotations.NullMarked;
