package org.policykg.authority;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.GraphMemFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.RiotException;
import org.apache.jena.riot.system.ErrorHandlerFactory;
import org.policykg.authority.NameIndex.Entry;
import org.policykg.lexicon.KnownName;
import org.policykg.lexicon.NameTrie;
import org.policykg.lexicon.NameTrie.Hit;

/**
 * What is known beforehand: bodies by every name and with the time that they bore it, regions, the
 * fields of work that local bodies are named after, plans and other documents. Immutable once loaded.
 */
public final class Authority {
    /** The files of {@code data/authority}, packed into the program. */
    private static final List<String> FILES = List.of(
            "organizations.ttl",
            "groups.ttl",
            "regions.ttl",
            "functions.ttl",
            "types.ttl",
            "plans.ttl",
            "documents.ttl");

    private static final String CONGRESS = "https://w3id.org/policykg/id/organization/全国人民代表大会";

    private final Graph graph;
    private final NameIndex names;
    private final NumberPrefixes prefixes;
    private final Map<String, Organization> byIri = new HashMap<>();
    private final Map<String, Region> regions = new HashMap<>();
    private final Map<String, List<Organization>> byFunction = new HashMap<>();
    private final Map<String, KnownDocument> byTitle = new HashMap<>();
    private final Map<String, KnownDocument> byShortTitle = new HashMap<>();
    private final Map<String, KnownDocument> documents = new HashMap<>();
    private final Map<String, KnownDocument> outlines = new HashMap<>();

    private Authority(Graph graph) {
        this.graph = graph;
        AuthorityReader reader = new AuthorityReader(graph);
        List<Organization> organizations = reader.organizations();
        List<Region> all = reader.regions();
        this.names = new NameIndex(organizations, all, reader.functions());
        for (Region region : all) {
            regions.put(region.name(), region);
            regions.put(region.iri(), region);
        }
        this.prefixes = new NumberPrefixes(organizations);
        for (Organization organization : organizations) {
            byIri.put(organization.iri(), organization);
            for (String function : organization.functions()) {
                byFunction.merge(function, List.of(organization), Authority::joined);
            }
        }
        for (KnownDocument document : reader.documents()) {
            documents.put(document.iri(), document);
            if (document.plan() && document.issuers().contains(CONGRESS)) {
                document.period().ifPresent(period -> outlines.put(period, document));
            }
            byTitle.put(Names.normal(document.title()), document);
            document.alternatives().forEach(title -> byShortTitle.put(Names.normal(title), document));
        }
    }

    private static List<Organization> joined(List<Organization> some, List<Organization> more) {
        return Stream.concat(some.stream(), more.stream()).toList();
    }

    /** The authority that comes with the program; read once. */
    public static Authority load() {
        return Standard.AUTHORITY;
    }

    private static final class Standard {
        private static final Authority AUTHORITY = read(List.of(), List.of());
    }

    /**
     * The authority that comes with the program, with what Turtle files, or all in some folders, add to it.
     *
     * @throws AuthorityException when one of them cannot be read or is not in the form
     */
    public static Authority load(List<Path> places) {
        return load(places, List.of());
    }

    /**
     * The same, with Turtle files that are not in folders, in a jar for instance.
     *
     * @throws AuthorityException when one of them cannot be read or is not in the form
     */
    public static Authority load(List<Path> places, List<URL> resources) {
        return places.isEmpty() && resources.isEmpty() ? Standard.AUTHORITY : read(places, resources);
    }

