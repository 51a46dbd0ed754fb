package org.policykg.store;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.JarURLConnection;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A query with a header that says what it answers and what it takes. The header's lines are comments
 * of the form {@code # title: …}, {@code # title-en: …}, {@code # answers: …}, {@code # answers-en: …} and
 * {@code # param: NAME TYPE EXAMPLE}, with TYPE one of string, date, integer, iri; {@code # param?: …} is one that may be left
 * out, whose variable is then unbound.
 *
 * @param name the file's name without {@code .rq}
 * @param header label to value, other than parameters
 * @param parameters in the order of the header
 * @param sparql the whole file
 */
public record CannedQuery(String name, Map<String, String> header, List<Parameter> parameters, String sparql) {
    private static final String FOLDER = "/org/policykg/queries/";
    private static final Pattern LINE =
            Pattern.compile("^#\\s*(title|title-en|answers|answers-en|param\\??):\\s*(.+)$");
    private static final Pattern PARAMETER = Pattern.compile("^(\\w+)\\s+(string|date|integer|iri)\\s+(.+)$");

    /**
     * A parameter.
     *
     * @param name the variable that it is bound to, without ?
     * @param type string, date, integer or iri
     * @param example a value that finds something in the samples
     * @param optional whether it may be left out
     */
    public record Parameter(String name, String type, String example, boolean optional) {}

    public CannedQuery {
        header = Map.copyOf(header);
        parameters = List.copyOf(parameters);
    }

    /** Reads a query and its header. */
    public static CannedQuery parse(String name, String sparql) {
        Map<String, String> header = new TreeMap<>();
        List<Parameter> parameters = new ArrayList<>();
        sparql.lines().takeWhile(line -> line.startsWith("#") || line.isBlank()).forEach(line -> {
            Matcher match = LINE.matcher(line);
            if (match.matches()) {
                Matcher parameter = PARAMETER.matcher(match.group(2));
                if (!match.group(1).startsWith("param")) {
                    header.put(match.group(1), match.group(2).strip());
                } else if (parameter.matches()) {
                    parameters.add(new Parameter(
                            parameter.group(1),
                            parameter.group(2),
                            parameter.group(3).strip(),
                            match.group(1).endsWith("?")));
                }
            }
        });
        return new CannedQuery(name, header, parameters, sparql);
    }

    /** The queries that come with the program, by name. */
    public static List<CannedQuery> all() {
        URL folder = CannedQuery.class.getResource(FOLDER);
        if (folder == null) {
            return List.of();
        }
        try {
            if (!(folder.openConnection() instanceof JarURLConnection inside)) {
                return in(Path.of(folder.toURI()));
            }
            // a view of the jar of our own: the one that goes by its address may be open already
            try (FileSystem jar =
                    FileSystems.newFileSystem(Path.of(inside.getJarFileURL().toURI()))) {
                return in(jar.getPath(FOLDER));
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (URISyntaxException never) {
            throw new IllegalStateException(never);
        }
    }

    /** A query that comes with the program. */
    public static Optional<CannedQuery> named(String name) {
        String file = name.endsWith(".rq") ? name : name + ".rq";
        try (InputStream in = CannedQuery.class.getResourceAsStream(FOLDER + file)) {
            return in == null || !name.matches("[\\w.-]+")
                    ? Optional.empty()
                    : Optional.of(parse(
                            file.substring(0, file.length() - 3),
                            new String(in.readAllBytes(), StandardCharsets.UTF_8)));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static List<CannedQuery> in(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            List<CannedQuery> queries = new ArrayList<>();
            for (Path file :
                    files.filter(path -> path.toString().endsWith(".rq")).toList()) {
                String name = String.valueOf(file.getFileName());
                queries.add(parse(name.substring(0, name.length() - 3), Files.readString(file)));
            }
            queries.sort(Comparator.comparing(CannedQuery::name));
            return queries;
        }
    }
}
