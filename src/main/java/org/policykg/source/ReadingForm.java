package org.policykg.source;

import com.ibm.icu.text.Transliterator;
import java.text.Normalizer;
import java.util.BitSet;

/**
 * Text as the grammars read it: simplified characters for traditional ones, digits and letters of half width, punctuation
 * among Chinese characters of full width, quotation marks that open and close. It is as long as the text itself, unit for unit, so a range holds in both.
 */
public final class ReadingForm {
    /** Characters that every notice has and that only one of the two scripts uses, in pairs. */
    private static final String TRADITIONAL = "國務發關於會實縣區廳號個們這對為與業東車門問長書規責單劃辦標題機稱間開條總";

    private static final String SIMPLIFIED = "国务发关于会实县区厅号个们这对为与业东车门问长书规责单划办标题机称间开条总";
    private static final BitSet IN_TRADITIONAL = set(TRADITIONAL);
    private static final BitSet IN_SIMPLIFIED = set(SIMPLIFIED);

    /** The script of a text shows in its first characters. */
    private static final int SAMPLE = 2000;

    private static final String HALF_WIDTH = ",:;?!()";
    private static final String FULL_WIDTH = "，：；？！（）";
    private static final char STRAIGHT = '"';
    private static final String CORNER_MARKS = "「」『』﹝﹞〝〞";
    private static final String PLAIN_MARKS = "“”‘’〔〕“”";

    /** Loaded with the first traditional text: the simplified form of each ideograph that has one of its own. */
    private static final class Simplified {
        static final int FIRST = 0x4E00;
        static final int LAST = 0x9FFF;
        static final String FORMS = forms();

        private static String forms() {
            Transliterator transliterator = Transliterator.getInstance("Traditional-Simplified");
            StringBuilder forms = new StringBuilder();
            for (int c = FIRST; c <= LAST; c++) {
                String form = transliterator.transliterate(Character.toString(c));
                forms.append(form.length() == 1 ? form.charAt(0) : (char) c);
            }
            return forms.toString();
        }
    }

    private ReadingForm() {}

    /** The reading form of a text; the text itself where nothing differs. */
    public static String of(String text) {
        boolean traditional = isTraditional(text);
        StringBuilder out = null;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            char read = read(text, i, traditional);
            if (read != c && out == null) {
                out = new StringBuilder(text);
            }
            if (read != c && out != null) {
                out.setCharAt(i, read);
            }
        }
        return paired(out == null ? text : out.toString());
    }

    /** Straight quotation marks of a line that has both of each pair, as marks that open and close. */
    private static String paired(String text) {
        StringBuilder out = null;
        for (int from = text.indexOf(STRAIGHT); from >= 0; from = text.indexOf(STRAIGHT, from)) {
            int end = text.indexOf('\n', from);
            end = end < 0 ? text.length() : end;
            boolean pairs = true;
            boolean chinese = false;
            for (int i = from; i < end; i++) {
                if (text.charAt(i) == STRAIGHT) {
                    pairs = !pairs;
                    chinese |= isAmongChinese(text, i);
                }
            }
            if (pairs && chinese) {
                out = out == null ? new StringBuilder(text) : out;
                boolean open = true;
                for (int i = from; i < end; i++) {
                    if (text.charAt(i) == STRAIGHT) {
                        out.setCharAt(i, open ? '“' : '”');
                        open = !open;
                    }
                }
            }
            from = end;
        }
        return out == null ? text : out.toString();
    }

    private static char read(String text, int at, boolean traditional) {
        char c = text.charAt(at);
        if (c < 0x80) {
            int mark = HALF_WIDTH.indexOf(c);
            return mark >= 0 && isAmongChinese(text, at) ? FULL_WIDTH.charAt(mark) : c;
        }
        if (c >= Simplified.FIRST && c <= Simplified.LAST) {
            return traditional ? Simplified.FORMS.charAt(c - Simplified.FIRST) : c;
        }
        int corner = CORNER_MARKS.indexOf(c);
        if (corner >= 0) {
            return PLAIN_MARKS.charAt(corner);
        }
        return isWideLetterOrDigit(c) || isCompatibilityIdeograph(c) ? plain(c) : c;
    }

    private static boolean isWideLetterOrDigit(char c) {
        return c >= '０' && c <= '９' || c >= 'Ａ' && c <= 'Ｚ' || c >= 'ａ' && c <= 'ｚ';
    }

    /** Radicals and compatibility forms stand for ideographs in text out of PDF. */
    private static boolean isCompatibilityIdeograph(char c) {
        return c >= 0x2E80 && c <= 0x2FDF || c >= 0xF900 && c <= 0xFAFF;
    }

    private static char plain(char c) {
        String form = Normalizer.normalize(Character.toString(c), Normalizer.Form.NFKC);
        return form.length() == 1 ? form.charAt(0) : c;
    }

    private static boolean isAmongChinese(String text, int at) {
        return at > 0 && isChinese(text.charAt(at - 1)) || at + 1 < text.length() && isChinese(text.charAt(at + 1));
    }

    private static boolean isChinese(char c) {
        return Character.isIdeographic(c) || "，。、；：》《（）〔〕“”　".indexOf(c) >= 0;
    }

    private static BitSet set(String characters) {
        return characters.chars().collect(BitSet::new, BitSet::set, BitSet::or);
    }

    private static boolean isTraditional(String text) {
        int traditional = 0;
        int simplified = 0;
        for (int i = 0; i < Math.min(text.length(), SAMPLE); i++) {
            char c = text.charAt(i);
            if (c >= Simplified.FIRST) {
                traditional += IN_TRADITIONAL.get(c) ? 1 : 0;
                simplified += IN_SIMPLIFIED.get(c) ? 1 : 0;
            }
        }
        return traditional > simplified;
    }
}
