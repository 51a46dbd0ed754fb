package org.policykg.source;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** JSON of crawls: a row, an array of rows, or an object that holds one. */
final class JsonReader implements SourceReader {
    private static final Set<String> TEXT =
            Set.of("content", "Content", "Policy_Content", "text", "body", "正文", "内容", "html");
    private final ObjectMapper json = new ObjectMapper();

    @Override
    public String format() {
        return "json";
    }

    @Override
    public boolean reads(String path, String content) {
        String head = content.stripLeading();
        return head.startsWith("{\"") || head.startsWith("[{") || head.matches("(?s)[\\[{]\\s+[\\[{\"].*");
    }

    @Override
    public List<SourceDocument> read(String path, String content, FrontMatter front) throws UnreadableSource {
        JsonNode root;
        try {
            root = json.readTree(content);
        } catch (JsonProcessingException broken) {
            throw new UnreadableSource("is broken JSON: " + broken.getOriginalMessage() + " at line "
                    + broken.getLocation().getLineNr());
        }
        List<JsonNode> rows = rows(root);
        if (rows.isEmpty()) {
            throw new UnreadableSource("is JSON without a row that has text ("
                    + String.join(", ", TEXT.stream().sorted().toList()) + ")");
        }
        List<SourceDocument> documents = new ArrayList<>();
        for (JsonNode row : rows) {
            String place = rows.size() == 1 ? path : path + "#" + (documents.size() + 1);
            documents.add(document(row, place, front));
        }
        return documents;
    }

    private static List<JsonNode> rows(JsonNode node) {
        if (node.isObject() && TEXT.stream().anyMatch(name -> node.path(name).isTextual())) {
            return List.of(node);
        }
        List<JsonNode> rows = new ArrayList<>();
        node.forEach(child -> {
            if (child.isContainerNode()) {
                rows.addAll(rows(child));
            }
        });
        return rows;
    }

    private SourceDocument document(JsonNode row, String path, FrontMatter front) {
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
        return out.build(path, format());
    }
}
