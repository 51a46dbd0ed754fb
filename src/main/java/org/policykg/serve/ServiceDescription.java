package org.policykg.serve;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.function.Supplier;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.rdf.model.ResourceFactory;
import org.apache.jena.riot.RDFFormat;
import org.apache.jena.riot.RDFWriter;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.VOID;
import org.policykg.explore.Figures;
import org.policykg.explore.Kind;
import org.policykg.graph.Iris;
import org.policykg.graph.Policy;
import org.policykg.graph.Prefixes;
import org.policykg.store.Description.Form;
import org.policykg.store.DumpFormat;

/** The endpoint in the terms of SPARQL 1.1 Service Description, and the data set in those of VoID. */
final class ServiceDescription {
    private static final String SD = "http://www.w3.org/ns/sparql-service-description#";
    private static final String FORMATS = "http://www.w3.org/ns/formats/";
    private final String endpoint;
    private final Front front;
    private final Supplier<Optional<Figures>> figures;

    ServiceDescription(String endpoint, Front front, Supplier<Optional<Figures>> figures) {
        this.endpoint = endpoint;
        this.front = front;
        this.figures = figures;
    }

    void write(HttpServletRequest request, HttpServletResponse response) {
        Form form = Negotiation.form(request).orElse(Form.TURTLE);
        response.setContentType(form.contentType());
        response.setHeader("Vary", "Accept");
        try (OutputStream out = response.getOutputStream()) {
            RDFFormat format = switch (form) {
                case TURTLE -> RDFFormat.TURTLE_PRETTY;
                case JSONLD -> RDFFormat.JSONLD;
                case RDFXML -> RDFFormat.RDFXML_PLAIN;
                case NTRIPLES -> RDFFormat.NTRIPLES_UTF8;
            };
            RDFWriter.source(model(front.address("").orElseGet(() -> root(request))))
                    .format(format)
                    .output(out);
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    /** The address of this server as the client knows it. */
    static String root(HttpServletRequest request) {
        StringBuffer url = request.getRequestURL();
        return url.substring(0, url.length() - request.getRequestURI().length());
    }

    private Model model(String root) {
        Model model = ModelFactory.createDefaultModel();
        model.setNsPrefix("sd", SD).setNsPrefix("void", VOID.NS).setNsPrefix("dcterms", DCTerms.NS);
        Resource dataset = model.createResource(root + "/.well-known/void#dataset");
        Resource service = model.createResource(root + endpoint)
                .addProperty(RDF.type, sd("Service"))
                .addProperty(property("endpoint"), model.createResource(root + endpoint))
                .addProperty(property("supportedLanguage"), sd("SPARQL11Query"))
                .addProperty(property("defaultDataset"), dataset);
        for (String format : new String[] {
            "SPARQL_Results_JSON",
            "SPARQL_Results_XML",
            "SPARQL_Results_CSV",
            "SPARQL_Results_TSV",
            "Turtle",
            "RDF_XML",
            "JSON-LD"
        }) {
            service.addProperty(property("resultFormat"), model.createResource(FORMATS + format));
        }
        describe(model, dataset, root);
        return model;
    }

    private void describe(Model model, Resource dataset, String root) {
        dataset.addProperty(RDF.type, VOID.Dataset)
                .addProperty(RDF.type, sd("Dataset"))
                .addProperty(DCTerms.title, "公文知识图谱", "zh")
                .addProperty(DCTerms.title, "Knowledge graph of Chinese official notices", "en")
                .addProperty(DCTerms.license, model.createResource(Iris.DATA_LICENSE))
                .addProperty(VOID.sparqlEndpoint, model.createResource(root + endpoint))
                .addProperty(VOID.uriSpace, Iris.BASE)
                .addProperty(VOID.uriLookupEndpoint, model.createResource(root + "/thing?iri="));
        for (DumpFormat format : DumpFormat.values()) {
            dataset.addProperty(VOID.dataDump, model.createResource(root + "/dump." + format.ending()));
        }
        Prefixes.vocabularies()
                .values()
                .forEach(namespace -> dataset.addProperty(VOID.vocabulary, model.createResource(namespace)));
        figures.get().ifPresent(read -> {
            dataset.addLiteral(VOID.triples, read.statements());
            count(dataset, read, Kind.NOTICE, Policy.Notice);
            count(dataset, read, Kind.PLAN, Policy.Plan);
            count(dataset, read, Kind.BODY, Policy.Organization);
            count(dataset, read, Kind.TASK, Policy.Task);
        });
    }

    private static void count(Resource dataset, Figures read, Kind kind, Resource type) {
        Resource part = dataset.getModel()
                .createResource()
                .addProperty(VOID._class, type)
                .addLiteral(VOID.entities, (long) read.kinds().getOrDefault(kind, 0));
        dataset.addProperty(VOID.classPartition, part);
    }

    private static Resource sd(String name) {
        return ResourceFactory.createResource(SD + name);
    }

    private static org.apache.jena.rdf.model.Property property(String name) {
        return ResourceFactory.createProperty(SD, name);
    }
}
