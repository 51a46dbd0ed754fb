package org.policykg.lexicon;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The words of official Chinese, in lists that have a name. A pattern names a list in braces ({@code {put-out}}), and a list may
 * name others among its words. Immutable; threads may share it.
 */
public final class Lexicon {
    /** The files that come with the program; a file holds the lists of one part of the language. */
    private static final List<String> FILES = List.of(
            "numerals",
            "outline",
            "verbs",
            "kinds",
            "pages",
            "keys",
            "heads",
            "duties",
            "bodies",
            "places",
            "actions",
            "days",
            "figures");

    private static final Pattern REFERENCE = Pattern.compile("\\{([a-z][a-z-]*)\\}");
    private static final Pattern NAME = Pattern.compile("[a-z][a-z-]*");

    /** Characters of a fragment that is written out; the program's own have a hundredth of it. */
    private static final int LONGEST = 1_000_000;

    private static final class Standard {
        private static final Lexicon LEXICON = ofFiles();
    }

    private final Map<String, WordList> lists;

    private Lexicon(Map<String, WordList> lists) {
        this.lists = lists;
    }

    /** The words of the files that come with the program, read anew. */
    public static Lexicon ofFiles() {
        return of(FILES.stream()
                .map(file -> DataFile.ofProgram("/org/policykg/lexicon/" + file + ".yaml"))
                .toList());
    }

    /** The words of some files alone. */
    public static Lexicon of(Collection<DataFile> files) {
        return new Lexicon(Map.of()).with(files);
    }

    /** Writes all lists in a form that {@link #read} takes. */
    public void write(DataOutput out) throws IOException {
        out.writeInt(lists.size());
        for (WordList list : lists.values()) {
            list.write(out);
        }
    }

    /** The lists that were written. */
    public static Lexicon read(DataInput in) throws IOException {
        Map<String, WordList> lists = new LinkedHashMap<>();
        for (int n = in.readInt(); n > 0; n--) {
            WordList list = WordList.read(in);
            lists.put(list.name(), list);
        }
        return new Lexicon(lists);
    }

    /** The words that come with the program. */
    public static Lexicon standard() {
        return Standard.LEXICON;
    }

    /**
     * These lists and those of some files. A list of the same name gets the words beside its own, and none twice.
     *
     * @throws DataException when a file is not in the form
     */
    public Lexicon with(Collection<DataFile> files) {
        Map<String, WordList> all = new LinkedHashMap<>(lists);
        for (DataFile file : files) {
            for (String name : file.entry().values().keySet()) {
                if (!NAME.matcher(name).matches()) {
                    throw new DataException(
                            file.name() + ": a list's name has small letters and hyphens only, not " + name);
                }
                all.merge(name, WordList.read(name, file.entry().entry(name)), WordList::and);
            }
        }
        Lexicon lexicon = new Lexicon(all);
        all.values().forEach(lexicon::check);
        return lexicon;
    }

    /** That a list names lists that there are, and no list in the middle of a word. */
    private void check(WordList list) {
        words(list.name());
        list.words().stream()
                .filter(word -> word.contains("{") && !REFERENCE.matcher(word).matches())
                .findFirst()
                .ifPresent(word -> {
                    throw new DataException("the list of words " + list.name() + " has " + word
                            + "; a list is named by a word in braces and nothing else");
                });
    }

    /** All lists, in the order of the files. */
    public Collection<WordList> lists() {
        return java.util.Collections.unmodifiableCollection(lists.values());
    }

    /** The words of a list, with those of the lists that it names. */
    public List<String> words(String list) {
        return words(list, new ArrayDeque<>());
    }

    private List<String> words(String list, Deque<String> above) {
        WordList found = Optional.ofNullable(lists.get(list))
                .orElseThrow(() -> new DataException("there is no list of words " + list));
        if (above.contains(list)) {
            throw new DataException("the list of words " + list + " names itself");
        }
        above.push(list);
        List<String> words = found.words().stream()
                .flatMap(word -> {
                    Matcher other = REFERENCE.matcher(word);
                    return other.matches() ? words(other.group(1), above).stream() : java.util.stream.Stream.of(word);
                })
                .toList();
        above.pop();
        return words;
    }

    /** Words with the name of a list in braces, once with each word of the list; of several lists, each with each. */
    public List<String> spelledOut(String words) {
        Matcher reference = REFERENCE.matcher(words);
        if (!reference.find()) {
            return List.of(words);
        }
        return words(reference.group(1)).stream()
                .flatMap(word ->
                        spelledOut(words.substring(0, reference.start()) + word + words.substring(reference.end()))
                                .stream())
                .toList();
    }

    /**
     * A pattern with its references written out: a list as the alternatives of its words, a fragment as a group.
     *
     * @param fragments pieces of patterns by name, which may name lists and fragments themselves
     * @throws DataException when it names what there is not, or what names itself, or fragments that name others become too long
     */
    public String unfold(String pattern, Map<String, String> fragments) {
        return unfold(pattern, fragments, new ArrayDeque<>());
    }

    private String unfold(String pattern, Map<String, String> fragments, Deque<String> above) {
        return REFERENCE.matcher(pattern).replaceAll(reference -> {
            String name = reference.group(1);
            String fragment = fragments.get(name);
            if (fragment == null) {
                return Matcher.quoteReplacement(oneOf(words(name)));
            }
            if (above.contains(name)) {
                throw new DataException("the fragment " + name + " names itself");
            }
            above.push(name);
            String whole = "(?:" + unfold(fragment, fragments, above) + ")";
            above.pop();
            if (whole.length() > LONGEST) {
                throw new DataException("the fragment " + name + " is longer than " + LONGEST
                        + " characters where what it names is written out");
            }
            return Matcher.quoteReplacement(whole);
        });
    }

    /** Any of some words; of characters a class, which is tried in one step. */
    private static String oneOf(List<String> words) {
        boolean characters = words.size() > 1 && words.stream().allMatch(Lexicon::isCharacter);
        return characters
                ? words.stream().collect(Collectors.joining("", "[", "]"))
                : words.stream().map(Lexicon::quoted).collect(Collectors.joining("|", "(?:", ")"));
    }

    private static boolean isCharacter(String word) {
        char c = word.charAt(0);
        return word.length() == 1 && (Character.isLetterOrDigit(c) || c > '~' && !Character.isSurrogate(c));
    }

    private static String quoted(String word) {
        return word.codePoints().allMatch(c -> Character.isLetterOrDigit(c)) ? word : Pattern.quote(word);
    }
}