    private static Authority read(List<Path> places, List<URL> resources) {
        Graph graph = GraphMemFactory.createDefaultGraphSameTerm();
        for (String file : FILES) {
            try (InputStream in = Authority.class.getResourceAsStream("/org/policykg/authority/" + file)) {
                if (in == null) {
                    throw new IllegalStateException("the program lacks its authority file " + file);
                }
                RDFParser.source(in).lang(Lang.TURTLE).checking(false).parse(graph);
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        }
        resources.forEach(resource -> add(resource.toString(), resource::openStream, graph));
        for (Path place : places) {
            turtle(place).forEach(file -> add(file.toString(), () -> Files.newInputStream(file), graph));
        }
        try {
            return of(graph);
        } catch (DateTimeException noDay) {
            throw new AuthorityException("the authority data have a date that is no day: " + noDay.getMessage());
        }
    }

    /** Opens a file. */
    private interface Opening {
        InputStream open() throws IOException;
    }

    private static void add(String name, Opening file, Graph graph) {
        try (InputStream in = file.open()) {
            RDFParser.source(in)
                    .lang(Lang.TURTLE)
                    .errorHandler(ErrorHandlerFactory.errorHandlerStrictNoLogging)
                    .parse(graph);
        } catch (RiotException fault) {
            throw new AuthorityException(name + ": " + fault.getMessage());
        } catch (IOException failure) {
            throw new AuthorityException(name + " cannot be read");
        }
    }

    private static List<Path> turtle(Path place) {
        if (Files.isRegularFile(place)) {
            return List.of(place);
        }
        try (Stream<Path> list = Files.list(place)) {
            List<Path> files = list.filter(file -> file.toString().endsWith(".ttl") && Files.isRegularFile(file))
                    .sorted()
                    .toList();
            if (files.isEmpty()) {
                throw new AuthorityException(place + " has no Turtle files (.ttl)");
            }
            return files;
        } catch (IOException failure) {
            throw new AuthorityException(place + " is no folder that can be read");
        }
    }

    /** An authority from a graph in the vocabulary's form. */
    public static Authority of(Graph graph) {
        return new Authority(graph);
    }

    /** All that the authority says, for the graph of its own. */
    public Graph graph() {
        return graph;
    }

    /** A body by its IRI. */
    public Optional<Organization> organization(String iri) {
        return Optional.ofNullable(byIri.get(iri));
    }

    /** A region by its full name or its IRI. */
    public Optional<Region> region(String nameOrIri) {
        return Optional.ofNullable(regions.get(nameOrIri));
    }

    /** A document by its IRI. */
    public Optional<KnownDocument> documentAt(String iri) {
        return Optional.ofNullable(documents.get(iri));
    }

    /** A document by its full title; quotes, widths and white space do not count. */
    public Optional<KnownDocument> document(String title) {
        return Optional.ofNullable(byTitle.get(Names.normal(title)));
    }

    /** A document by a short title: 森林法, “十四五”规划纲要. */
    public Optional<KnownDocument> shortTitle(String title) {
        return Optional.ofNullable(byShortTitle.get(Names.normal(title)));
    }

    /**
     * The outline of the national five-year plan of some years: the plan of 全国人民代表大会.
     *
     * @param period IRI of those years
     */
    public Optional<KnownDocument> outline(String period) {
        return Optional.ofNullable(outlines.get(period));
    }

    /** The bodies that bore a name on a day; all that ever did when the day is not known. */
    public List<Organization> named(String name, Optional<LocalDate> day) {
        return everNamed(name).stream()
                .filter(organization -> day.map(organization::existedOn).orElse(true))
                .toList();
    }

    /** All bodies that ever bore a name. */
    List<Organization> everNamed(String name) {
        return names.find(name).map(Entry::organizations).orElse(List.of());
    }

    /** Every known name, for readers of notices. */
    public NameTrie<? extends KnownName> names() {
        return names.names();
    }

    /** Every known name in a text. */
    List<Hit<Entry>> hits(String text) {
        return names.hits(text);
    }

    /** The central bodies that answered for a field on a day. */
    List<Organization> answeringFor(Function function, Optional<LocalDate> day) {
        return byFunction.getOrDefault(function.iri(), List.of()).stream()
                .filter(body -> day.map(body::existedOn).orElse(false))
                .toList();
    }

    /** The body that issues under a number in regular form, by its prefix or name; absent where none or several may. */
    public Optional<Organization> issuerOf(String number) {
        return prefixes.issuer(number)
                .or(() -> NumberPrefixes.named(number)
                        .flatMap(named -> NumberPrefixes.only(everNamed(named.name()).stream()
                                .filter(body -> named.year()
                                        .map(year -> body.existedBetween(
                                                LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31)))
                                        .orElse(true))
                                .toList())));
    }
}
