package org.policykg.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import org.policykg.extract.ScopeList.Word;
import org.policykg.lexicon.BodyShapes;
import org.policykg.rules.NamedPattern;
import org.policykg.rules.RuleBook;

/**
 * Kinds of bodies that neighbours in a list say together: the last has the noun of all (各供水、燃气企业; 市属、驻市各单位; 国务院各部委、各直属机构人事司),
 * or the first has what all are of (各部门、单位; 各乡镇人民政府、街道办事处).
 */
final class SharedKinds {
    /**
     * A kind written out in full.
     *
     * @param word where the list says it
     */
    record Kind(String name, Word word) {}

    private static final NamedPattern EVERY_FIELD = RuleBook.standard().pattern("bodies.every-field");
    private static final NamedPattern FIELD = RuleBook.standard().pattern("bodies.field");
    private static final NamedPattern SHARES_EVERY = RuleBook.standard().pattern("bodies.shares-every");
    private static final NamedPattern NOUN = RuleBook.standard().pattern("bodies.noun-of-every");
    private static final NamedPattern LEVEL = RuleBook.standard().pattern("bodies.level");
    private static final NamedPattern LAST_LEVEL = RuleBook.standard().pattern("bodies.last-level");
    private static final NamedPattern OF_GOVERNMENT = RuleBook.standard().pattern("bodies.of-government");
    private static final NamedPattern OFFICE_OF_DIRECT = RuleBook.standard().pattern("bodies.office-of-direct");
    private static final NamedPattern DEPARTMENTS = RuleBook.standard().pattern("bodies.departments");
    private static final NamedPattern BESIDE_DEPARTMENTS = RuleBook.standard().pattern("bodies.beside-departments");
    private static final NamedPattern LOCAL_KIND = RuleBook.standard().pattern("bodies.local-kind");

    private final List<Word> words;
    private final BodyShapes shapes;

    SharedKinds(List<Word> words, BodyShapes shapes) {
        this.words = words;
        this.shapes = shapes;
    }

    /** The kinds that begin at a word and share the noun of the last of them, all in full; empty where none begin there. */
    List<Kind> at(int at) {
        List<Kind> fields = fields(at);
        List<Kind> levels = fields.isEmpty() ? levels(at) : fields;
        return levels.isEmpty() ? ofGovernment(at) : levels;
    }

    /** The kind that a word names which says only its noun, behind the word that says whose it is. */
    Optional<Kind> behind(Word before, int at) {
        if (at >= words.size()) {
            return Optional.empty();
        }
        Word word = words.get(at);
        Matcher departments = DEPARTMENTS.matcher(before.text());
        if (departments.matches() && BESIDE_DEPARTMENTS.matches(word.text())) {
            return Optional.of(new Kind(departments.group(1) + word.text(), word));
        }
        return before.text().startsWith("各") && LOCAL_KIND.matches(word.text())
                ? Optional.of(new Kind("各" + word.text(), word))
                : Optional.empty();
    }

    /** 各供水、燃气企业: fields behind 各, and the noun behind the last. */
    private List<Kind> fields(int at) {
        if (!EVERY_FIELD.matches(words.get(at).text()) || isBody(at)) {
            return List.of();
        }
        int last = at + 1;
        while (last < words.size() && FIELD.matches(words.get(last).text()) && !isBody(last)) {
            last++;
        }
        if (last == words.size() || !SHARES_EVERY.matches(words.get(last).text())) {
            return List.of();
        }
        Matcher noun = NOUN.matcher(words.get(last).text());
        if (!noun.find()) {
            return List.of();
        }
        List<Kind> kinds = new ArrayList<>();
        for (int i = at; i <= last; i++) {
            String every = i == at ? "" : "各";
            kinds.add(new Kind(every + words.get(i).text() + (i == last ? "" : noun.group()), words.get(i)));
        }
        return kinds;
    }

    /** 市属、驻市各单位: whose or where they are, and the noun behind the last. */
    private List<Kind> levels(int at) {
        int last = at;
        while (last < words.size() && LEVEL.matches(words.get(last).text())) {
            last++;
        }
        if (last == at || last == words.size()) {
            return List.of();
        }
        Matcher noun = LAST_LEVEL.matcher(words.get(last).text());
        if (!noun.matches()) {
            return List.of();
        }
        List<Kind> kinds = new ArrayList<>();
        for (Word word : words.subList(at, last)) {
            Matcher level = LEVEL.matcher(word.text());
            String where = level.matches() && level.group(1) == null && noun.group(1) != null ? noun.group(1) : "";
            kinds.add(new Kind(word.text() + where + noun.group(2), word));
        }
        kinds.add(new Kind(words.get(last).text(), words.get(last)));
        return kinds;
    }

    /** 国务院各部委、各直属机构人事司: the same office of both. */
    private List<Kind> ofGovernment(int at) {
        Matcher government = OF_GOVERNMENT.matcher(words.get(at).text());
        if (at + 1 == words.size() || !government.matches()) {
            return List.of();
        }
        Word next = words.get(at + 1);
        Matcher office = OFFICE_OF_DIRECT.matcher(next.text());
        return office.matches()
                ? List.of(
                        new Kind(words.get(at).text() + office.group(1), words.get(at)),
                        new Kind(government.group(1) + next.text(), next))
                : List.of();
    }

    private boolean isBody(int at) {
        return shapes.isBody(words.get(at).text());
    }
}
