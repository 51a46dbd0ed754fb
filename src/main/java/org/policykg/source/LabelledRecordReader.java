package org.policykg.source;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Records of a crawl with {@code 名称：…}, {@code 文号：…} above a line of {@code =}. */
final class LabelledRecordReader implements SourceReader {
    private static final Pattern RULE = Pattern.compile("(?m)^\\s*={5,}\\s*$");
    private static final Pattern FIELD = Pattern.compile("\\s*(\\S{1,12}?)\\s*[：:]\\s*(.*)");
    private static final int HEAD = 2000;

    @Override
    public String format() {
        return "labelled record";
    }

    @Override
    public boolean reads(String path, String content) {
        Matcher rule = RULE.matcher(content.substring(0, Math.min(HEAD, content.length())));
        return rule.find()
                && content.substring(0, rule.start())
                                .lines()
                                .filter(line -> field(line).isPresent())
                                .count()
                        >= 2;
    }

    @Override
    public List<SourceDocument> read(String path, String content, FrontMatter front) {
        TextBuilder out = front.begin();
        String[] parts = RULE.split(content);
        parts[0].lines().forEach(line -> {
            Matcher field = FIELD.matcher(line);
            if (field.matches()) {
                PageField.of(field.group(1)).ifPresent(known -> {
                    out.page(known, field.group(2));
                    if (known == PageField.TITLE) {
                        out.add(Block.Kind.TITLE, field.group(2));
                    }
                });
            }
        });
        for (int i = 1; i < parts.length; i++) {
            PlainText.read(parts[i], out);
        }
        return List.of(out.build(path, format()));
    }

    private static java.util.Optional<PageField> field(String line) {
        Matcher field = FIELD.matcher(line);
        return field.matches() ? PageField.of(field.group(1)) : java.util.Optional.empty();
    }
}
