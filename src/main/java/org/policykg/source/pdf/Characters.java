package org.policykg.source.pdf;

import java.text.Normalizer;

/** What the characters of a font mean: fonts name radicals for the characters that look like them, and marks of their own. */
final class Characters {
    /** Simplified characters that fonts name by the radical that they are, which Unicode does not tell. */
    private static final String RADICALS = "⺀⺁⺄⺆⺈⺌⺗⺙⺝⺟⺠⻄⻅⻆⻉⻋⻌⻓⻔⻘⻙⻚⻛⻜⻝⻠⻢⻣⻤⻥⻦⻧⻨⻩⻬⻮⻰⻳";

    private static final String FORMS = "冫厂乙冂刀小心攵月母民西见角贝车辶长门青韦页风飞食饣马骨鬼鱼鸟卤麦黄齐齿龙龟";

    private Characters() {}

    /** The characters without blanks and without those that no reader can name. */
    static String readable(String text) {
        if (text.length() == 1) {
            char c = text.charAt(0);
            if (c >= 0x3001 && c < 0xE000 && c < 0xD800 || c > ' ' && c < 0x7F) {
                return text;
            }
        }
        StringBuilder out = new StringBuilder();
        text.codePoints().forEach(c -> append(out, c));
        return out.toString();
    }

    private static void append(StringBuilder out, int c) {
        int radical = RADICALS.indexOf(c);
        if (radical >= 0) {
            out.append(FORMS.charAt(radical));
        } else if (c >= 0x2E80 && c <= 0x2FDF || c >= 0xF900 && c <= 0xFAFF || c >= 0xFB00 && c <= 0xFB06) {
            out.append(Normalizer.normalize(Character.toString(c), Normalizer.Form.NFKC));
        } else if (c == 0xAD) {
            out.append('\u00AD');
        } else if (!isNoCharacter(c)) {
            out.appendCodePoint(c);
        }
    }

    private static boolean isNoCharacter(int c) {
        return Character.isWhitespace(c)
                || Character.isSpaceChar(c)
                || Character.isISOControl(c)
                || Character.getType(c) == Character.FORMAT
                || Character.getType(c) == Character.PRIVATE_USE
                || Character.getType(c) == Character.SURROGATE
                || c == 0xFFFD;
    }
}
