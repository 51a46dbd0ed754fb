package org.policykg.extract;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.policykg.extract.ScopeList.Word;

/** What neighbours in a list of bodies say only once: the head of their names, or the tail. */
final class SharedNames {
    private static final Pattern SHARED_TAIL = Pattern.compile(
            "(?:核与辐射安全监督站|军区|森工(?:（林业）)?集团(?:公司)?|专员办|特派办|特派员办事处|海关|分行|支行|监管局|办事处|铁路局|海事局|税务局|流域管理局|督察局|监察局|分局)$");
    private static final Pattern SHARED_HEAD = Pattern.compile("^(.{2,}(?:局|部|委|署))(\\p{IsHan}{2,4})$");
    private static final String GOVERNMENT = "人民政府";
    private static final Pattern PLACE = Pattern.compile(
            "(?!各)\\p{IsHan}{2,8}(?:县|区|市|旗|州)|(?:\\p{IsHan}{2,8}(?:省|市|区))?各[市州县区盟旗]{1,3}(?:[（(][^（）()]*[）)])?");

    private static final Pattern BARE_PLACE = Pattern.compile("(?!各|有关|其他)\\p{IsHan}{2,4}");
    private static final Pattern KIND_AND_GOVERNMENT =
            Pattern.compile("(?!各)\\p{IsHan}{2,5}?(自治县|自治州|市|县|区|州|旗)((?:人民)?政府)?");

    private SharedNames() {}

    /** The tail that a list of places shares, said behind the last of them: 沈阳、北京军区. */
    static String tail(List<Word> words, int at) {
        for (int i = at + 1; i < words.size(); i++) {
            Matcher tail = SHARED_TAIL.matcher(words.get(i).text());
            if (tail.find()) {
                return tail.group();
            }
            if (BodyNames.isBody(words.get(i).text())) {
                return "";
            }
        }
        return "";
    }

    /** What a list of places says only behind the last of them; empty for words that are no places. */
    static String ofPlaces(List<Word> words, int at) {
        String government = government(words, at);
        return government.isEmpty() ? kindAndGovernment(words, at) : government;
    }

    /** The kind and the government that a list of bare places shares: 沈阳、大连市人民政府. */
    private static String kindAndGovernment(List<Word> words, int at) {
        int i = at;
        while (i < words.size() && isBare(words.get(i).text())) {
            i++;
        }
        if (i == at || i == words.size()) {
            return "";
        }
        Matcher kind = KIND_AND_GOVERNMENT.matcher(words.get(i).text());
        if (!kind.matches()) {
            return "";
        }
        String government = kind.group(2) == null ? government(words, i) : kind.group(2);
        return government.isEmpty() ? "" : kind.group(1) + government;
    }

    private static boolean isBare(String word) {
        return BARE_PLACE.matcher(word).matches() && (!BodyNames.isBody(word) || word.matches("\\p{IsHan}州")); // 广州
    }

    /** The 人民政府 that a list of places shares: 永昌县、金川区人民政府. */
    private static String government(List<Word> words, int at) {
        if (!PLACE.matcher(words.get(at).text()).matches()) {
            return "";
        }
        for (int i = at + 1; i < words.size(); i++) {
            String word = words.get(i).text();
            if (word.endsWith(GOVERNMENT)
                    && PLACE.matcher(word.substring(0, word.length() - GOVERNMENT.length()))
                            .matches()) {
                return GOVERNMENT;
            }
            if (!PLACE.matcher(word).matches()) {
                return "";
            }
        }
        return "";
    }

    /** The head that a list of branches shares, said before the first of them: 国家林业和草原局内蒙古、长春专员办. */
    static String head(List<Word> words, int at) {
        if (words.get(at).text().startsWith("各")) {
            return "";
        }
        for (int i = at - 1; i >= 0; i--) {
            Matcher head = SHARED_HEAD.matcher(words.get(i).text());
            if (head.matches() && !tail(words, i).isEmpty()) {
                return head.group(1);
            }
            if (BodyNames.isBody(words.get(i).text())) {
                return "";
            }
        }
        return "";
    }
}
