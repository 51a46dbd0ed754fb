package org.policykg.serve;

import java.io.IOException;
import java.io.StringWriter;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.policykg.explore.Neighbourhood;

/** A picture in GraphML, as Gephi, yEd and networkx read it: labels and kinds of nodes, relations of edges. */
final class GraphMl {
    private GraphMl() {}

    static String of(Neighbourhood.Picture picture) throws IOException {
        StringWriter out = new StringWriter();
        try {
            XMLStreamWriter xml = XMLOutputFactory.newFactory().createXMLStreamWriter(out);
            xml.writeStartDocument("UTF-8", "1.0");
            xml.writeStartElement("graphml");
            xml.writeDefaultNamespace("http://graphml.graphdrawing.org/xmlns");
            key(xml, "label", "node");
            key(xml, "kind", "node");
            key(xml, "relation", "edge");
            xml.writeStartElement("graph");
            xml.writeAttribute("edgedefault", "directed");
            for (Neighbourhood.Vertex vertex : picture.vertices()) {
                xml.writeStartElement("node");
                xml.writeAttribute("id", vertex.ref().iri());
                data(xml, "label", vertex.ref().label());
                data(xml, "kind", vertex.ref().kind().id());
                xml.writeEndElement();
            }
            for (Neighbourhood.Edge edge : picture.edges()) {
                xml.writeStartElement("edge");
                xml.writeAttribute("source", edge.source());
                xml.writeAttribute("target", edge.target());
                data(xml, "relation", edge.relation().id());
                xml.writeEndElement();
            }
            xml.writeEndDocument();
            xml.close();
        } catch (XMLStreamException broken) {
            throw new IOException(broken);
        }
        return out.toString();
    }

    private static void key(XMLStreamWriter xml, String name, String of) throws XMLStreamException {
        xml.writeEmptyElement("key");
        xml.writeAttribute("id", name);
        xml.writeAttribute("for", of);
        xml.writeAttribute("attr.name", name);
        xml.writeAttribute("attr.type", "string");
    }

    private static void data(XMLStreamWriter xml, String key, String value) throws XMLStreamException {
        xml.writeStartElement("data");
        xml.writeAttribute("key", key);
        xml.writeCharacters(value);
        xml.writeEndElement();
    }
}
