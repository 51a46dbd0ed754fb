package org.policykg.rules;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.policykg.lexicon.DataFile;
import org.policykg.lexicon.Lexicon;

/** The patterns of the files, and what they match in their examples, with whatever words and fragments. */
final class PatternCheck {
    private static final Pattern REFERENCE = Pattern.compile("\\{([a-z][a-z-]*)\\}");

    /** The files of rules that come with the program, read once. */
    static final List<DataFile> OF_PROGRAM = RuleFiles.ofProgram();

    private static final List<Entry> ENTRIES = read();

    /** A pattern, with the fragments of its file. */
    record Entry(PatternEntry pattern, Map<String, String> fragments) {
        @Override
        public String toString() {
            return pattern.name();
        }

        /** Whether it names a list or fragment, or what names it. */
        boolean names(String name) {
            return reach().contains(name);
        }

        /** The lists and fragments that it names, and those that these name. */
        Set<String> reach() {
            Set<String> reached = new java.util.TreeSet<>();
            List<String> open = new ArrayList<>(List.of(pattern.template()));
            while (!open.isEmpty()) {
                Matcher reference = REFERENCE.matcher(open.removeLast());
                while (reference.find()) {
                    String name = reference.group(1);
                    if (reached.add(name)) {
                        if (fragments.containsKey(name)) {
                            open.add(fragments.get(name));
                        } else {
                            Lexicon.standard().lists().stream()
                                    .filter(list -> list.name().equals(name))
                                    .forEach(list -> open.addAll(list.words()));
                        }
                    }
                }
            }
            return reached;
        }

        /** The same with another fragment. */
        Entry with(String name, String fragment) {
            Map<String, String> others = new LinkedHashMap<>(fragments);
            others.put(name, fragment);
            return new Entry(pattern, others);
        }

        /** The same with another pattern. */
        Entry with(String template) {
            return new Entry(
                    new PatternEntry(
                            pattern.where(),
                            pattern.name(),
                            pattern.rule(),
                            pattern.convention(),
                            template,
                            pattern.asked(),
                            pattern.examples(),
                            pattern.counterExamples()),
                    fragments);
        }

        /** What it matches in its examples, with some words: where, and where its groups are. */
        List<String> outcome(Lexicon lexicon) {
            NamedPattern unfolded = pattern.unfold(lexicon, fragments);
            List<String> outcome = new ArrayList<>();
            examples(pattern.examples()).forEach(example -> outcome.add(groups(unfolded, example.words())));
            examples(pattern.counterExamples()).forEach(example -> outcome.add(groups(unfolded, example.words())));
            return outcome;
        }

        private String groups(NamedPattern unfolded, String words) {
            return matches(unfolded, words).stream()
                    .map(match -> {
                        StringBuilder places = new StringBuilder();
                        for (int i = 0; i <= match.groupCount(); i++) {
                            places.append(match.start(i))
                                    .append('-')
                                    .append(match.end(i))
                                    .append(' ');
                        }
                        return places.toString();
                    })
                    .collect(Collectors.joining(";"));
        }

        /** What it matches in some words, as the program asks for it. */
        List<MatchResult> matches(NamedPattern unfolded, String words) {
            Matcher matcher = unfolded.matcher(words);
            return switch (pattern.asked()) {
                case ANYWHERE -> matcher.results().toList();
                case START -> matcher.lookingAt() ? List.of(matcher.toMatchResult()) : List.of();
                case WHOLE -> matcher.matches() ? List.of(matcher.toMatchResult()) : List.of();
            };
        }
    }

    private PatternCheck() {}

    /** Examples with the lists that they name written out. */
    static List<Example> examples(List<String> examples) {
        return examples.stream()
                .flatMap(example -> Lexicon.standard().spelledOut(example).stream())
                .map(Example::parse)
                .toList();
    }

    /** All patterns that have names. */
    static List<Entry> entries() {
        return ENTRIES;
    }

    private static List<Entry> read() {
        Map<String, String> common = RuleBook.common(OF_PROGRAM);
        List<Entry> entries = new ArrayList<>();
        for (DataFile file : OF_PROGRAM) {
            Map<String, String> fragments = new LinkedHashMap<>(common);
            fragments.putAll(RuleReader.fragments(file));
            new RuleReader(RelationTable.standard(), Lexicon.standard(), common, file, false)
                    .patterns()
                    .forEach(pattern -> entries.add(new Entry(pattern, fragments)));
        }
        return List.copyOf(entries);
    }
}
