package org.policykg.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import org.policykg.extract.ScopeList.Scope;
import org.policykg.extract.ScopeList.Word;
import org.policykg.lexicon.BodyShapes;
import org.policykg.rules.NamedPattern;
import org.policykg.rules.RuleBook;
import org.policykg.source.Span;

/**
 * Lists of bodies with shared heads and tails (主送机关, 抄送机关, 责任单位), written out in full.
 *
 * <p>{@code ，} parts groups and {@code 、} parts members that may share a head (国务院各部委、各直属机构), a tail
 * (沈阳、北京军区), or a scope with functions behind it (各省、自治区、直辖市水利、农业农村主管部门), in any product of these.
 */
final class BodyList {
    /**
     * A body that a list names.
     *
     * @param name its name in full
     * @param span the words of the list that it comes from
     * @param branch those words where the list says only once what the branches of a body share: 华东 for 华东监管局
     */
    record Item(String name, Span span, Optional<String> branch) {
        @Override
        public String toString() {
            return name;
        }
    }

    private static final NamedPattern HEAD_OF_GROUP = RuleBook.standard().pattern("bodies.head-of-group");
    private static final NamedPattern EVERY_CONCERNED = RuleBook.standard().pattern("bodies.every-concerned");
    private static final NamedPattern SHARES_EVERY = RuleBook.standard().pattern("bodies.shares-every");
    private static final NamedPattern OF_GOVERNMENT = RuleBook.standard().pattern("bodies.of-government");
    private static final NamedPattern HEADED_SCOPE = RuleBook.standard().pattern("bodies.headed-scope");
    private static final NamedPattern LOCAL_OFFICE = RuleBook.standard().pattern("bodies.local-office");
    private static final NamedPattern FUNCTION_TAIL = RuleBook.standard().pattern("bodies.function-tail");
    private static final NamedPattern PLACE_OF_ITS_OWN = RuleBook.standard().pattern("bodies.place-of-its-own");
    private static final NamedPattern OF_ITS_OWN = RuleBook.standard().pattern("bodies.of-its-own");
    private static final NamedPattern DIRECT = RuleBook.standard().pattern("bodies.direct");
    private static final NamedPattern EVERY = RuleBook.standard().pattern("bodies.every");
    private static final NamedPattern JOINT = RuleBook.standard().pattern("bodies.joint-before-name");
    /** Which division of a body is to open the letter, 发展改革委（高技术处）. */
    private static final NamedPattern INNER_DIVISION = RuleBook.standard().pattern("bodies.inner-division");
    /** Three dozen provinces and cities, each with two dozen offices: no list of a notice says so much in a word. */
    private static final int MOST_PAIRS = 1000;

    private final List<Item> items = new ArrayList<>();

    private final BodyShapes shapes;

    private BodyList(BodyShapes shapes) {
        this.shapes = shapes;
    }

    /** Reads a list; spans are relative to its first character. */
    static List<Item> read(String list, BodyShapes shapes) {
        BodyList reader = new BodyList(shapes);
        BodyWords.groups(list, shapes).forEach(reader::group);
        return reader.items;
    }

    private void group(List<Word> words) {
        Optional<SharedNames> shared = Optional.empty();
        SharedKinds kinds = new SharedKinds(words, shapes);
        int bare = 0;
        int at = 0;
        while (at < words.size()) {
            Word word = words.get(at);
            List<SharedKinds.Kind> together = kinds.at(at);
            if (!together.isEmpty()) {
                together.forEach(this::add);
                at += together.size();
                continue;
            }
            Matcher headed = HEADED_SCOPE.matcher(word.text());
            boolean heads = headed.matches();
            Word first = heads ? new Word(headed.group(2), word.start() + headed.start(2), word.end()) : word;
            int next = at;
            if (heads || at >= bare) {
                ScopeList list = ScopeList.read(words, at, first, shapes);
                bare = Math.max(bare, list.bare());
                next = scoped(words, list, heads ? headed.group(1) : "");
            }
            if (next > at) {
                at = next;
            } else {
                SharedNames names = shared.orElseGet(() -> new SharedNames(words, shapes));
                shared = Optional.of(names);
                at = plain(words, at, names);
            }
            Optional<SharedKinds.Kind> kind = kinds.behind(words.get(at - 1), at);
            while (kind.isPresent()) {
                add(kind.get());
                kind = kinds.behind(words.get(at++), at);
            }
        }
    }

    private void add(SharedKinds.Kind kind) {
        add(kind.name(), kind.word().start(), kind.word().end());
    }

    /** Scopes with functions behind them, and a body before them perhaps; the first word after them, if there are any. */
    private int scoped(List<Word> words, ScopeList list, String head) {
        if (list.scopes().isEmpty()) {
            return list.next();
        }
        if (list.rest().isEmpty()) {
            Word last = words.get(list.next() - 1);
            list.scopes().forEach(scope -> add(head, scope.name(), scope.start(), last.end()));
            return list.next();
        }
        return functions(words, list, head);
    }

