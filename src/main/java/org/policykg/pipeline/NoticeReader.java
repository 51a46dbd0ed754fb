package org.policykg.pipeline;

import java.math.BigDecimal;
import java.util.List;
import org.policykg.authority.Authority;
import org.policykg.extract.Extraction;
import org.policykg.extract.Extractor;
import org.policykg.graph.EvidenceStyle;
import org.policykg.notice.Notice;
import org.policykg.rules.RuleBook;
import org.policykg.source.Sources;

/** Reads files: source, notice, extract, and, where it is asked for, authority and graph. Immutable; threads may share it. */
public final class NoticeReader {
    private final RuleBook rules;
    private final Extractor extractor;
    private final Authority authority;
    private final EvidenceStyle evidence;
    private final BigDecimal least;

    private NoticeReader(RuleBook rules, Extractor extractor, Authority authority, EvidenceStyle evidence, BigDecimal least) {
        this.rules = rules;
        this.extractor = extractor;
        this.authority = authority;
        this.evidence = evidence;
        this.least = least;
    }

    /**
     * A reader that keeps all that was read, and no evidence.
     *
     * @param rules by which notices are read
     * @param authority the bodies, regions and documents that are known
     */
    public static NoticeReader of(RuleBook rules, Authority authority) {
        return new NoticeReader(
                rules, new Extractor(rules, authority.names()), authority, EvidenceStyle.NONE, BigDecimal.ZERO);
    }

    /** The same, whose graphs have evidence in some form. */
    public NoticeReader with(EvidenceStyle style) {
        return new NoticeReader(rules, extractor, authority, style, least);
    }

    /**
     * The same, which leaves out what is less sure.
     *
     * @param confidence a number from 0 to 1
     */
    public NoticeReader atLeast(BigDecimal confidence) {
        return new NoticeReader(rules, extractor, authority, evidence, confidence);
    }

    /** By which rules notices are read. */
    public RuleBook rules() {
        return rules;
    }

    /** What is known of bodies, regions and documents. */
    public Authority authority() {
        return authority;
    }

    EvidenceStyle evidence() {
        return evidence;
    }

    ReadNotice notice(Notice notice) {
        Extraction all = extractor.extract(notice);
        return new ReadNotice(least.signum() == 0 ? all : all.atLeast(least), this);
    }

    /** Reads one file. */
    public FileReading read(Sources.Input input) {
        return FileReading.of(input, this);
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
