package org.policykg.lexicon;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What names of bodies look like: those that are known, and for all others what they end in. Immutable; threads may share it. */
public final class BodyShapes {
    private static final Pattern ALTERNATIVE = Pattern.compile("[（(][^（）()]*[）)]$");
    /** a bracket with another name may stand behind one */
    private static final String CLOSING = "）)";

    private static final int SHORTEST = 2;
    /** 中央 is a level too */
    private static final int SHORTEST_KNOWN = 3;

    private static final int LONGEST_ACTOR = 30;
    private static final int SHORTEST_PROVINCE = 2;
    private static final int LONGEST_PROVINCE = 3;

    private final NameTrie<? extends KnownName> names;
    private final Set<String> ends;
    private final int longestEnd;
    private final String lastOfActors;
    private final NameForms forms;

    /**
     * Shapes by some words.
     *
     * @param forms what is said of a name by more than what it ends in
     * @param names those that are known
     */
    public BodyShapes(Lexicon words, NameForms forms, NameTrie<? extends KnownName> names) {
        this.forms = forms;
        this.names = names;
        this.ends = Set.copyOf(words.words("body-end"));
        this.lastOfActors = Stream.of("acting-end", "called-actor")
                .flatMap(list -> words.words(list).stream())
                .map(word -> word.substring(word.length() - 1))
                .distinct()
                .collect(Collectors.joining("", CLOSING, ""));
        this.longestEnd = ends.stream().mapToInt(String::length).max().orElse(0);
    }

    /** Whether a name may be the subject of a clause that says what must be done. */
    public boolean isActor(String name) {
        return name.length() >= SHORTEST_KNOWN && isKnown(name) && !isGroup(name)
                || name.length() >= SHORTEST
                        && name.length() <= LONGEST_ACTOR
                        && forms.actor().test(name)
                        && !forms.noActor().test(name);
    }

    /** Whether the name of one who acts may end in a character; one that is known may end in any. Cheaper than to try the name. */
    public boolean mayEndActor(char last) {
        return lastOfActors.indexOf(last) >= 0;
    }

    /** Whether a name is one of a body, or of several: a known one, whatever it ends in, or one that ends as names do. */
    public boolean isBody(String name) {
        return name.length() >= SHORTEST && (endsAsNamesDo(name) || isKnown(name));
    }

    /** Whether a name is a known one of a body, or of several. */
    public boolean isKnown(String name) {
        return names.find(name).map(KnownName::isBody).orElse(false);
    }

    /** Whether a name is that of a known place, a province or below: 云岭市. */
    public boolean isPlace(String name) {
        return name.length() >= SHORTEST_KNOWN
                && names.find(name).map(KnownName::isPlace).orElse(false);
    }

    /** Where the longest known name of a body ends that a text begins with, unless what follows goes on with it; 0 without one. */
    public int leadingKnown(String text) {
        return names.in(text).stream()
                .filter(hit -> hit.begin() == 0
                        && hit.end() >= SHORTEST_KNOWN
                        && hit.name().isBody())
                .mapToInt(NameTrie.Hit::end)
                .max()
                .stream()
                .filter(end -> end < text.length() && !forms.goesOn().test(text.substring(end)))
                .findFirst()
                .orElse(0);
    }

    /** The known names in a text, in the order in which they end. */
    public List<? extends NameTrie.Hit<? extends KnownName>> known(String text) {
        return names.in(text);
    }

    private boolean endsAsNamesDo(String name) {
        boolean bracketed = name.endsWith("）") || name.endsWith(")");
        String bare = bracketed ? ALTERNATIVE.matcher(name).replaceFirst("") : name;
        for (int length = 1; length <= Math.min(longestEnd, bare.length()); length++) {
            if (ends.contains(bare.substring(bare.length() - length))) {
                return true;
            }
        }
        return false;
    }

    /** Whether a name is that of a coordinating body (议事协调机构), which has others as members. */
    public boolean isMechanism(String name) {
        return forms.mechanism().test(name);
    }

    /** Whether a name stands for several bodies at once: 各有关部门, 国务院各部委. */
    public boolean isGroup(String name) {
        return forms.group().test(ALTERNATIVE.matcher(name).replaceFirst(""));
    }

    /** The full name of a province: 内蒙古自治区 for 内蒙古, and for itself. */
    public Optional<String> province(String name) {
        return names.find(name).flatMap(KnownName::province);
    }

    /** The short name of a province that a text begins with: 黑龙江 in 黑龙江省林业厅. */
    public Optional<String> leadingProvince(String text) {
        for (int length = SHORTEST_PROVINCE; length <= Math.min(LONGEST_PROVINCE, text.length()); length++) {
            String head = text.substring(0, length);
            if (province(head).isPresent()) {
                return Optional.of(head);
            }
        }
        return Optional.empty();
    }
}
