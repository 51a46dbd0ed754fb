package org.policykg.cli;

import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.policykg.extract.Extraction;
import org.policykg.extract.Mention;
import org.policykg.extract.Origin;

/** The lines of a card that tell what a notice wants to reach in figures, and the money that it grants. */
final class CardFigures {
    private final Extraction extraction;
    private final BiConsumer<String, String> line;
    private final Consumer<Origin> quote;

    /**
     * The lines of one notice.
     *
     * @param line takes a label and what stands behind it
     * @param quote takes where the line before was read
     */
    CardFigures(Extraction extraction, BiConsumer<String, String> line, Consumer<Origin> quote) {
        this.extraction = extraction;
        this.line = line;
        this.quote = quote;
    }

    void print() {
        int n = 0;
        for (Mention.Target target : extraction.targets()) {
            n++;
            String year = target.year().map(by -> "（" + by + "年）").orElse("");
            String base =
                    target.base().map(from -> "，原 " + from.toPlainString()).orElse("");
            line.accept(
                    n == 1 ? "目标 " + extraction.targets().size() : "",
                    n + ". " + Card.shortened(target.metric()) + " " + target.figure() + base + year
                            + Card.of(target.subject()));
            quote.accept(target.origin());
        }
        n = 0;
        for (Mention.Funding sum : extraction.funding()) {
            n++;
            line.accept(
                    n == 1 ? "资金 " + extraction.funding().size() : "",
                    n + ". " + sum.figure() + "：" + Card.shortened(sum.text()) + Card.of(sum.subject()));
            quote.accept(sum.origin());
        }
    }
}
