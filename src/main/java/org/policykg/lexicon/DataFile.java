package org.policykg.lexicon;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/**
 * A YAML file of words or rules: a mapping from names to entries.
 *
 * @param name what messages call it
 * @param entry all that it says
 */
public record DataFile(String name, Entry entry) {
    /** More than any file of words has; a file that is larger is another's. */
    private static final int LONGEST = 4_000_000;

    /**
     * Reads a file that comes with the program.
     *
     * @param resource its path among the resources
     */
    public static DataFile ofProgram(String resource) {
        try (InputStream in = DataFile.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("no resource " + resource);
            }
            return parse(
                    resource.substring(resource.lastIndexOf('/') + 1),
                    new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /**
     * The YAML files of a folder and the folders in it, in the order of their paths.
     *
     * @throws DataException when the folder or a file cannot be read
     */
    public static List<DataFile> in(Path folder) {
        try (Stream<Path> found = Files.walk(folder)) {
            List<DataFile> files = new ArrayList<>();
            for (Path file : found.filter(path -> path.toString().endsWith(".yaml"))
                    .filter(Files::isRegularFile)
                    .sorted()
                    .toList()) {
                if (Files.size(file) > LONGEST) {
                    throw new DataException(file + " is too large for a file of words or rules");
                }
                files.add(parse(file.toString(), text(file)));
            }
            return files;
        } catch (IOException | UncheckedIOException failure) {
            throw new DataException(folder + " cannot be read: " + reason(failure));
        }
    }

    /**
     * Reads a file wherever it is, in a jar for instance.
     *
     * @throws DataException when it cannot be read or is no YAML mapping
     */
    public static DataFile at(URL place) {
        try (InputStream in = place.openStream()) {
            byte[] bytes = in.readNBytes(LONGEST + 1);
            if (bytes.length > LONGEST) {
                throw new DataException(place + " is too large for a file of words or rules");
            }
            CharBuffer text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
            return parse(place.toString(), text.toString());
        } catch (java.nio.charset.CharacterCodingException notUtf8) {
            throw new DataException(place + " is not UTF-8");
        } catch (IOException failure) {
            throw new DataException(place + " cannot be read: " + reason(failure));
        }
    }

    private static String text(Path file) throws IOException {
        try {
            return Files.readString(file);
        } catch (java.nio.charset.MalformedInputException notUtf8) {
            throw new DataException(file + " is not UTF-8");
        }
    }

    /** What is wrong, and in which line, where the parser says it. */
    private static String reason(YamlEngineException broken) {
        if (broken instanceof MarkedYamlEngineException marked) {
            return marked.getProblem()
                    + marked.getProblemMark()
                            .map(mark -> " in line " + (mark.getLine() + 1))
                            .orElse("");
        }
        return String.valueOf(broken.getMessage()).lines().findFirst().orElse("cannot be parsed");
    }

    private static String reason(Exception failure) {
        return failure instanceof java.nio.file.NoSuchFileException
                ? "there is no such folder"
                : String.valueOf(failure.getMessage());
    }

    /**
     * Parses a file's text.
     *
     * @throws DataException when it is no YAML mapping
     */
    public static DataFile parse(String name, String yaml) {
        Object read;
        try {
            read = new Load(LoadSettings.builder().setLabel(name).build()).loadFromString(yaml);
        } catch (StackOverflowError deep) {
            throw new DataException(name + " is nested too deeply");
        } catch (YamlEngineException broken) {
            throw new DataException(name + " is no YAML: " + reason(broken));
        }
        if (read == null) {
            return new DataFile(name, new Entry(name, Map.of()));
        }
        if (!(read instanceof Map<?, ?> entries)) {
            throw new DataException(name + " must be a mapping from names to entries");
        }
        return new DataFile(name, Entry.of(name, entries));
    }
}
