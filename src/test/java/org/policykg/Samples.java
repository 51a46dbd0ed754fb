package org.policykg;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Predicate;
import org.apache.jena.graph.Triple;
import org.junit.jupiter.api.Assumptions;
import org.policykg.authority.Authority;
import org.policykg.extract.Extraction;
import org.policykg.extract.Extractor;
import org.policykg.extract.Mention;
import org.policykg.graph.NoticeGraph;
import org.policykg.graph.Standing;
import org.policykg.lexicon.BodyShapes;
import org.policykg.lexicon.DataFile;
import org.policykg.lexicon.Entry;
import org.policykg.lexicon.Lexicon;
import org.policykg.lexicon.WordList;
import org.policykg.notice.Joining;
import org.policykg.notice.Notice;
import org.policykg.notice.NoticeParser;
import org.policykg.notice.Reading;
import org.policykg.rules.BodyNames;
import org.policykg.rules.Rule;
import org.policykg.rules.RuleBook;
import org.policykg.source.Bundles;
import org.policykg.source.SourceDocument;
import org.policykg.source.SourceReaders;
import org.policykg.source.SourceRecord;
import org.policykg.source.Sources;
import org.policykg.source.UnreadableSource;
import org.policykg.store.NoticeSpool;
import org.policykg.store.PolicyStore;

/** Notices to test with: the specimens, texts written in a test, and real ones where they are at hand. */
public final class Samples {
    public static final Path SPECIMENS = Path.of("data", "notices");
    private static final Path REAL = Path.of("..", "shared", "notices");

    private Samples() {}

    public static SourceDocument document(String name, String content) {
        return documents(name, content.getBytes(StandardCharsets.UTF_8)).getFirst();
    }

    public static List<SourceDocument> documents(String name, byte[] bytes) {
        try {
            return readable(SourceReaders.read(name, bytes));
        } catch (UnreadableSource unreadable) {
            throw new AssertionError(name + " " + unreadable.getMessage(), unreadable);
        }
    }

    public static Notice notice(String content) {
        Reading reading = NoticeParser.parse(document("notice.txt", content));
        if (reading instanceof Notice notice) {
            return notice;
        }
        throw new AssertionError("left out: " + reading);
    }

    /** Reads by the rules and names that come with the program. */
    private static final class Standard {
        static final Authority AUTHORITY = Authority.load();
        static final BodyShapes SHAPES = BodyNames.shapes(RuleBook.standard(), AUTHORITY.names());
        static final Extractor EXTRACTOR = new Extractor(RuleBook.standard(), AUTHORITY.names());
    }

    /** What names of bodies look like. */
    public static BodyShapes shapes() {
        return Standard.SHAPES;
    }

    /** What a notice says. */
    public static Extraction read(Notice notice) {
        return Standard.EXTRACTOR.extract(notice);
    }

    public static Extraction extraction(String content) {
        return read(notice(content));
    }

    /** Puts the graphs of some notices into a store, with their evidence. */
    public static void put(PolicyStore store, Authority authority, String... contents) {
        store.write(() -> {
            for (String content : contents) {
                Extraction extraction = extraction(content);
                store.replaceNow(
                        NoticeGraph.iri(extraction),
                        NoticeGraph.triples(extraction, authority, EvidenceStyle.STATEMENTS));
            }
            return true;
        });
    }

    /** Every notice of the specimens. */
    public static List<Extraction> specimens() {
        return Specimens.NOTICES;
    }

    /** Read once, when a test first asks for them. */
    private static final class Specimens {
        static final List<Extraction> NOTICES = extractions(SPECIMENS, (file, unreadable) -> {
            throw new AssertionError(file + " " + unreadable.getMessage(), unreadable);
        });
    }

    /** Every real notice, less the files that cannot be read; skips the test where there are none. */
    public static List<Extraction> realNotices() {
        realFolder();
        return Real.NOTICES;
    }

