package org.policykg.source.office;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.policykg.source.Opened;
import org.policykg.source.UnreadableSource;

/** Reads DOCX (ECMA-376, also in its strict form, with macros or as a template). */
final class Docx {
    private static final String USUAL = "word/document.xml";

    private Docx() {}

    static Opened open(Parts parts) throws UnreadableSource {
        String main = Relationships.of(parts, "")
                .kinds()
                .getOrDefault("officeDocument", USUAL)
                .replaceFirst("^/", "");
        Relationships relationships = Relationships.of(parts, main);
        DocxStyles styles = DocxStyles.of(part(parts, relationships, "styles"));
        DocxNumbering numbering = DocxNumbering.of(part(parts, relationships, "numbering"));
        List<Story> stories = new ArrayList<>();
        Xml.read(
                parts.get(main), (xml, root) -> new DocxText(xml, styles, numbering, relationships).read(stories::add));
        return Story.open("docx", stories);
    }

    private static Optional<byte[]> part(Parts parts, Relationships relationships, String kind)
            throws UnreadableSource {
        String name = relationships.kinds().get(kind);
        return name == null ? Optional.empty() : parts.find(name);
    }
}
