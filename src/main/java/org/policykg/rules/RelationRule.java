package org.policykg.rules;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.policykg.lexicon.DataException;

/**
 * A rule that reads in the words around a document what is done to it.
 *
 * @param rule what it is called and why
 * @param relation what is done
 * @param replaced whether what is done takes the document's place as well
 * @param of what names the documents: titles, numbers or both
 * @param priority of the rules whose cues are there the one with the highest holds; no two have the same
 * @param cues any of which says so
 */
public record RelationRule(
        Rule rule, Relation relation, boolean replaced, Set<Named> of, int priority, List<Cue> cues) {
    /** How a document is named. */
    public enum Named {
        TITLES,
        NUMBERS
    }

    public RelationRule {
        of = Set.copyOf(of);
        cues = List.copyOf(cues);
    }

    void write(DataOutput out) throws IOException {
        out.writeUTF(relation.id());
        out.writeBoolean(replaced);
        BookFile.write(of.stream().map(Enum::name).sorted().toList(), out);
        out.writeInt(priority);
        out.writeInt(cues.size());
        for (Cue cue : cues) {
            cue.write(out);
        }
    }

    static RelationRule read(Rule rule, RelationTable table, DataInput in) throws IOException {
        Relation relation = table.relation(in.readUTF());
        boolean replaced = in.readBoolean();
        Set<Named> of = BookFile.strings(in).stream().map(Named::valueOf).collect(Collectors.toSet());
        int priority = in.readInt();
        List<Cue> cues = new ArrayList<>();
        for (int n = in.readInt(); n > 0; n--) {
            cues.add(Cue.read(in));
        }
        return new RelationRule(rule, relation, replaced, of, priority, cues);
    }

    /** Rules in the order in which they are tried. */
    static List<RelationRule> inOrder(Stream<RelationRule> rules) {
        return rules.sorted(Comparator.comparingInt(RelationRule::priority)
                        .reversed()
                        .thenComparing(rule -> rule.rule().id()))
                .toList();
    }

    /**
     * Wants of several rules that one comes first.
     *
     * @throws DataException when two have the same priority
     */
    static void checkPriorities(List<RelationRule> rules) {
        Map<Integer, Rule> priorities = new HashMap<>();
        for (RelationRule rule : rules) {
            Rule other = priorities.putIfAbsent(rule.priority(), rule.rule());
            if (other != null) {
                throw new DataException("the rules " + other.id() + " and "
                        + rule.rule().id() + " have the same priority, " + rule.priority()
                        + ", so that neither comes first");
            }
        }
    }

    /** Whether the words around a document say so. */
    public boolean fits(String before, String after, Set<Circumstance> given) {
        for (Cue cue : cues) {
            if (cue.fits(before, after, given)) {
                return true;
            }
        }
        return false;
    }

    /** Whether the words before a document alone say so, whatever is behind it. */
    public boolean isSaidBy(String before) {
        return cues.stream()
                .anyMatch(
                        cue -> cue.before().filter(words -> words.fits(before)).isPresent());
    }
}
