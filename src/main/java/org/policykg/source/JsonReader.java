package org.policykg.source;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.policykg.rules.RuleBook;

/**
 * JSON of crawls: a row, an array of rows, an object that holds one, or any number of these one behind the other, as JSON Lines
 * has them. Every row is a record, and so is whatever stands among rows and holds no text.
 */
final class JsonReader implements SourceReader {
    private static final Set<String> TEXT =
            Set.copyOf(RuleBook.standard().lexicon().words("text-label"));
    private static final String NO_TEXT =
            "has no text (" + String.join(", ", TEXT.stream().sorted().toList()) + ")";
    /** A text may begin with a bracket too ({@code [标题](地址)}, {@code [1]}); JSON goes on with a quotation mark or a further bracket. */
    private static final Pattern BEGINNING =
            Pattern.compile("\\s*+(?:\\{\\s*+[\"}]|\\[[\\s\\[]*+(?:[\\]{\"]|null\\b|true\\b|false\\b))");

    @Override
    public String format() {
        return "json";
    }

    @Override
    public boolean reads(String path, String content) {
        return BEGINNING.matcher(content).lookingAt();
    }

    @Override
    public void read(String content, FrontMatter front, Records out) {
        JsonValues.read(content, new JsonValues.Taker() {
            @Override
            public void value(JsonNode value) {
                List<JsonNode> records = new ArrayList<>();
                if (!collect(value, records)) {
                    out.addEmpty(NO_TEXT);
                }
                for (JsonNode record : records) {
                    if (isRow(record)) {
                        out.add(document(record, front));
                    } else {
                        out.addEmpty(NO_TEXT);
                    }
                }
            }

            @Override
            public void broken(String reason) {
                out.addBroken(reason);
            }
        });
    }

    private static boolean isRow(JsonNode node) {
        return node.isObject() && TEXT.stream().anyMatch(name -> node.path(name).isTextual());
    }

    /** Adds the records in a value, if one of them has text: with it count all its neighbours in an array. */
    private static boolean collect(JsonNode node, List<JsonNode> records) {
        if (isRow(node)) {
            return records.add(node);
        }
        int before = records.size();
        boolean found = false;
        for (JsonNode child : node) {
            boolean holds = child.isContainerNode() && collect(child, records);
            if (!holds && node.isArray()) {
                records.add(child);
            }
            found |= holds;
        }
        if (!found) {
            records.subList(before, records.size()).clear();
        }
        return found;
    }

    private TextBuilder document(JsonNode row, FrontMatter front) {
        TextBuilder out = front.begin();
        row.properties().forEach(entry -> {
            if (entry.getValue().isTextual() && !TEXT.contains(entry.getKey())) {
                String value = entry.getValue().textValue();
                PageField.of(entry.getKey()).ifPresent(field -> out.page(field, value));
            }
        });
        String text = TEXT.stream()
                .sorted()
                .map(row::path)
                .filter(JsonNode::isTextual)
                .findFirst()
                .map(JsonNode::textValue)
                .orElse("");
        String title = row.path("title")
                .asText(row.path("Policy").asText(row.path("name").asText("")));
        out.page(PageField.TITLE, title);
        // text on one line is read with its title before it, as such text is kept elsewhere
        String whole = title + " " + text.strip();
        boolean oneLine = text.strip().indexOf('\n') < 0 && OneLineText.isOneLine(whole);
        if (!oneLine && !text.stripLeading().startsWith(title)) {
            out.add(Block.Kind.TITLE, title);
        }
        if (text.contains("</")) {
            HtmlPage.read(text, out);
        } else {
            PlainText.read(oneLine ? whole : text, out);
        }
        return out;
    }
}
