package org.policykg.source;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.parser.Parser;

/** Records of a law database: {@code 【label】 value}, the text under {@code 【法规正文】}. */
final class TaggedRecordReader implements SourceReader {
    private static final Pattern TAG = Pattern.compile("(?m)^\\s*【([^】\\n]{2,10})】[ \\t]*");

    private record Field(String label, String value) {
        boolean isText() {
            return label.endsWith("正文") || label.endsWith("全文");
        }
    }

    @Override
    public String format() {
        return "tagged record";
    }

    @Override
    public boolean reads(String path, String content) {
        return fields(content).stream().anyMatch(Field::isText);
    }

    @Override
    public List<SourceDocument> read(String path, String content, FrontMatter front) {
        TextBuilder out = front.begin();
        List<Field> fields = fields(content);
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
        return List.of(out.build(path, format()));
    }

    private static List<Field> fields(String content) {
        List<Field> fields = new ArrayList<>();
        Matcher tag = TAG.matcher(content);
        String label = "";
        int from = 0;
        while (tag.find()) {
            if (!label.isEmpty()) {
                fields.add(new Field(label, Parser.unescapeEntities(content.substring(from, tag.start()), false)));
            }
            label = tag.group(1);
            from = tag.end();
        }
        if (!label.isEmpty()) {
            fields.add(new Field(label, Parser.unescapeEntities(content.substring(from), false)));
        }
        return fields;
    }
}
