package org.policykg.source;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.parser.Parser;
import org.policykg.rules.NamedPattern;
import org.policykg.rules.RuleBook;

/**
 * Records of a law database: {@code 【label】 value}, the text under {@code 【法规正文】}. A file may hold several: the next begins
 * where the label that the first began with comes again.
 */
final class TaggedRecordReader implements SourceReader {
    private static final NamedPattern TEXT = RuleBook.standard().pattern("layout.text-of-record");
    private static final Pattern TAG = Pattern.compile("【([^】\\n]{2,10})】[ \\t]*+");

    /** Tags of records that say nothing which is read. */
    private static final NamedPattern FURTHER = RuleBook.standard().pattern("layout.tag-of-record");

    private record Field(String label, String value) {
        boolean isText() {
            return isText(label);
        }

        static boolean isText(String label) {
            return TEXT.isIn(label);
        }
    }

    /** A tag at the beginning of a line, with the white space before it. */
    private record Tag(String label, int start, int end) {}

    @Override
    public String format() {
        return "tagged record";
    }

    @Override
    public boolean reads(String path, String content) {
        return tags(content).stream().anyMatch(tag -> Field.isText(tag.label));
    }

    @Override
    public void read(String content, FrontMatter front, Records out) {
        List<Tag> tags = tags(content);
        List<Field> fields = new ArrayList<>();
        String first = tags.getFirst().label;
        for (int i = 0; i < tags.size(); i++) {
            Tag tag = tags.get(i);
            if (!fields.isEmpty() && tag.label.equals(first)) {
                out.add(record(fields, front));
                fields.clear();
            }
            int end = i + 1 < tags.size() ? tags.get(i + 1).start : content.length();
            fields.add(new Field(tag.label, Parser.unescapeEntities(content.substring(tag.end, end), false)));
        }
        out.add(record(fields, front));
    }

    private static TextBuilder record(List<Field> fields, FrontMatter front) {
        TextBuilder out = front.begin();
        for (Field field : fields) {
            PageField.of(field.label).ifPresent(known -> out.page(known, field.value));
        }
        Field first = fields.getFirst();
        if (!first.isText()) {
            // the first tag names the database, its value is the document's title
            out.page(PageField.TITLE, first.value);
            out.add(Block.Kind.TITLE, first.value);
        }
        fields.stream().filter(Field::isText).forEach(field -> PlainText.read(field.value, out));
        return out;
    }

    /** Whether a tag is one of records, so that it needs no line of its own where line ends were lost. */
    private static boolean isKnown(String label) {
        return Field.isText(label)
                || FURTHER.matches(label)
                || PageField.of(label).isPresent();
    }

    /** The tags of a text, found by their rare bracket. */
    private static List<Tag> tags(String content) {
        List<Tag> tags = new ArrayList<>();
        Matcher tag = TAG.matcher(content);
        boolean lost = LostLines.areLost(content);
        int end = 0;
        for (int at = content.indexOf('【'); at >= 0; at = content.indexOf('【', at + 1)) {
            int start = at;
            boolean begins = at == 0;
            while (start > end && Character.isWhitespace(content.charAt(start - 1))) {
                start--;
                begins |= start == 0 || content.charAt(start) == '\n';
            }
            boolean maybe = begins || lost && start < at;
            if (maybe && tag.region(at, content.length()).lookingAt() && (begins || isKnown(tag.group(1)))) {
                end = tag.end();
                tags.add(new Tag(tag.group(1), start, end));
            }
        }
        return tags;
    }
}