    /** Every scope with every function. */
    private int functions(List<Word> words, ScopeList list, String head) {
        List<Word> functions = new ArrayList<>();
        String first = list.rest();
        Word before = words.get(list.next() - 1);
        functions.add(new Word(first, before.end() - first.length(), before.end()));
        int i = list.next();
        boolean complete = LOCAL_OFFICE.matches(first);
        while (i < words.size()
                && functions.size() * list.scopes().size() < MOST_PAIRS
                && sharesScope(words.get(i).text(), complete)
                && !isOfAnother(words.get(i).text(), first)) {
            functions.add(words.get(i));
            complete |= LOCAL_OFFICE.matches(words.get(i).text());
            i++;
        }
        String tail = tail(functions.getLast().text());
        for (Scope scope : list.scopes()) {
            for (Word function : functions) {
                String name = LOCAL_OFFICE.matches(function.text()) || shapes.isBody(function.text())
                        ? function.text()
                        : function.text() + tail;
                add(head, scope.name() + name, scope.start(), function.end());
            }
        }
        return i;
    }

    /** Whether a word is the first function once more, of a place of its own: 各市财政局、云岭新区财政局. */
    private static boolean isOfAnother(String word, String first) {
        return word.endsWith(first) && PLACE_OF_ITS_OWN.matches(word);
    }

    /** Whether a word goes on a scope's list of functions rather than naming a body of its own. */
    private boolean sharesScope(String word, boolean complete) {
        if (ScopeList.beginsWithClass(word)
                || ScopeList.beginsWithCorps(word)
                || shapes.leadingProvince(word).isPresent()
                || OF_ITS_OWN.begins(word)) {
            return false;
        }
        return !complete || LOCAL_OFFICE.matches(word);
    }

    /** A body that stands for itself, with the head or tail that it shares with its neighbours. */
    private int plain(List<Word> words, int at, SharedNames shared) {
        Word word = words.get(at);
        Matcher head = HEAD_OF_GROUP.matcher(word.text());
        boolean body = shared.isBody(word.text());
        String places = shared.ofPlaces(at);
        String tail = places.isEmpty() && !body ? shared.tail(at) : places;
        String name = shared.head(at) + word.text() + tail;
        if (name.equals(word.text()) || !places.isEmpty()) {
            add(name, word.start(), word.end());
        } else {
            items.add(new Item(name, new Span(word.start(), word.end()), Optional.of(word.text())));
        }
        int i = at + 1;
        Matcher government = OF_GOVERNMENT.matcher(word.text());
        while (government.matches()
                && i < words.size()
                && DIRECT.matches(words.get(i).text())) {
            Word next = words.get(i);
            add(government.group(1) + next.text(), next.start(), next.end());
            i++;
        }
        // 翠屏新区经济运行局、财政局
        Matcher place = PLACE_OF_ITS_OWN.matcher(word.text());
        boolean shares = at == 0 && place.matches() && place.group(2) != null && LOCAL_OFFICE.matches(place.group(2));
        while (shares && i < words.size() && isOffice(words.get(i).text())) {
            Word next = words.get(i);
            add(place.group(1) + next.text(), next.start(), next.end());
            i++;
        }
        while (word.text().startsWith("各")
                && i < words.size()
                && SHARES_EVERY.matches(words.get(i).text())) {
            Word next = words.get(i);
            add("各" + next.text(), next.start(), next.end());
            i++;
        }
        if (head.matches()) {
            String behind = word.text().substring(head.end(1));
            boolean concerned = EVERY_CONCERNED.begins(behind);
            while (i < words.size()
                    && (EVERY.begins(words.get(i).text())
                                    && !ScopeList.beginsWithClass(words.get(i).text())
                            || concerned && EVERY_CONCERNED.begins(words.get(i).text())
                            || words.get(i).text().length() == 1)) {
                Word next = words.get(i);
                // 市政府有关委、办、局 says 有关 once
                String every = next.text().startsWith("各")
                        ? ""
                        : EVERY.begins(behind) ? "各" : behind.substring(0, behind.length() - 1);
                add(head.group(1) + every + next.text(), next.start(), next.end());
                i++;
            }
        }
        return i;
    }

    /** Whether a word is an office of a place and does not say of which. */
    private boolean isOffice(String word) {
        return sharesScope(word, true) && !PLACE_OF_ITS_OWN.matches(word) && !shapes.isKnown(word);
    }

    private static String tail(String function) {
        Matcher tail = FUNCTION_TAIL.matcher(function);
        return tail.find() ? tail.group() : "";
    }

    private void add(String name, int start, int end) {
        add("", name, start, end);
    }

    private void add(String head, String name, int start, int end) {
        String body = INNER_DIVISION.matcher(name.strip()).replaceFirst("");
        String bare = JOINT.matcher(body).replaceFirst("").replaceFirst("等$", "");
        if (!bare.isEmpty()) {
            // 等 counts in others that are not named, and is no part of the name
            int words = name.strip().endsWith("等") ? end - 1 : end;
            items.add(new Item(head + bare, new Span(start, words), Optional.empty()));
        }
    }
}
