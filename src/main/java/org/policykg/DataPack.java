package org.policykg;

import java.net.URL;
import java.util.List;

/**
 * Words, rules and names that a jar adds to those that come with the program, as the options {@code --rules} and {@code --authority}
 * do from folders. It is found by {@link java.util.ServiceLoader}: the jar names the class in
 * {@code META-INF/services/org.policykg.DataPack}. Several are taken in the order of their classes' names. What stands in folders
 * comes after them.
 */
public interface DataPack {
    /** {@return lists of words, YAML files in the form of {@code data/lexicon}} */
    default List<URL> lexicon() {
        return List.of();
    }

    /** {@return rules, YAML files in the form of {@code data/rules}} */
    default List<URL> rules() {
        return List.of();
    }

    /** {@return bodies, regions and documents, Turtle files in the form of {@code data/authority}} */
    default List<URL> authority() {
        return List.of();
    }
}
