package org.policykg.lexicon;

import java.util.function.Predicate;

/**
 * What is said of a name of a body by its form. The patterns stand among the rules, which are above the words and are handed down.
 *
 * @param group whether it stands for several bodies, without the bracket that it may end in
 * @param actor whether it ends as those do who are told to act
 * @param noActor whether it is a clause and no name, whatever it ends in
 * @param mechanism whether it is that of a coordinating body
 * @param goesOn whether words behind a known name go on with it, so that it is not who acts
 */
public record NameForms(
        Predicate<String> group,
        Predicate<String> actor,
        Predicate<String> noActor,
        Predicate<String> mechanism,
        Predicate<String> goesOn) {}
