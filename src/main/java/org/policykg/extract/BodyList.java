package org.policykg.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.policykg.extract.ScopeList.Scope;
import org.policykg.extract.ScopeList.Word;
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

    private static final Pattern HEAD_OF_GROUP = Pattern.compile("^(.{2,}?)各(?!自|族|类|级).+$");
    /** kinds of body that share the 各 of the word before them: 各国有商业银行、股份制商业银行 */
    private static final Pattern KIND =
            Pattern.compile("(?!各|有关|相关|中国|中央|国家|国务院|全国|新疆生产|本|省|市|区|县|驻).{0,12}(?:银行|公司|企业|机构|学校|院校|军区|军兵种)");

    private static final Pattern OF_GOVERNMENT = Pattern.compile("^(国务院|\\p{IsHan}{0,8}政府)(?:有关|各)?(?:部委|部门|工作部门)");
    /** a body before the scopes of its branches: 国家税务总局各省、自治区、直辖市税务局 */
    private static final Pattern HEADED_SCOPE = Pattern.compile("^(\\p{IsHan}{2,12}(?:总局|部|局|署|银行|委)驻?)(各(?:省|市).*)$");

    private static final Pattern LOCAL =
            Pattern.compile(".*(?:厅|局|委|主管部门|管理部门|行政部门|牵头部门|政府|中心|办公室|革命委员会|办|税务局|工会|海关|法院|检察院)(?:[（(][^（）()]*[）)])?");
    private static final Pattern TAIL =
            Pattern.compile("(人民政府|主管部门|管理部门|行政部门|行政管理部门|军区|海关|厅（局）|厅|局)(?:[（(][^（）()]*[）)])?$");

    private final List<Item> items = new ArrayList<>();
    private final String list;
    /** how many brackets are open before each character */
    private final int[] depth;

    private BodyList(String list) {
        this.list = list;
        this.depth = depth(list);
    }

    /** Reads a list; spans are relative to its first character. */
    static List<Item> read(String list) {
        BodyList reader = new BodyList(list);
        int start = 0;
        for (int i = 0; i <= list.length(); i++) {
            if (i == list.length() || "，,；;".indexOf(list.charAt(i)) >= 0 && reader.depth[i] == 0) {
                reader.group(start, i);
                start = i + 1;
            }
        }
        return reader.items;
    }

    private void group(int start, int end) {
        List<Word> words = words(start, end);
        int at = 0;
        while (at < words.size()) {
            int next = scoped(words, at);
            at = next > at ? next : plain(words, at);
        }
    }

    /** Scopes with functions behind them; the first word after them, or {@code at} when there is no scope. */
    private int scoped(List<Word> words, int at) {
        Matcher headed = HEADED_SCOPE.matcher(words.get(at).text());
        if (headed.matches()) {
            Word first = words.get(at);
            List<Word> branches = new ArrayList<>(words);
            branches.set(at, new Word(headed.group(2), first.start() + headed.start(2), first.end()));
            int before = items.size();
            int next = scoped(branches, at);
            for (int i = before; i < items.size(); i++) {
                Item branch = items.get(i);
                items.set(i, new Item(headed.group(1) + branch.name(), branch.span(), branch.branch()));
            }
            return next;
        }
        ScopeList list = ScopeList.read(words, at);
        if (list.scopes().isEmpty()) {
            return at;
        }
        if (list.rest().isEmpty()) {
            Word last = words.get(list.next() - 1);
            list.scopes().forEach(scope -> add(scope.name(), scope.start(), last.end()));
            return list.next();
        }
        return functions(words, list.next(), list.scopes(), list.rest());
    }

    /** Every scope with every function. */
    private int functions(List<Word> words, int at, List<Scope> scopes, String first) {
        List<Word> functions = new ArrayList<>();
        Word before = words.get(at - 1);
        functions.add(new Word(first, before.end() - first.length(), before.end()));
        int i = at;
        boolean complete = LOCAL.matcher(first).matches();
        while (i < words.size() && sharesScope(words.get(i).text(), complete)) {
            functions.add(words.get(i));
            complete |= LOCAL.matcher(words.get(i).text()).matches();
            i++;
        }
        String tail = tail(functions.getLast().text());
        for (Scope scope : scopes) {
            for (Word function : functions) {
                String name = LOCAL.matcher(function.text()).matches() || BodyNames.isBody(function.text())
                        ? function.text()
                        : function.text() + tail;
                add(scope.name() + name, scope.start(), function.end());
            }
        }
        return i;
    }

    /** Whether a word goes on a scope's list of functions rather than naming a body of its own. */
    private static boolean sharesScope(String word, boolean complete) {
        if (ScopeList.beginsWithClass(word)
                || ScopeList.beginsWithCorps(word)
                || Regions.leading(word).isPresent()
                || word.matches("(?:国务院|中央|中国|全国|国家|部|各|有关|省|市(?!场)|解放军|大兴安岭|人民银行).*")) {
            return false;
        }
        return !complete || LOCAL.matcher(word).matches();
    }

    /** A body that stands for itself, with the head or tail that it shares with its neighbours. */
    private int plain(List<Word> words, int at) {
        Word word = words.get(at);
        Matcher head = HEAD_OF_GROUP.matcher(word.text());
        boolean body = BodyNames.isBody(word.text());
        String places = SharedNames.ofPlaces(words, at);
        String tail = places.isEmpty() && !body ? SharedNames.tail(words, at) : places;
        String name = SharedNames.head(words, at) + word.text() + tail;
        if (name.equals(word.text()) || !places.isEmpty()) {
            add(name, word.start(), word.end());
        } else {
            items.add(new Item(name, new Span(word.start(), word.end()), Optional.of(word.text())));
        }
        int i = at + 1;
        Matcher government = OF_GOVERNMENT.matcher(word.text());
        while (government.matches()
                && i < words.size()
                && words.get(i).text().matches("(?:有关|各)?直属(?:机构|单位|事业单位)")
                && !words.get(i).text().startsWith("各")) {
            Word next = words.get(i);
            add(government.group(1) + next.text(), next.start(), next.end());
            i++;
        }
        while (word.text().startsWith("各")
                && i < words.size()
                && KIND.matcher(words.get(i).text()).matches()) {
            Word next = words.get(i);
            add("各" + next.text(), next.start(), next.end());
            i++;
        }
        if (head.matches()) {
            while (i < words.size()
                    && (words.get(i).text().matches("各(?!有关|相关).*")
                                    && !ScopeList.beginsWithClass(words.get(i).text())
                            || words.get(i).text().length() == 1)) {
                Word next = words.get(i);
                String shared = head.group(1) + (next.text().startsWith("各") ? "" : "各");
                add(shared + next.text(), next.start(), next.end());
                i++;
            }
        }
        return i;
    }

    private static String tail(String function) {
        Matcher tail = TAIL.matcher(function);
        return tail.find() ? tail.group() : "";
    }

    private void add(String name, int start, int end) {
        String bare = name.strip().replaceFirst("^(?:和|及|以及)(?=各|新疆|中央|有关)", "").replaceFirst("等$", "");
        if (!bare.isEmpty()) {
            items.add(new Item(bare, new Span(start, end), Optional.empty()));
        }
    }

    /** Splits at {@code 、} outside brackets, and at 和, 及, 以及 between a finished body and the next. */
    private List<Word> words(int start, int end) {
        List<Word> words = new ArrayList<>();
        int from = start;
        for (int i = start; i <= end; i++) {
            int joint = i < end && depth[i] == 0 ? joint(i, from, end) : 0;
            if (i == end || joint > 0) {
                int a = from;
                int b = i;
                while (a < b && Character.isWhitespace(list.charAt(a))) {
                    a++;
                }
                while (b > a && Character.isWhitespace(list.charAt(b - 1))) {
                    b--;
                }
                if (a < b) {
                    words.add(new Word(list.substring(a, b), a, b));
                }
                from = i + joint;
                i = Math.max(i, from - 1);
            }
        }
        return words;
    }

    /** How many characters part two bodies at a place; 0 when it parts none. */
    private int joint(int at, int from, int end) {
        if (list.charAt(at) == '、') {
            return 1;
        }
        String rest = list.substring(at, end);
        int length = rest.startsWith("以及")
                ? 2
                : rest.startsWith("和") || rest.startsWith("及") || rest.startsWith("与") ? 1 : 0;
        if (length == 0 || at == from) {
            return 0;
        }
        String before = list.substring(from, at);
        String after = rest.substring(length);
        boolean anew = after.matches("(?:各|新疆生产|计划单列市|副省级|有关|相关|中央|国务院|解放军|省|市).*");
        boolean ended = BodyNames.isBody(before) && !before.matches(".*(?:工业|林业|文化|住房|人力资源|劳动)");
        return ended
                        && (anew
                                || BodyNames.isBody(after.split("[、，,]")[0]) && length == 2
                                || ended && before.matches(".*(?:部|委|局|厅|署|政府|办|兵团|公司|集团|委员会|中心|银行)")
                                || before.matches("\\p{IsHan}{2,8}[市县区州旗]") && after.matches("\\p{IsHan}{2,8}人民政府.*"))
                ? length
                : 0;
    }

    private static int[] depth(String text) {
        int[] depth = new int[text.length() + 1];
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            int change = c == '（' || c == '(' ? 1 : c == '）' || c == ')' ? -1 : 0;
            depth[i + 1] = Math.max(0, depth[i] + change);
        }
        return depth;
    }
}
