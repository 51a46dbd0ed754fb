package org.policykg.source.office;

import java.util.Optional;
import org.policykg.source.TextBuilder;
import org.policykg.source.UnreadableSource;

/** Reads DOCX (ECMA-376, also in its strict form, with macros or as a template). */
final class Docx {
    private static final String USUAL = "word/document.xml";

    private Docx() {}

    static void read(Parts parts, TextBuilder out) throws UnreadableSource {
        String main = Relationships.of(parts, "").kinds().getOrDefault("officeDocument", USUAL);
        Relationships relationships = Relationships.of(parts, main.replaceFirst("^/", ""));
        DocxStyles styles = DocxStyles.of(part(parts, relationships, "styles"));
        DocxNumbering numbering = DocxNumbering.of(part(parts, relationships, "numbering"));
        Xml.read(
                parts.get(main),
                (xml, root) -> new DocxText(xml, styles, numbering, relationships).read(story -> story.addTo(out)));
    }

    private static Optional<byte[]> part(Parts parts, Relationships relationships, String kind)
            throws UnreadableSource {
        String name = relationships.kinds().get(kind);
        return name == null ? Optional.empty() : parts.find(name);
    }
}
