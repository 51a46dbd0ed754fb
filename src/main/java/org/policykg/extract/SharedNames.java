package org.policykg.extract;

import java.util.List;
import java.util.regex.Matcher;
import org.policykg.extract.ScopeList.Word;
import org.policykg.lexicon.BodyShapes;
import org.policykg.rules.NamedPattern;
import org.policykg.rules.RuleBook;

/**
 * What neighbours in a list of bodies say only once: the head of their names, or the tail. It is worked out for all words in one
 * go there and one back, since every word asks what those behind or before it say.
 */
final class SharedNames {
    private static final NamedPattern SHARED_TAIL = RuleBook.standard().pattern("bodies.shared-tail");
    private static final NamedPattern SHARED_HEAD = RuleBook.standard().pattern("bodies.shared-head");
    private static final NamedPattern PLACE = RuleBook.standard().pattern("bodies.place");
    private static final NamedPattern GOVERNMENT_OF_PLACE = RuleBook.standard().pattern("bodies.government-of-place");
    private static final NamedPattern BARE_PLACE = RuleBook.standard().pattern("bodies.bare-place");
    private static final NamedPattern KIND_AND_GOVERNMENT = RuleBook.standard().pattern("bodies.kind-and-government");

    private final List<Word> words;
    private final BodyShapes shapes;
    /** for each word the tail that it and those behind it say; none behind the last */
    private final String[] tails;
    /** for each word the 人民政府 that the places from it on share */
    private final String[] governments;
    /** for each word the first from it on that is no bare place */
    private final int[] named;
    /** for each word the head that it and those before it say */
    private final String[] heads;

    SharedNames(List<Word> words, BodyShapes shapes) {
        this.words = words;
        this.shapes = shapes;
        int size = words.size();
        this.tails = new String[size + 1];
        this.governments = new String[size + 1];
        this.named = new int[size + 1];
        this.heads = new String[size];
        ahead();
        back();
    }

    private void ahead() {
        int size = words.size();
        tails[size] = "";
        governments[size] = "";
        named[size] = size;
        for (int i = size - 1; i >= 0; i--) {
            String word = words.get(i).text();
            Matcher tail = SHARED_TAIL.matcher(word);
            tails[i] = tail.find() ? tail.group() : isBody(word) ? "" : tails[i + 1];
            Matcher government = GOVERNMENT_OF_PLACE.matcher(word);
            governments[i] = government.matches() ? government.group(1) : isPlace(word) ? governments[i + 1] : "";
            named[i] = isBare(word) ? named[i + 1] : i;
        }
    }

    private void back() {
        for (int i = 0; i < words.size(); i++) {
            String word = words.get(i).text();
            Matcher head = SHARED_HEAD.matcher(word);
            boolean shares = head.matches() && !tail(i).isEmpty();
            heads[i] = shares ? head.group(1) : shapes.isBody(word) || i == 0 ? "" : heads[i - 1];
        }
    }

    /** The tail that a list of places shares, said behind the last of them: 沈阳、北京军区. */
    String tail(int at) {
        return tails[at + 1];
    }

    /** What a list of places says only behind the last of them; empty for words that are no places. */
    String ofPlaces(int at) {
        String government = government(at);
        return government.isEmpty() ? kindAndGovernment(at) : government;
    }

    /** The head that a list of branches shares, said before the first of them: 国家林业和草原局内蒙古、长春专员办. */
    String head(int at) {
        return at == 0 || words.get(at).text().startsWith("各") ? "" : heads[at - 1];
    }

    /** The kind and the government that a list of bare places shares: 沈阳、大连市人民政府. */
    private String kindAndGovernment(int at) {
        int i = named[at];
        if (i == at || i == words.size()) {
            return "";
        }
        Matcher kind = KIND_AND_GOVERNMENT.matcher(words.get(i).text());
        if (!kind.matches()) {
            return "";
        }
        String government = kind.group(2) == null ? government(i) : kind.group(2);
        return government.isEmpty() ? "" : kind.group(1) + government;
    }

    /** The 人民政府 that a list of places shares, 永昌县、金川区人民政府; a 管委会 is of zones alone. */
    private String government(int at) {
        String word = words.get(at).text();
        String government = isPlace(word) ? governments[at + 1] : "";
        return government.startsWith("管") && !word.endsWith("区") ? "" : government;
    }

    private boolean isBare(String word) {
        return BARE_PLACE.matches(word) && !isBody(word);
    }

    /** Whether a word is a name in full; 广州 is that of a city, and no prefecture 广. */
    boolean isBody(String word) {
        return shapes.isBody(word) && !(word.length() == 2 && word.endsWith("州"));
    }

    private static boolean isPlace(String word) {
        return PLACE.matches(word);
    }
}
