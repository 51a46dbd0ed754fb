package org.policykg.source;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Text with hard line breaks, as it comes out of PDF: put back together into paragraphs. */
final class WrappedText {
    private static final Pattern PAGE_MARK = Pattern.compile(
            "\\n\\s*(?:#+ ?Page \\d+[:：]?|[-—–] ?\\d+ ?[-—–]|第 ?\\d+ ?页.{0,12})[ \\t]*(?=\\n)(?:[ \\t]*\\n)*");
    private static final Pattern SPACED_DIGITS =
            Pattern.compile("(?<=[\\p{IsHan}〔（《，。、；：]) (?=[\\d〔])|(?<=[\\d%〕]) (?=[\\p{IsHan}〔）》，。、；：])");
    private static final Pattern STARTS_ANEW = Pattern.compile(
            "(?:[一二三四五六七八九十百]+、|（[一二三四五六七八九十]+）|\\([一二三四五六七八九十]+\\)|\\d{1,3}[.．、](?!\\d)|[（(]\\d{1,2}[）)]"
                    + "|第[一二三四五六七八九十百]+[章节条]|附件|抄送|(?:牵头|责任|配合|负责|实施|落实)(?:单位|部门)[：:]|(?:完成)?时限[：:]|[（(]此件|[（(]联系).*"
                    + "|\\p{IsHan}{1,12}[〔\\[［﹝]\\d{4}[〕\\]］﹞] ?\\d+ ?号|\\d{4} ?年 ?\\d{1,2} ?月 ?\\d{1,2} ?日");
    private static final Pattern HEADING = Pattern.compile(
            "(?:[一二三四五六七八九十百]+、|（[一二三四五六七八九十]+）|\\d{1,3}[.．、]|[（(]\\d{1,2}[）)]|第[一二三四五六七八九十百]+[章节条]|附件|附录|附表|目录|表|图|注)[^，]*");
    private static final Pattern NAME = Pattern.compile(
            "[\\p{IsHan} 、]{2,60}(?:部|委|局|厅|署|府|院|会|室|办|行|社|司|处|中心|公司|军区|海关|总队)(?:[（(][^（）()]*[）)])?|.{1,12}[：:].{0,20}|.*年 ?\\d{1,2} ?月 ?\\d{1,2} ?日|\\P{IsHan}+|.{1,4}");
    private static final Pattern NUMBER_ONLY = Pattern.compile("[（(]?[一二三四五六七八九十\\d]+(?:[）)、.．]|[）)])");
    private static final Pattern TITLE_END = Pattern.compile(
            ".*(?:通知|意见|公告|决定|通报|批复|复函|的函|方案|办法|规划|计划|措施|要点|清单|细则|规定|条例|目录|举措|任务)(?:[（(][^（）()]{1,20}[）)])?");
    private static final Pattern SENTENCE = Pattern.compile("[，。；]");
    private static final int NARROWEST = 15;
    private static final int WIDEST = 60;

    private WrappedText() {}

    static String withoutPageMarks(String content) {
        String before = content;
        String after = PAGE_MARK.matcher(before).replaceAll("\n");
        while (!after.equals(before)) {
            before = after;
            after = PAGE_MARK.matcher(before).replaceAll("\n");
        }
        return after;
    }

    /** Whether most full lines of a column of text stop in the middle of a sentence. */
    static boolean isWrapped(List<String> lines) {
        double column = column(lines);
        if (column < NARROWEST || column > WIDEST) {
            return false;
        }
        List<String> full =
                lines.stream().filter(line -> width(line) >= 0.85 * column).toList();
        long cut = full.stream().filter(line -> !endsSentence(line.strip())).count();
        return full.size() >= 3 && cut * 10 >= full.size() * 4L;
    }

