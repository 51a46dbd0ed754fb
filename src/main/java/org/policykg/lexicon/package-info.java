/**
 * The words of official Chinese as data: what stands in {@code data/lexicon}, each list with one home and one name. Knows nothing
 * of RDF.
 */
@NullMarked
package org.policykg.lexicon;

import org.jspecify.annotations.NullMarked;
