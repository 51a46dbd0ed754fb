package org.policykg.source.office;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.policykg.Samples;
import org.policykg.source.SourceDocument;
import org.policykg.source.SourceReaders;
import org.policykg.source.SourceRecord;
import org.policykg.source.UnreadableSource;

/** Office files as ECMA-376 describes them, put together from their parts, so that a test says all that matters of one. */
final class OfficeSamples {
    private static final String SPACES = """
            xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" \
            xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" \
            xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" \
            xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" \
            xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math" \
            xmlns:v="urn:schemas-microsoft-com:vml\"""";
    private static final String TYPES = """
            <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">\
            <Default Extension="xml" ContentType="application/xml"/></Types>""";
    private static final String ROOT = """
            <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" \
            Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" \
            Target="word/document.xml"/></Relationships>""";
    private static final String PARTS = """
            <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">\
            <Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/numbering" \
            Target="numbering.xml"/>\
            <Relationship Id="r2" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles" \
            Target="/word/styles.xml"/>\
            <Relationship Id="r3" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink" \
            Target="https://example.org/a.doc" TargetMode="External"/></Relationships>""";

    private OfficeSamples() {}

    /** A zip with the entries in their order. */
    static byte[] zip(Map<String, byte[]> entries) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(entry.getValue());
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return out.toByteArray();
    }

    /** The bytes of an entry. */
    static byte[] zipped(byte[] zip, String name) throws IOException {
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                if (entry.getName().equals(name)) {
                    return in.readAllBytes();
                }
            }
        }
        throw new IOException(name + " is not there");
    }

    static byte[] docx(String body) {
        return docx(body, "", "");
    }

    /** A DOCX whose body, lists and styles are given. */
    static byte[] docx(String body, String numbering, String styles) {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        parts.put("[Content_Types].xml", bytes(TYPES));
        parts.put("_rels/.rels", bytes(ROOT));
        parts.put("word/_rels/document.xml.rels", bytes(PARTS));
        parts.put("word/document.xml", part("document", "<w:body>" + body + "</w:body>"));
        parts.put("word/numbering.xml", part("numbering", numbering));
        parts.put("word/styles.xml", part("styles", styles));
        return zip(parts);
    }

    private static byte[] part(String root, String content) {
        return bytes("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?><w:" + root + " " + SPACES + ">"
                + content + "</w:" + root + ">");
    }

    static byte[] bytes(String words) {
        return words.getBytes(StandardCharsets.UTF_8);
    }

    /** A paragraph with what is said of it, and its runs. */
    static String p(String properties, String... runs) {
        return "<w:p><w:pPr>" + properties + "</w:pPr>" + String.join("", runs) + "</w:p>";
    }

    static String p(String words) {
        return p("", r(words));
    }

    static String r(String words) {
        return r("", words);
    }

    static String r(String properties, String words) {
        return "<w:r><w:rPr>" + properties + "</w:rPr><w:t xml:space=\"preserve\">" + words + "</w:t></w:r>";
    }

    static String item(String list, int level) {
        return "<w:numPr><w:ilvl w:val=\"" + level + "\"/><w:numId w:val=\"" + list + "\"/></w:numPr>";
    }

    static String level(int level, String format, String text) {
        return "<w:lvl w:ilvl=\"" + level + "\"><w:start w:val=\"1\"/><w:numFmt w:val=\"" + format
                + "\"/><w:lvlText w:val=\"" + text + "\"/></w:lvl>";
    }

    static String list(String id, String... levels) {
        return "<w:abstractNum w:abstractNumId=\"" + id + "\">" + String.join("", levels) + "</w:abstractNum>";
    }

    static String num(String id, String list, String... changes) {
        return "<w:num w:numId=\"" + id + "\"><w:abstractNumId w:val=\"" + list + "\"/>" + String.join("", changes)
                + "</w:num>";
    }

    static SourceDocument read(String name, byte[] bytes) {
        return Samples.documents(name, bytes).getFirst();
    }

    static List<String> lines(String name, byte[] bytes) {
        SourceDocument document = read(name, bytes);
        return document.blocks().stream().map(document::textOf).toList();
    }

    static List<String> lines(byte[] bytes) {
        return lines("a.docx", bytes);
    }

    /** Why a file is refused. */
    static String refusal(String name, byte[] bytes) {
        StringBuilder reasons = new StringBuilder();
        try {
            SourceReaders.read(
                    name,
                    bytes,
                    record -> reasons.append(record instanceof SourceRecord.LeftOut left ? left.reason() : record));
        } catch (UnreadableSource unreadable) {
            return String.valueOf(unreadable.getMessage());
        }
        return reasons.toString();
    }
}
