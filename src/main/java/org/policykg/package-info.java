/**
 * PolicyKG reads Chinese government notices (公文) and turns each into a graph whose every statement can be checked.
 *
 * <p>{@link org.policykg.PolicyKg} is where to begin: it reads files and folders, and gives a {@link org.policykg.Notice} for each notice and a
 * {@link org.policykg.LeftOut} for whatever else there was. A notice has {@linkplain org.policykg.Mention mentions}, with the words
 * that say so and the rule that read them, and a graph in the vocabulary {@code https://w3id.org/policykg/ontology#}.
 *
 * <p>{@link org.policykg.SourceFormat}, {@link org.policykg.DataPack} and {@link org.policykg.GraphStoreProvider} are what another jar
 * implements to add a format, words, rules and names, or a kind of store. It is enough to put the jar on the class path.
 *
 * <p>This package is all that is meant for others. The packages below it may change with any release.
 */
@NullMarked
package org.policykg;

import org.jspecify.annotations.NullMarked;
