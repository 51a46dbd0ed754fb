package org.policykg.source.office;

import java.io.ByteArrayInputStream;
import java.io.InputStreamReader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.policykg.limit.TimeLimit;
import org.policykg.source.UnreadableSource;

/**
 * An XML part of an Office file, walked through element by element. It has no DTD and names no other file: who writes such a part
 * into a document means harm. It nests no deeper than any document does.
 */
final class Xml {
    private static final XMLInputFactory FACTORY = factory();
    /** Text boxes in tables in text boxes: a document that a person made has some thirty levels. */
    private static final int DEEPEST = 300;

    private static final Pattern ENCODING =
            Pattern.compile("[^<]{0,3}<\\?xml [^>]{0,60}encoding=[\"']([\\w-]{1,20})[\"']");
    private static final int HEAD = 100;
    /** Both forms of the mark have these two bytes. */
    private static final int BYTE_ORDER = 0xFE + 0xFF;

    private final XMLStreamReader reader;
    private int depth;

    /** Takes one element; what it leaves of it is passed over. */
    @FunctionalInterface
    interface Element {
        void take(String name) throws UnreadableSource;
    }

    private Xml(XMLStreamReader reader) {
        this.reader = reader;
    }

    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        // that of the JDK differs between its releases
        factory.setProperty("jdk.xml.maxElementDepth", Integer.toString(2 * DEEPEST));
        return factory;
    }

    /** Walks through a part, whose root element is taken first. */
    static void read(byte[] part, WalkOf walk) throws UnreadableSource {
        try {
            XMLStreamReader reader =
                    FACTORY.createXMLStreamReader(new InputStreamReader(new ByteArrayInputStream(part), charset(part)));
            Xml xml = new Xml(reader);
            xml.each(name -> walk.through(xml, name));
            reader.close();
        } catch (XMLStreamException broken) {
            throw broken(broken);
        }
    }

    /** The charset of a part, asked here since the parser prints what does not fit its charset. */
    private static Charset charset(byte[] part) {
        if (part.length > 1 && (part[0] & 0xFF) + (part[1] & 0xFF) == BYTE_ORDER) {
            return StandardCharsets.UTF_16;
        }
        Matcher declared =
                ENCODING.matcher(new String(part, 0, Math.min(part.length, HEAD), StandardCharsets.ISO_8859_1));
        try {
            return declared.lookingAt() ? Charset.forName(declared.group(1)) : StandardCharsets.UTF_8;
        } catch (IllegalArgumentException unknown) {
            return StandardCharsets.UTF_8;
        }
    }

    /** Takes the root element of a part. */
    @FunctionalInterface
    interface WalkOf {
        void through(Xml xml, String root) throws UnreadableSource;
    }

    /** Takes each element right below the one that the walk is in, up to its end. */
    void each(Element element) throws UnreadableSource {
        int level = depth;
        while (next() >= level) {
            if (reader.isStartElement()) {
                int inside = depth;
                element.take(reader.getLocalName());
                while (depth >= inside) {
                    next();
                }
            }
        }
    }

    /** The characters of the element that the walk is in, without those of elements in it. */
    String text() throws UnreadableSource {
        StringBuilder words = new StringBuilder();
        int level = depth;
        while (next() >= level) {
            if (depth == level && reader.isCharacters()) {
                words.append(reader.getText());
            }
        }
        return words.toString();
    }

    /** Goes one step on; the depth after it. */
    private int next() throws UnreadableSource {
        TimeLimit.check();
        try {
            if (!reader.hasNext()) {
                depth = -1;
                return depth;
            }
            switch (reader.next()) {
                case XMLStreamConstants.START_ELEMENT -> depth++;
                case XMLStreamConstants.END_ELEMENT -> depth--;
                case XMLStreamConstants.DTD ->
                    throw new UnreadableSource("has a document type declaration in it, which no office program writes");
                default -> {
                    // words, remarks
                }
            }
            if (depth > DEEPEST) {
                throw new UnreadableSource("is nested more than " + DEEPEST + " levels deep");
            }
            return depth;
        } catch (XMLStreamException broken) {
            throw broken(broken);
        }
    }

    /** The value of an attribute, whatever its namespace; empty where there is none. */
    String attribute(String name) {
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            if (reader.getAttributeLocalName(i).equals(name)) {
                return reader.getAttributeValue(i);
            }
        }
        return "";
    }

    /** An attribute that is a number. */
    int number(String name, int otherwise) {
        String value = attribute(name);
        return value.matches("-?\\d{1,9}") ? Integer.parseInt(value) : otherwise;
    }

    /** The last name of the element's namespace, which its editions have in common. */
    String namespace() {
        String uri = String.valueOf(reader.getNamespaceURI());
        return uri.substring(uri.lastIndexOf('/') + 1);
    }

    private static UnreadableSource broken(XMLStreamException broken) {
        String said = String.valueOf(broken.getMessage());
        return new UnreadableSource("is broken: its XML cannot be parsed ("
                + said.lines().reduce((first, last) -> last).orElse("") + ")");
    }
}
