package org.policykg.source.office;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.policykg.source.Entry;
import org.policykg.source.Opened;
import org.policykg.source.TextBuilder;
import org.policykg.source.UnreadableSource;
import org.policykg.source.pdf.PageText;

/**
 * Reads OFD (GB/T 33190), which says where each character stands, as PDF does. What stands in the frames of pages (templates), seals
 * and remarks are parts of their own, which are not asked for.
 */
final class Ofd {
    private static final String ROOT = "OFD.xml";
    /** A4, in millimetres. */
    private static final String USUAL_BOX = "0 0 210 297";

    private static final int MOST_PAGES = 20_000;
    private static final int MOST_DOCUMENTS = 1000;
    /** A page with fewer characters is a picture. */
    private static final int FEWEST_CHARACTERS = 20;

    private Ofd() {}

    /** Opens a file, which may hold several documents. */
    static Opened open(byte[] bytes) throws UnreadableSource {
        Set<String> documents = new LinkedHashSet<>();
        try (Parts parts = Parts.of(bytes)) {
            Xml.read(
                    parts.get(ROOT),
                    (xml, root) -> xml.each(body -> {
                        if (body.equals("DocBody")) {
                            xml.each(name -> {
                                if (name.equals("DocRoot")) {
                                    documents.add(resolved("", xml.text().strip()));
                                    if (documents.size() > MOST_DOCUMENTS) {
                                        throw new UnreadableSource(
                                                "is too large: it holds more than " + MOST_DOCUMENTS + " documents");
                                    }
                                }
                            });
                        }
                    }));
            if (parts.names().stream().anyMatch(name -> name.endsWith("Encryptions.xml"))) {
                throw new UnreadableSource("is encrypted");
            }
        }
        List<Entry> entries = new ArrayList<>();
        documents.forEach(document -> entries.add(new Entry.Document(bytes.length, () -> {
            try (Parts parts = Parts.of(bytes)) {
                return read(parts, document);
            }
        })));
        if (entries.isEmpty()) {
            throw new UnreadableSource("is broken: it names no document");
        }
        return Opened.of("ofd", entries);
    }

    private static TextBuilder read(Parts parts, String document) throws UnreadableSource {
        StringBuilder box = new StringBuilder(USUAL_BOX);
        List<String> pages = new ArrayList<>();
        Xml.read(
                parts.get(document),
                (xml, root) -> xml.each(name -> {
                    if (name.equals("CommonData")) {
                        xml.each(common -> {
                            if (common.equals("PageArea")) {
                                box.setLength(0);
                                box.append(box(xml));
                            }
                        });
                    } else if (name.equals("Pages")) {
                        xml.each(page -> pages.add(resolved(document, xml.attribute("BaseLoc"))));
                    }
                }));
        if (pages.size() > MOST_PAGES) {
            throw new UnreadableSource("has more than " + MOST_PAGES + " pages");
        }
        PageText text = new PageText();
        int characters = 0;
        for (String page : pages) {
            new OfdPage(text, box.toString()).read(parts.get(page));
            characters += text.characters();
            text.end();
        }
        if (characters < FEWEST_CHARACTERS * pages.size()) {
            throw new UnreadableSource("has no text layer: it is a scan");
        }
        return text.text();
    }

    /** The physical box of an area; the usual one, where it does not say. */
    static String box(Xml xml) throws UnreadableSource {
        StringBuilder box = new StringBuilder();
        xml.each(name -> {
            if (name.equals("PhysicalBox")) {
                box.append(xml.text().strip());
            }
        });
        return box.isEmpty() ? USUAL_BOX : box.toString();
    }

    /** The name of a part, from the root of the file. */
    private static String resolved(String from, String target) {
        if (target.startsWith("/")) {
            return target.substring(1);
        }
        List<String> names = new ArrayList<>();
        for (String name : (from.substring(0, from.lastIndexOf('/') + 1) + target).split("/")) {
            if (name.equals("..") && !names.isEmpty()) {
                names.removeLast();
            } else if (!name.isEmpty() && !name.equals(".") && !name.equals("..")) {
                names.add(name);
            }
        }
        return String.join("/", names);
    }
}
