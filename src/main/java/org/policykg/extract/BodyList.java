package org.policykg.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.policykg.source.Span;

/**
 * Lists of bodies with shared heads and tails (主送机关, 抄送机关, 责任单位), written out in full.
 *
 * <p>{@code ，} parts groups and {@code 、} parts members that may share a head (国务院各部委、各直属机构), a tail
 * (沈阳、北京军区), or a scope with functions behind it (各省、自治区、直辖市水利、农业农村主管部门), in any product of these.
 */
final class BodyList {
    /** A body that a list names: its name in full, and the words of the list that it comes from. */
    record Item(String name, Span span) {
        @Override
        public String toString() {
            return name;
        }
    }

    /** A run of the list between two separators. */
    private record Word(String text, int start, int end) {}

    /** Where functions belong: 各省、自治区、直辖市 as one, 江苏省, 新疆生产建设兵团. */
    private record Scope(String name, int start) {}

    private static final String KIND =
            "(?:[市州盟县区旗]{2,4}|省|自治区|直辖市|设区的?市|地级以上市|计划单列市|副省级(?:省会)?城市|省会(?:（首府）)?城市|市|州|自治州|地区|盟|县|自治县|区|旗|乡镇|街道)(?:[（(][^（）()]*[）)])?";
    /** 各省, 各有关省, 各设区市; kinds without 各 only follow one with it */
    private static final Pattern CLASS = Pattern.compile("^(各?(?:有关|相关)?" + KIND + ")(.*)$");

