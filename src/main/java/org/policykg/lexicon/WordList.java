package org.policykg.lexicon;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Words of one kind.
 *
 * @param name how patterns name it
 * @param zh what a Chinese reader calls it
 * @param en what an English reader calls it
 * @param convention what rests on these words in official documents, in a sentence
 * @param words in the order in which they are tried; one in braces stands for another list
 */
public record WordList(String name, String zh, String en, String convention, List<String> words) {
    private static final Set<String> KEYS = Set.of("zh", "en", "convention", "words");

    public WordList {
        words = List.copyOf(words);
    }

    static WordList read(String name, Entry entry) {
        entry.only(KEYS);
        List<String> words = entry.texts("words");
        if (words.isEmpty() || words.stream().anyMatch(String::isBlank)) {
            throw new DataException(entry.where() + " needs words");
        }
        return new WordList(
                name,
                entry.maybeText("zh").orElse(name),
                entry.maybeText("en").orElse(name),
                entry.maybeText("convention").orElse(""),
                words);
    }

    /** This list with the words of another. */
    WordList and(WordList more) {
        return new WordList(
                name,
                zh,
                en,
                convention,
                Stream.concat(words.stream(), more.words.stream()).distinct().toList());
    }
}
