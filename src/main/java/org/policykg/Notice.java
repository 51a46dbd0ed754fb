package org.policykg;

import java.io.OutputStream;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Triple;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.riot.Lang;
import org.policykg.graph.Prefixes;
import org.policykg.pipeline.ReadNotice;

/** A notice that was read. Immutable; threads may share it. */
public final class Notice implements Result {
    private final ReadNotice read;

    Notice(ReadNotice read) {
        this.read = read;
    }

    @Override
    public String path() {
        return read.path();
    }

    /** {@return the notice's IRI, which is also the name of its graph: {@code https://w3id.org/policykg/id/document/TITLE_NUMBER}} */
    public String iri() {
        return read.iri();
    }

    /** {@return its title as printed, with line breaks joined; in square brackets where the notice has none and was given one} */
    public String title() {
        return read.extraction().notice().printedTitle();
    }

    /** {@return its number in regular form: 国发〔2019〕4号} */
    public Optional<String> documentNumber() {
        return read.extraction().notice().documentNumber();
    }

    /** {@return the day on which it was issued (成文日期)} */
    public Optional<LocalDate> dateIssued() {
        return read.extraction().notice().issued();
    }

    /** {@return its text as the page prints it, a line for each paragraph: what quotes are ranges of} */
    public String text() {
        return read.extraction().notice().printed();
    }

    /**
     * {@return what it names: bodies, then citations, tasks, targets, funding, days in force and memberships, each kind in the order of the text, behind
     * what the page says of it beside the text}
     */
    public List<Mention> mentions() {
        return Mentions.of(read.extraction());
    }

    /** {@return what it says as statements, its own first, with evidence as the {@link PolicyKg} was built to give; worked out at each call} */
    public List<Triple> statements() {
        return read.triples();
    }

    /** {@return the same as a model of the caller's own, with the prefixes that the statements use} */
    public Model model() {
        List<Triple> statements = statements();
        Model model = ModelFactory.createDefaultModel();
        model.setNsPrefixes(Prefixes.of(statements, read.reader().prefixes()));
        statements.forEach(model.getGraph()::add);
        return model;
    }

    /**
     * Writes its graph as {@code policykg convert} does.
     *
     * @param out left open
     * @param format Turtle, TriG, N-Triples, N-Quads or JSON-LD
     * @throws IllegalArgumentException for another format, and for {@link EvidenceStyle#STATEMENTS} in JSON-LD, which cannot hold them
     * @throws java.io.UncheckedIOException when {@code out} fails
     */
    public void write(OutputStream out, Lang format) {
        try (GraphStore dump = Dump.to(out, format, read.reader())) {
            dump.put(iri(), statements());
            dump.commit();
        }
    }

    ReadNotice read() {
        return read;
    }

    /** Its title and path. */
    @Override
    public String toString() {
        return title() + " (" + path() + ")";
    }
}