    private static final Pattern CORPS = Pattern.compile("^(新疆生产建设兵团)(.*)$");
    private static final Pattern HEAD_OF_GROUP = Pattern.compile("^(.{2,}?)各(?!自|族|类|级).+$");
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
        List<Scope> scopes = new ArrayList<>();
        int i = at;
        String rest = "";
        boolean open = false;
        while (i < words.size() && rest.isEmpty()) {
            Word word = words.get(i);
            Matcher kind = CLASS.matcher(word.text);
            Matcher corps = CORPS.matcher(word.text);
            Optional<String> region = Regions.leading(word.text);
            if (corps.matches()) {
                scopes.add(new Scope(corps.group(1), word.start));
                rest = corps.group(2);
                open = false;
            } else if (kind.matches() && (open || kind.group(1).startsWith("各") || isOwnScope(kind.group(1)))) {
                boolean joins = open && !isOwnScope(kind.group(1));
                if (joins) {
                    Scope last = scopes.removeLast();
                    scopes.add(new Scope(last.name + "、" + kind.group(1), last.start));
                } else {
                    scopes.add(new Scope(kind.group(1), word.start));
                }
                rest = kind.group(2);
                open = !isOwnScope(kind.group(1));
            } else if (region.isPresent() && isRegionList(words, i)) {
                scopes.add(new Scope(region.get(), word.start));
                rest = word.text.substring(region.get().length());
                open = false;
                // 内蒙古、辽宁省、自治区林业和草原局: kinds of region follow the names
                Matcher kinds = Pattern.compile("^(?:省|自治区|市)(.*)$").matcher(rest);
                if (kinds.matches()) {
                    rest = kinds.group(1);
                    while (rest.isEmpty() && i + 1 < words.size()) {
                        Matcher more =
                                Pattern.compile("^(?:省|自治区|直辖市|市)(?!、)(.*)$").matcher(words.get(i + 1).text);
                        if (!more.matches()) {
                            break;
                        }
                        rest = more.group(1);
                        i++;
                    }
                }
                rest = rest.replaceFirst("^[（(](?:省|自治区|直辖市|市|、)+[）)]", "");
            } else {
                break;
            }
            i++;
        }
        if (scopes.isEmpty()
                || rest.isEmpty()
                        && scopes.size() == 1
                        && scopes.getFirst().name.length() < 3) {
            return at;
        }
        if (rest.isEmpty()) {
            Word last = words.get(i - 1);
            scopes.forEach(scope -> add(full(scope.name), scope.start, last.end));
            return i;
        }
        return functions(words, i, scopes, rest);
    }

    /** Every scope with every function. */
    private int functions(List<Word> words, int at, List<Scope> scopes, String first) {
        List<Word> functions = new ArrayList<>();
        Word before = words.get(at - 1);
        functions.add(new Word(first, before.end - first.length(), before.end));
        int i = at;
        boolean complete = LOCAL.matcher(first).matches();
        while (i < words.size() && sharesScope(words.get(i).text, complete)) {
            functions.add(words.get(i));
            complete |= LOCAL.matcher(words.get(i).text).matches();
            i++;
        }
        String tail = tail(functions.getLast().text);
        for (Scope scope : scopes) {
            for (Word function : functions) {
                String name = LOCAL.matcher(function.text).matches() || BodyNames.isBody(function.text)
                        ? function.text
                        : function.text + tail;
                add(full(scope.name) + name, scope.start, function.end);
            }
        }
        return i;
    }

    /** Whether a word goes on a scope's list of functions rather than naming a body of its own. */
    private static boolean sharesScope(String word, boolean complete) {
        if (CLASS.matcher(word).matches() && word.startsWith("各")
                || CORPS.matcher(word).matches()
                || Regions.leading(word).isPresent()
                || word.matches("(?:国务院|中央|中国|全国|国家|部|各|有关|省|市|解放军|大兴安岭|人民银行).*")) {
            return false;
        }
        return !complete || LOCAL.matcher(word).matches();
    }

    /** A body that stands for itself, with the head or tail that it shares with its neighbours. */
    private int plain(List<Word> words, int at) {
        Word word = words.get(at);
        Matcher head = HEAD_OF_GROUP.matcher(word.text);
        add(word.text + (BodyNames.isBody(word.text) ? "" : sharedTail(words, at)), word.start, word.end);
        int i = at + 1;
        if (head.matches()) {
            while (i < words.size()
                    && (words.get(i).text.matches("各(?!有关|相关).*")
                                    && !CLASS.matcher(words.get(i).text).matches()
                            || words.get(i).text.length() == 1)) {
                Word next = words.get(i);
                String shared = head.group(1) + (next.text.startsWith("各") ? "" : "各");
                add(shared + next.text, next.start, next.end);
                i++;
            }
        }
        return i;
    }

    private static String sharedTail(List<Word> words, int at) {
        for (int i = at + 1; i < words.size(); i++) {
            if (BodyNames.isBody(words.get(i).text)) {
                return words.get(i).text.endsWith("军区") ? "军区" : "";
            }
        }
        return "";
    }

    private static boolean isOwnScope(String kind) {
        return kind.contains("计划单列市") || kind.contains("城市");
    }

    /** Whether names of regions share what stands behind the last of them, rather than each naming a body. */
    private static boolean isRegionList(List<Word> words, int at) {
        String text = words.get(at).text;
        int length = Regions.leading(text).orElseThrow().length();
        String rest = text.substring(length);
        boolean bare = rest.isEmpty() || rest.matches("(?:省|市|自治区|壮族自治区|回族自治区|维吾尔自治区)(?:[（(].*)?");
        boolean follows = at > 0 && Regions.leading(words.get(at - 1).text).isPresent();
        return bare ? at + 1 < words.size() || follows : follows && rest.matches("(?:省|市|自治区).*");
    }

    private static String full(String scope) {
        return Regions.full(scope).orElse(scope);
    }

    private static String tail(String function) {
        Matcher tail = TAIL.matcher(function);
        return tail.find() ? tail.group() : "";
    }

    private void add(String name, int start, int end) {
        String bare = name.strip().replaceFirst("^(?:和|及|以及)(?=各|新疆|中央|有关)", "").replaceFirst("等$", "");
        if (!bare.isEmpty()) {
            items.add(new Item(bare, new Span(start, end)));
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
        int length = rest.startsWith("以及") ? 2 : rest.startsWith("和") || rest.startsWith("及") ? 1 : 0;
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
                                || ended && before.matches(".*(?:部|委|局|厅|署|政府|办|兵团|公司|集团)"))
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
