package org.policykg.source;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jsoup.parser.Parser;
import org.policykg.rules.NamedPattern;
import org.policykg.rules.RuleBook;

/**
 * The text of a record beside which its container keeps what it says of the document: HTML, Markdown, plain text on lines or on
 * one, read as a file of its own would be.
 */
public final class RecordText {
    private static final Pattern MARKUP = Pattern.compile(
            "</(?:p|div|span|table|td|a|b|strong|h[1-6]|li|section|font|body)\\s*+>|<(?:p|div|br|table|img)\\b[^<>]*+>|<!doctype",
            Pattern.CASE_INSENSITIVE);
    /** Mark-up that does no more than to end lines. */
    private static final Pattern OTHER_THAN_BREAK = Pattern.compile("<(?!br\\b)/?[a-z!]", Pattern.CASE_INSENSITIVE);

    private static final Pattern HEADING = Pattern.compile("(?m)^#{1,6} (?!Page )\\S");
    private static final int FEWEST_HEADINGS = 2;
    private static final Pattern BREAK = Pattern.compile("<br\\b[^<>]*+>", Pattern.CASE_INSENSITIVE);

    private static final NamedPattern TITLE = RuleBook.standard().pattern("layout.title-of-record");
    private static final List<String> SOURCE = RuleBook.standard().lexicon().words("source-key");
    private static final Pattern SPACE = Pattern.compile("[\\s\\u3000\\u00A0]+");
    /** The title of a text stands in its first lines, perhaps below what the site prints. */
    private static final int FIRST_LINES = 24;

    private static final int MOST_TITLE_LINES = 4;
    private static final int LONGEST_TITLE = 200;

    private RecordText() {}

    /**
     * Reads a text.
     *
     * @param fields what is said of the document, its title among them
     */
    public static TextBuilder read(Map<PageField, String> fields, String raw) {
        String text = raw.replace("\r\n", "\n").replace('\r', '\n');
        TextBuilder out = new TextBuilder();
        fields.forEach(out::page);
        if (MARKUP.matcher(text).find()) {
            if (OTHER_THAN_BREAK.matcher(text).find()) {
                HtmlPage.read(text, out);
                return out;
            }
            text = Parser.unescapeEntities(BREAK.matcher(text).replaceAll("\n"), false);
        }
        text = withoutFrame(text, out);
        String title = TextBuilder.tidy(fields.getOrDefault(PageField.TITLE, ""));
        String name = isMarkdown(text) ? ".md" : "";
        for (SourceReader reader : SourceReaders.all()) {
            if (!(reader instanceof HtmlPageReader || reader instanceof PlainTextReader) && reader.reads(name, text)) {
                return marked(reader, fields, title, text);
            }
        }
        plain(title, text, out);
        return out;
    }

    private static boolean isMarkdown(String text) {
        return HEADING.matcher(text).results().limit(FEWEST_HEADINGS).count() == FEWEST_HEADINGS;
    }

    private static void plain(String title, String text, TextBuilder out) {
        // text on one line is read with its title before it, as such text is kept elsewhere
        String whole = title + " " + text.strip();
        boolean oneLine = text.strip().indexOf('\n') < 0 && OneLineText.isOneLine(whole);
        if (oneLine) {
            PlainText.read(squeeze(text).startsWith(squeeze(title)) ? text : whole, out);
            return;
        }
        if (!holds(text, title)) {
            out.add(Block.Kind.TITLE, title);
        }
        PlainText.read(text, out);
    }

    /** Reads a text that has labels or marks of its own; of several texts in one the first. */
    private static TextBuilder marked(SourceReader reader, Map<PageField, String> fields, String title, String text) {
        Records records = new Records();
        reader.read(text, new FrontMatter(fields, Optional.empty(), text), records);
        for (Entry entry : records.entries()) {
            if (entry instanceof Entry.Document document) {
                try {
                    return document.text().read();
                } catch (UnreadableSource broken) {
                    break; // then it is no text of that kind
                }
            }
        }
        TextBuilder out = new TextBuilder();
        fields.forEach(out::page);
        plain(title, text, out);
        return out;
    }

    /** Without the lines of a site above the text; 来源：… may name who put it out. */
    private static String withoutFrame(String text, TextBuilder out) {
        int from = 0;
        for (int end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', from)) {
            String line = TextBuilder.tidy(text.substring(from, end));
            if (!line.isEmpty() && !PageFrame.isFrame(line)) {
                break;
            }
            source(line, out);
            from = end + 1;
        }
        String rest = text.substring(from);
        if (PageFrame.isFrame(TextBuilder.tidy(rest))) {
            source(TextBuilder.tidy(rest), out);
            return "";
        }
        return rest;
    }

    private static void source(String line, TextBuilder out) {
        int colon = ReadingForm.of(line).indexOf('：');
        if (colon > 0 && SOURCE.contains(line.substring(0, colon).strip())) {
            String name = line.substring(colon + 1).strip();
            if (ValueShapes.areBodies(name)) {
                out.page(PageField.ISSUER, name);
            }
        }
    }

    /** Whether a text has its title: the one that is stated, or a longer one that names it. */
    private static boolean holds(String text, String title) {
        String stated = squeeze(title);
        if (stated.isEmpty()) {
            return true;
        }
        List<String> lines = new ArrayList<>();
        text.lines()
                .limit(FIRST_LINES)
                .map(RecordText::squeeze)
                .filter(line -> !line.isEmpty())
                .forEach(lines::add);
        for (int i = 0; i < lines.size(); i++) {
            StringBuilder joined = new StringBuilder();
            for (int j = i; j < Math.min(lines.size(), i + MOST_TITLE_LINES); j++) {
                joined.append(lines.get(j));
                String line = joined.toString();
                if (line.equals(stated) || i == 0 && line.startsWith(stated)) {
                    return true;
                }
                if (i == 0 && line.contains(stated) && line.length() <= LONGEST_TITLE && TITLE.matches(line)) {
                    return true;
                }
            }
        }
        return false;
    }

    private static String squeeze(String words) {
        return SPACE.matcher(words).replaceAll("");
    }
}
