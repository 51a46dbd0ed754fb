package org.policykg.lexicon;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
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

    void write(DataOutput out) throws IOException {
        out.writeUTF(name);
        out.writeUTF(zh);
        out.writeUTF(en);
        out.writeUTF(convention);
        out.writeInt(words.size());
        for (String word : words) {
            out.writeUTF(word);
        }
    }

    static WordList read(DataInput in) throws IOException {
        String name = in.readUTF();
        String zh = in.readUTF();
        String en = in.readUTF();
        String convention = in.readUTF();
        List<String> words = new ArrayList<>();
        for (int n = in.readInt(); n > 0; n--) {
            words.add(in.readUTF());
        }
        return new WordList(name, zh, en, convention, words);
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
