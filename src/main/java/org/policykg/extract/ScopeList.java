package org.policykg.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import org.policykg.lexicon.BodyShapes;
import org.policykg.rules.NamedPattern;
import org.policykg.rules.RuleBook;

/**
 * The scopes at the head of a list of bodies: where the functions behind them belong.
 *
 * <p>{@code 各省、自治区、直辖市} is one scope, since notices speak of these as one; {@code 各市、县} are two;
 * 新疆生产建设兵团, 计划单列市 and places by name ({@code 北京、西藏、陕西省（自治区、直辖市）}, {@code 北京市、深圳市}) are one each.
 */
final class ScopeList {
    /** A run of a list between two separators. */
    record Word(String text, int start, int end) {}

    /**
     * A scope.
     *
     * @param name written out in full
     * @param start where it begins in the list
     * @param place whether it is a place by name
     */
    record Scope(String name, int start, boolean place) {}

    private static final NamedPattern SCOPE = RuleBook.standard().pattern("bodies.scope");
    private static final NamedPattern OF_PROVINCES = RuleBook.standard().pattern("bodies.of-provinces");
    private static final NamedPattern PROVINCIAL = RuleBook.standard().pattern("bodies.provincial");
    private static final NamedPattern CITY_OF_ITS_OWN = RuleBook.standard().pattern("bodies.city-of-its-own");
    private static final NamedPattern CORPS = RuleBook.standard().pattern("bodies.corps");
    private static final NamedPattern CITY = RuleBook.standard().pattern("bodies.city");
    private static final NamedPattern KIND_OF_PLACES = RuleBook.standard().pattern("bodies.kind-of-places");
    private static final NamedPattern PEOPLE = RuleBook.standard().pattern("bodies.people-of-region");
    private static final NamedPattern EVERYWHERE = RuleBook.standard().pattern("bodies.everywhere");
    private static final NamedPattern PREFECTURE = RuleBook.standard().pattern("bodies.prefecture");
    private static final NamedPattern PLACE_OF_ITS_OWN = RuleBook.standard().pattern("bodies.place-of-its-own");
    private static final NamedPattern OTHER_KINDS = RuleBook.standard().pattern("bodies.other-kinds");
    /** There are four kinds of provinces, and notices name each once: 各省（区、市）、自治区、直辖市. */
    private static final int LONGEST = 60;

    private final List<Word> words;
    private final BodyShapes shapes;
    private final List<Scope> scopes = new ArrayList<>();
    private int next;
    private int bare;
    private String rest = "";
    /** what stands before the kinds of an open run (各, 各有关), and whether it speaks of provinces */
    private Optional<String> run = Optional.empty();

    private boolean provinces;
    /** whether some place had its kind printed: 北京市, 陕西省 */
    private boolean full;

    private ScopeList(List<Word> words, int at, BodyShapes shapes) {
        this.words = words;
        this.shapes = shapes;
        this.next = at;
    }

    /**
     * Reads the scopes that begin at a word; none when that word is a body of its own.
     *
     * @param first the word itself, or what of it stands behind the body that it begins with
     */
    static ScopeList read(List<Word> words, int at, Word first, BodyShapes shapes) {
        ScopeList list = new ScopeList(words, at, shapes);
        while (list.next < words.size()
                && list.rest.isEmpty()
                && list.take(list.next == at ? first : words.get(list.next))) {
            list.next++;
        }
        boolean bareNames = list.rest.isEmpty() && list.scopes.stream().allMatch(Scope::place) && !list.full;
        if (bareNames) {
            list.scopes.clear(); // 内蒙古、吉林、伊春森工集团 share a tail that is no office of a province
            list.bare = list.next;
            list.next = at;
        }
        return list;
    }

    static boolean beginsWithClass(String word) {
        return word.startsWith("各") && SCOPE.matches(word);
    }

    static boolean beginsWithCorps(String word) {
        return CORPS.matches(word);
    }

    List<Scope> scopes() {
        return scopes;
    }

    /** The word up to which there are only bare names, so that no list of scopes begins before it. */
    int bare() {
        return bare;
    }

    /** What stands behind the last scope in its word: the first function. */
    String rest() {
        return rest;
    }

    /** The word after the last that was read. */
    int next() {
        return next;
    }

    private boolean take(Word word) {
        Matcher corps = CORPS.matcher(word.text);
        if (corps.matches()) {
            return add(corps.group(1), word, corps.group(2), false);
        }
        Matcher kind = SCOPE.matcher(word.text);
        if (kind.matches() && (run.isPresent() || !kind.group(1).isEmpty() || isOfItsOwn(kind.group(2)))) {
            return takeClass(kind, word);
        }
        Optional<String> region = shapes.leadingProvince(word.text);
        if (region.isPresent()) {
            return takeRegion(region.get(), word);
        }
        Matcher city = CITY.matcher(word.text);
        if (city.matches() && full && scopes.getLast().place) {
            return add(city.group(1), word, city.group(2), true);
        }
        if (EVERYWHERE.matches(word.text) && next + 1 < words.size() && PREFECTURE.begins(words.get(next + 1).text)) {
            add(word.text, word, "", false);
            run = Optional.of(word.text.substring(0, word.text.length() - 1));
            return true;
        }
        Matcher place = PLACE_OF_ITS_OWN.matcher(word.text);
        return !scopes.isEmpty()
                && place.matches()
                && add(place.group(1), word, Optional.ofNullable(place.group(2)).orElse(""), false);
    }

    private boolean takeClass(Matcher kind, Word word) {
        if (isOfItsOwn(kind.group(2))) {
            return add(kind.group(1) + kind.group(2), word, kind.group(3), false);
        }
        boolean goesOn = run.isPresent() && kind.group(1).isEmpty();
        if (goesOn && provinces && scopes.getLast().name.length() < LONGEST && PROVINCIAL.matches(kind.group(2))) {
            Scope last = scopes.removeLast();
            scopes.add(new Scope(last.name + "、" + kind.group(2), last.start, false));
            rest = kind.group(3);
            return true;
        }
        String before = goesOn ? run.orElseThrow() : kind.group(1);
        add(before + kind.group(2), word, kind.group(3), false);
        run = Optional.of(before);
        provinces = OF_PROVINCES.begins(kind.group(2));
        return true;
    }

    /** 内蒙古、辽宁、黑龙江省、自治区林业和草原局: the kinds of all follow the last name. */
    private boolean takeRegion(String name, Word word) {
        String behind = word.text.substring(name.length());
        Matcher kind = KIND_OF_PLACES.matcher(PEOPLE.matcher(behind).replaceFirst(""));
        boolean last = kind.matches();
        String function = last ? kind.group(1) : behind;
        boolean alone = scopes.isEmpty() && !function.isEmpty();
        if (alone || !last && !behind.isEmpty()) {
            return false; // a body of its own: 江苏省人民政府, 北京海关
        }
        full |= last;
        add(
                shapes.province(name).orElse(name),
                word,
                OTHER_KINDS.matcher(function).replaceFirst(""),
                true);
        while (last && rest.isEmpty() && next + 1 < words.size()) {
            Matcher more = KIND_OF_PLACES.matcher(words.get(next + 1).text);
            if (!more.matches()) {
                break;
            }
            rest = more.group(1);
            next++;
        }
        return true;
    }

    private boolean add(String name, Word word, String behind, boolean place) {
        scopes.add(new Scope(name, word.start, place));
        rest = behind;
        run = Optional.empty();
        return true;
    }

    private static boolean isOfItsOwn(String kind) {
        return CITY_OF_ITS_OWN.matches(kind);
    }
}
