package org.policykg.notice;

import java.util.List;
import java.util.regex.Matcher;
import org.policykg.rules.NamedPattern;
import org.policykg.rules.RuleBook;
import org.policykg.source.Block;
import org.policykg.source.SourceDocument;
import org.policykg.source.Span;

/**
 * Who only needs to know of a notice (抄送), which a page may set on several lines up to their full stop.
 *
 * @param list the bodies, as printed
 * @param next the block behind them
 */
record Copies(Part list, int next) {
    private static final NamedPattern COPIES = RuleBook.standard().pattern("heads.copies");
    private static final NamedPattern GO_ON = RuleBook.standard().pattern("heads.copies-go-on");
    private static final NamedPattern STOP = RuleBook.standard().pattern("heads.stop-of-copies");

    /** Whether a line begins them. */
    static boolean begin(String line) {
        return COPIES.matches(line);
    }

    /** Those that begin at a block. */
    static Copies at(SourceDocument source, int at) {
        List<Block> blocks = source.blocks();
        Matcher copies = COPIES.matcher(words(source, at));
        if (!copies.matches()) {
            throw new IllegalArgumentException("no copies begin there");
        }
        Span span = blocks.get(at).span().part(copies.start(1), copies.end(1));
        int next = at + 1;
        while (next < blocks.size() && !STOP.isIn(words(source, next - 1)) && goOn(words(source, next))) {
            Span line = blocks.get(next).span();
            span = new Span(span.start(), STOP.isIn(words(source, next)) ? line.end() - 1 : line.end());
            next++;
        }
        return new Copies(new Part(span.in(source.text()), span), next);
    }

    private static boolean goOn(String line) {
        return GO_ON.isIn(line) && Lines.areRecipients(line.substring(0, line.length() - 1));
    }

    private static String words(SourceDocument source, int at) {
        return source.textOf(source.blocks().get(at));
    }
}
