package org.policykg.source;

import java.util.ArrayList;
import java.util.List;

/** Plain text: anything that no other reader takes. */
final class PlainTextReader implements SourceReader {
    @Override
    public String format() {
        return "text";
    }

    @Override
    public boolean reads(String path, String content) {
        return true;
    }

    @Override
    public List<SourceDocument> read(String path, String content, FrontMatter front) {
        List<SourceDocument> documents = new ArrayList<>();
        for (List<String> notice : PlainText.notices(content)) {
            TextBuilder out = front.begin();
            notice.forEach(line -> out.add(Block.Kind.PARAGRAPH, line));
            documents.add(out.build(documents.isEmpty() ? path : path + "#" + (documents.size() + 1), format()));
        }
        return documents;
    }
}