    /** Read once, when a test first asks for them. */
    private static final class Real {
        static final List<Extraction> NOTICES = extractions(REAL, (file, unreadable) -> {});
    }

    public static Path realFolder() {
        Assumptions.assumeTrue(Files.isDirectory(REAL), "real notices are not at hand: " + REAL);
        return REAL;
    }

    /** The lexicon without a word of a list. */
    public static Lexicon without(String dropped, String word) {
        Map<String, Object> lists = new LinkedHashMap<>();
        for (WordList list : Lexicon.standard().lists()) {
            List<String> words = list.words().stream()
                    .filter(other -> !list.name().equals(dropped) || !other.equals(word))
                    .toList();
            // a list has one word at the least: one that stands nowhere
            lists.put(list.name(), Map.of("words", words.isEmpty() ? List.of("〇〇〇") : words));
        }
        return Lexicon.of(List.of(new DataFile("words.yaml", new Entry("words.yaml", lists))));
    }

    /** What is read where a rule is not there. */
    public static Extraction without(Extraction extraction, Rule rule) {
        Predicate<Mention> stays = mention -> !mention.origin().rule().equals(rule);
        return new Extraction(
                extraction.notice(),
                extraction.bodies().stream().filter(stays).toList(),
                extraction.citations().stream().filter(stays).toList(),
                extraction.tasks().stream()
                        .filter(stays)
                        .map(task -> new Mention.Task(
                                task.subject(),
                                task.text(),
                                task.bodies().stream().filter(stays).toList(),
                                task.deadlines().stream().filter(stays).toList(),
                                task.recurrences().stream().filter(stays).toList(),
                                task.headings(),
                                task.action(),
                                task.origin()))
                        .toList(),
                extraction.targets().stream().filter(stays).toList(),
                extraction.funding().stream().filter(stays).toList(),
                extraction.force().stream().filter(stays).toList(),
                extraction.memberships().stream().filter(stays).toList(),
                extraction.issuers(),
                extraction.shapes(),
                extraction.least());
    }

    /** The graph of each notice, as {@code convert} writes it: of several copies the fullest speaks. */
    public static void graphs(
            List<Extraction> extractions,
            Authority authority,
            EvidenceStyle style,
            BiConsumer<String, List<Triple>> each) {
        try (NoticeSpool spool = new NoticeSpool()) {
            for (Extraction extraction : extractions) {
                spool.add(
                        NoticeGraph.iri(extraction),
                        Standing.of(extraction.notice()),
                        extraction.notice().source().path(),
                        NoticeGraph.triples(extraction, authority, style));
            }
            spool.forEach(each);
        }
    }

    /** Every notice below a folder, of the files that can be read. */
    public static List<Extraction> extractions(Path folder) {
        return extractions(folder, (path, unreadable) -> {});
    }

    private static List<Extraction> extractions(Path folder, BiConsumer<String, UnreadableSource> left) {
        List<Extraction> extractions = new ArrayList<>();
        for (Sources.Input input : Bundles.of(Sources.list(folder, (file, reason) -> {}))) {
            List<SourceDocument> beside = new ArrayList<>();
            input.beside().forEach(file -> beside.addAll(documents(file, left)));
            for (SourceDocument document : documents(input, left)) {
                if (NoticeParser.parse(document) instanceof Notice notice) {
                    extractions.add(read(Joining.of(notice, beside).notice()));
                }
            }
        }
        return List.copyOf(extractions);
    }

    private static List<SourceDocument> documents(Sources.Input input, BiConsumer<String, UnreadableSource> left) {
        List<SourceRecord> records = new ArrayList<>();
        try {
            Sources.read(input, records::add);
        } catch (UnreadableSource unreadable) {
            left.accept(input.path(), unreadable);
        }
        return readable(records);
    }

    private static List<SourceDocument> readable(List<SourceRecord> records) {
        return records.stream()
                .filter(SourceDocument.class::isInstance)
                .map(SourceDocument.class::cast)
                .toList();
    }
}
