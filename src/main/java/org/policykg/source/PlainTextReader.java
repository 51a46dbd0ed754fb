package org.policykg.source;

import java.util.List;

/** Plain text: anything that no other reader takes. A compilation that numbers its notices has a record for each. */
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
    public void read(String content, FrontMatter front, Records out) {
        for (List<Passage> notice : PlainText.notices(content)) {
            TextBuilder text = front.begin();
            notice.forEach(passage -> passage.addTo(text));
            out.add(text);
            out.nameFirstAfterFile();
        }
    }
}
