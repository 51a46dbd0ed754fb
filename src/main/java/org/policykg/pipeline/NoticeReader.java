package org.policykg.pipeline;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.apache.jena.graph.Triple;
import org.policykg.EvidenceStyle;
import org.policykg.SourceFormat;
import org.policykg.authority.Authority;
import org.policykg.extract.Extraction;
import org.policykg.extract.Extractor;
import org.policykg.graph.ContactsShown;
import org.policykg.graph.Declarations;
import org.policykg.graph.Prefixes;
import org.policykg.graph.Vocabulary;
import org.policykg.notice.Notice;
import org.policykg.rules.RuleBook;
import org.policykg.source.Content;
import org.policykg.source.KeyMap;
import org.policykg.source.Opening;
import org.policykg.source.SiteFrames;
import org.policykg.source.SourceRecord;
import org.policykg.source.Sources;
import org.policykg.source.UnreadableSource;
import org.policykg.store.NoticeSpool;

/** Reads files: source, notice, extract, and, where it is asked for, authority and graph. Immutable; threads may share it. */
public final class NoticeReader {
    private final List<SourceFormat> formats;
    private final RuleBook rules;
    private final Extractor extractor;
    private final Authority authority;
    private final EvidenceStyle evidence;
    private final BigDecimal least;
    private final KeyMap keys;
    private final ContactsShown contacts;

    private NoticeReader(
            List<SourceFormat> formats,
            RuleBook rules,
            Extractor extractor,
            Authority authority,
            EvidenceStyle evidence,
            BigDecimal least,
            KeyMap keys,
            ContactsShown contacts) {
        this.formats = formats;
        this.rules = rules;
        this.extractor = extractor;
        this.authority = authority;
        this.evidence = evidence;
        this.least = least;
        this.keys = keys;
        this.contacts = contacts;
    }

    /**
     * A reader of the program's formats and those of jars, which keeps all that was read, and no evidence.
     *
     * @param rules by which notices are read
     * @param authority the bodies, regions and documents that are known
     * @throws org.policykg.lexicon.DataException when a jar with a format is broken
     */
    public static NoticeReader of(RuleBook rules, Authority authority) {
        return new NoticeReader(
                Providers.formats(),
                rules,
                new Extractor(rules, authority.names()),
                authority,
                EvidenceStyle.NONE,
                BigDecimal.ZERO,
                KeyMap.NONE,
                ContactsShown.MASKED);
    }

    /** The same, which asks some formats before all others. */
    public NoticeReader with(List<SourceFormat> first) {
        List<SourceFormat> all = Stream.concat(first.stream(), formats.stream()).toList();
        return new NoticeReader(all, rules, extractor, authority, evidence, least, keys, contacts);
    }

    /** The same, whose graphs have evidence in some form. */
    public NoticeReader with(EvidenceStyle style) {
        return new NoticeReader(formats, rules, extractor, authority, style, least, keys, contacts);
    }

    /**
     * The same, which leaves out what is less sure.
     *
     * @param confidence a number from 0 to 1
     */
    public NoticeReader atLeast(BigDecimal confidence) {
        return new NoticeReader(formats, rules, extractor, authority, evidence, confidence, keys, contacts);
    }

    /** The same, which takes keys of records for what its user says that they hold. */
    public NoticeReader with(KeyMap said) {
        return new NoticeReader(formats, rules, extractor, authority, evidence, least, said, contacts);
    }

    /** The same, whose graphs show contacts, or do not. */
    public NoticeReader with(ContactsShown shown) {
        return new NoticeReader(formats, rules, extractor, authority, evidence, least, keys, shown);
    }

    /** By which rules notices are read. */
    public RuleBook rules() {
        return rules;
    }

    /** What declares the relations that a user has added, for the graph of the vocabulary; nothing where there are none. */
    public List<Triple> declarations() {
        return Declarations.of(rules.relations().added());
    }

    /** The prefixes of dumps, with those of added relations. */
    public Map<String, String> prefixes() {
        return Prefixes.with(rules.relations().added());
    }

    /** What is known of bodies, regions and documents. */
    public Authority authority() {
        return authority;
    }

    /** How evidence is written. */
    public EvidenceStyle evidence() {
        return evidence;
    }

    /** Whether its graphs show contacts. */
    ContactsShown contacts() {
        return contacts;
    }

    /**
     * Hands on what was added to the vocabulary, then the graph of each notice in a spool, once for all its copies: the fullest speaks.
     *
     * @return how many notices
     */
    public long graphs(NoticeSpool spool, BiConsumer<String, List<Triple>> each) {
        List<Triple> added = declarations();
        if (!added.isEmpty()) {
            each.accept(Vocabulary.GRAPH, added);
        }
        long[] notices = new long[1];
        spool.forEach((name, statements) -> {
            each.accept(name, statements);
            notices[0]++;
        });
        return notices[0];
    }

    ReadNotice notice(Notice notice) {
        Extraction all = extractor.extract(notice);
        return new ReadNotice(least.signum() == 0 ? all : all.atLeast(least), this);
    }

    /** Opens one file. */
    Opening open(Sources.Input input) throws UnreadableSource {
        return Sources.open(input, formats, keys);
    }

    /** Reads one file. */
    public FileReading read(Sources.Input input) {
        return input.beside().isEmpty() && input.remote().isEmpty()
                ? FileReading.of(input.path(), () -> open(input), this)
                : FileReading.of(input, SiteFrames.NONE, Optional.empty(), this);
    }

    /** Reads one of several files, of which those of one site tell what it prints around each. */
    FileReading read(Sources.Input input, SiteSamples samples) {
        SiteFrames site = samples.frames(input);
        Optional<List<SourceRecord>> kept = samples.kept(input);
        return site == SiteFrames.NONE && kept.isEmpty() ? read(input) : FileReading.of(input, site, kept, this);
    }

    /**
     * Reads the content of one file.
     *
     * @param path what the file is called
     */
    public FileReading read(String path, byte[] content) {
        return FileReading.of(path, () -> Opening.of(path, Content.of(path, content), formats), this);
    }

    /**
     * Reads files by several threads.
     *
     * @param threads how many, from 1
     * @return one reading a file, in the order of the files
     */
    public Readings read(List<Sources.Input> inputs, int threads) {
        return new Readings(this, inputs, threads);
    }
}
