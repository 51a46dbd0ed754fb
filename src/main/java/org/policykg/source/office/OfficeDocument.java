package org.policykg.source.office;

import java.util.Set;
import org.policykg.source.Container;
import org.policykg.source.Content;
import org.policykg.source.Limits;
import org.policykg.source.Opened;
import org.policykg.source.UnreadableSource;
import org.policykg.source.ZipDirectory;

/** Files of Office programs that are zips by their content: DOCX, XLSX, OFD, and those of their kind that hold no notice. */
public final class OfficeDocument implements Container {
    /** What any OOXML file has, and nothing else. */
    private static final String OOXML = "[Content_Types].xml";

    private static final String OFD = "OFD.xml";
    /** ODF and EPUB begin with a part that says so. */
    private static final String ODF = "mimetype";

    @Override
    public boolean opens(Content content) {
        Set<String> names = ZipDirectory.names(content);
        return names.contains(OOXML) || names.contains(OFD) || names.contains(ODF) || isBroken(content, names);
    }

    /** Whether a zip without its end was one of these. */
    private static boolean isBroken(Content content, Set<String> names) {
        return names.isEmpty()
                && ZipDirectory.isZip(content)
                && (content.isNamed(".docx") || content.isNamed(".xlsx") || content.isNamed(".ofd"));
    }

    @Override
    public Opened open(Content content) throws UnreadableSource {
        byte[] bytes = content.bytes(Limits.LARGEST_DOCUMENT);
        Set<String> names = ZipDirectory.names(content);
        if (names.stream().anyMatch(name -> name.startsWith("word/"))) {
            try (Parts parts = Parts.of(bytes)) {
                return Docx.open(parts);
            }
        }
        if (names.contains("xl/workbook.xml")) {
            return Xlsx.open(bytes);
        }
        if (names.contains("xl/workbook.bin")) {
            throw new UnreadableSource("is a binary workbook: save it as XLSX");
        }
        if (names.contains(OFD)) {
            return Ofd.open(bytes);
        }
        if (names.isEmpty()) {
            throw new UnreadableSource("is truncated: the directory at the end of its zip is missing");
        }
        if (names.contains(ODF)) {
            throw new UnreadableSource("is an OpenDocument or EPUB file: save it as DOCX");
        }
        throw new UnreadableSource("is a presentation, no text");
    }
}