    static List<String> unwrap(List<String> lines) {
        double column = column(lines);
        List<String> paragraphs = new ArrayList<>();
        StringBuilder paragraph = new StringBuilder();
        String last = "";
        boolean begun = false;
        for (String raw : lines) {
            String line = raw.strip();
            if (line.isEmpty()) {
                // blank lines part paragraphs, unless a bracket or quotation is still open
                if (!isOpen(paragraph)) {
                    finish(paragraph, paragraphs);
                }
                continue;
            }
            if (!paragraph.isEmpty() && !continues(paragraph.toString(), last, line, column, begun)) {
                begun |= paragraph.indexOf("。") >= 0;
                finish(paragraph, paragraphs);
            }
            paragraph.append(needsSpace(paragraph, line) ? " " : "").append(line);
            last = line;
        }
        finish(paragraph, paragraphs);
        return paragraphs;
    }

    private static void finish(StringBuilder paragraph, List<String> paragraphs) {
        if (!paragraph.isEmpty()) {
            paragraphs.add(SPACED_DIGITS.matcher(paragraph).replaceAll(""));
            paragraph.setLength(0);
        }
    }

    private static boolean continues(String paragraph, String last, String next, double column, boolean begun) {
        if (last.matches(".*[，、（《“〔(—]") || isOpen(paragraph)) {
            return true;
        }
        if (NUMBER_ONLY.matcher(paragraph).matches()) {
            return true;
        }
        if (STARTS_ANEW.matcher(next).matches() || paragraph.matches(".*[：:]")) {
            return false;
        }
        if (next.startsWith("（") && SENTENCE.matcher(paragraph).find()) {
            return true; // a bracket belongs to the sentence before it
        }
        if (next.matches("(?:[，。；、）》]|已经|业经|和《|及《).*")) {
            return true; // no line of a notice begins so
        }
        if (paragraph.matches("(?s).*(?:已经|业经|的|和|及|与|或|将|对|为|在|由|并|于|按照|根据|贯彻落实|持续推进|加快推进|认真落实|严格落实)")) {
            return true; // nor does one end so
        }
        if (paragraph.endsWith("号）") && NAME.matcher(next).matches()) {
            return false; // the last entry of a list, and the signature
        }
        if (endsSentence(paragraph) || TITLE_END.matcher(paragraph).matches() && !paragraph.contains("。")) {
            return false;
        }
        // in the body, words without a stop are the beginning of a sentence that the layout cut, or a heading, or a
        // name
        boolean cut = begun
                && !HEADING.matcher(paragraph).matches()
                && !NAME.matcher(paragraph).matches();
        return cut || SENTENCE.matcher(paragraph).find() || width(last) >= 0.85 * column;
    }

    /** A stop, or a bracket that stands behind a stop. */
    private static boolean endsSentence(String line) {
        if (line.matches(".*[。；！？：:;]”?")) {
            return true;
        }
        if (!line.endsWith("）") && !line.endsWith(")")) {
            return false;
        }
        int open = Math.max(line.lastIndexOf('（'), line.lastIndexOf('('));
        return open <= 0 || "。；！？".indexOf(line.charAt(open - 1)) >= 0;
    }

    private static boolean isOpen(CharSequence text) {
        int round = 0;
        int title = 0;
        for (int i = 0; i < text.length(); i++) {
            switch (text.charAt(i)) {
                case '（' -> round++;
                case '）' -> round = Math.max(0, round - 1);
                case '〔' -> round++;
                case '〕' -> round = Math.max(0, round - 1);
                case '《' -> title++;
                case '》' -> title = Math.max(0, title - 1);
                default -> {}
            }
        }
        return (round > 0 || title > 0) && text.length() < 4000;
    }

    private static boolean needsSpace(StringBuilder paragraph, String next) {
        return !paragraph.isEmpty() && paragraph.charAt(paragraph.length() - 1) < 128 && next.charAt(0) < 128;
    }

    /** The width that nearly all lines keep within, in full-width characters. */
    private static double column(List<String> lines) {
        List<Double> widths = lines.stream()
                .filter(line -> !line.isBlank())
                .map(WrappedText::width)
                .sorted()
                .toList();
        return widths.isEmpty() ? 0 : widths.get((int) (0.95 * (widths.size() - 1)));
    }

    private static double width(String line) {
        return line.strip().codePoints().mapToDouble(c -> c < 128 ? 0.5 : 1).sum();
    }
}
