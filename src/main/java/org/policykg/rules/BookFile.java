package org.policykg.rules;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInput;
import java.io.DataInputStream;
import java.io.DataOutput;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.policykg.lexicon.Lexicon;

/**
 * The rules that come with the program, checked and written out when it is built, so that a run need not read YAML. The build calls
 * {@link #main}; where that was not done, the rules are read from their files.
 */
final class BookFile {
    private static final String RESOURCE = "book.bin";

    private BookFile() {}

    /**
     * Writes the rules that come with the program.
     *
     * @param arguments the file to write
     */
    public static void main(String[] arguments) throws IOException {
        Path file = Path.of(arguments[0]);
        try (DataOutputStream out = new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(file)))) {
            write(RuleBook.of(RelationTable.ofFile(), Lexicon.ofFiles(), RuleFiles.ofProgram()), out);
        }
    }

    private interface Part<T> {
        T read(DataInput in) throws IOException;
    }

    /** The rules as the build wrote them; nothing where it did not. */
    static Optional<RuleBook> ofBuild() {
        return ofBuild(BookFile::read);
    }

    /** The relations as the build wrote them; nothing where it did not. */
    static Optional<RelationTable> tableOfBuild() {
        return ofBuild(RelationTable::read);
    }

    private static <T> Optional<T> ofBuild(Part<T> part) {
        try (InputStream in = BookFile.class.getResourceAsStream(RESOURCE)) {
            return in == null
                    ? Optional.empty()
                    : Optional.of(part.read(new DataInputStream(new BufferedInputStream(in))));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    static void write(RuleBook book, DataOutput out) throws IOException {
        book.relations().write(out);
        book.lexicon().write(out);
        out.writeInt(book.rules().size());
        for (Rule rule : book.rules()) {
            rule.write(out);
            Optional<RelationRule> related = book.relation(rule.id());
            out.writeBoolean(related.isPresent());
            if (related.isPresent()) {
                related.get().write(out);
            }
        }
        out.writeInt(book.patterns().size());
        for (NamedPattern pattern : book.patterns()) {
            pattern.write(out);
        }
    }

    private static RuleBook read(DataInput in) throws IOException {
        RelationTable table = RelationTable.read(in);
        Lexicon lexicon = Lexicon.read(in);
        List<Rule> rules = new ArrayList<>();
        List<RelationRule> relations = new ArrayList<>();
        for (int n = in.readInt(); n > 0; n--) {
            Rule rule = Rule.read(in);
            rules.add(rule);
            if (in.readBoolean()) {
                relations.add(RelationRule.read(rule, table, in));
            }
        }
        List<NamedPattern> patterns = new ArrayList<>();
        for (int n = in.readInt(); n > 0; n--) {
            patterns.add(NamedPattern.read(in));
        }
        return new RuleBook(table, lexicon, rules, relations, patterns);
    }

    static void write(Collection<String> strings, DataOutput out) throws IOException {
        out.writeInt(strings.size());
        for (String string : strings) {
            out.writeUTF(string);
        }
    }

    static List<String> strings(DataInput in) throws IOException {
        int n = in.readInt();
        List<String> strings = new ArrayList<>(n);
        for (int i = 0; i < n; i++) {
            strings.add(in.readUTF());
        }
        return strings;
    }
}
