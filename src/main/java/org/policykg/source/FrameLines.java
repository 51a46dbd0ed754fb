package org.policykg.source;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.policykg.rules.NamedPattern;
import org.policykg.rules.RuleBook;

/** The first and the last lines of a text, where a site's stand. */
record FrameLines(List<FrameLine> lines, int first, int last) {
    private static final NamedPattern TITLE_GOES_ON = RuleBook.standard().pattern("layout.title-goes-on");
    private static final int HEAD = 24;
    private static final int TAIL = 40;

    /** The lines of a document; titles that its container states are none of them. */
    static FrameLines of(SourceDocument document) {
        List<Block> blocks = document.blocks();
        int first = 0;
        while (first < blocks.size() && blocks.get(first).kind() == Block.Kind.TITLE) {
            first++;
        }
        List<FrameLine> lines = new ArrayList<>();
        for (int i = first; i < blocks.size(); i++) {
            if (i < first + HEAD || i >= blocks.size() - TAIL) {
                lines.add(FrameLine.of(document, i));
            }
        }
        return new FrameLines(lines, first, blocks.size() - 1);
    }

    /**
     * Lines one behind the other that return.
     *
     * @param top whether the text begins with them
     * @param end whether it ends with them
     */
    record Stretch(List<FrameLine> lines, boolean top, boolean end) {
        /** Whether one of them says that it is of a site. */
        boolean isOfSite() {
            return lines.stream().anyMatch(line -> line.kind() == FrameLine.Kind.SITE);
        }

        /**
         * Those that are of a site by the lines beside them: what a text begins with as far as a line of the site shows what it is, what
         * stands below such a line at its end, or between two.
         */
        List<FrameLine> beside() {
            List<FrameLine> beside = new ArrayList<>();
            int from = place(0, 1);
            int to = place(lines.size() - 1, -1);
            for (int i = 0; i < lines.size(); i++) {
                boolean ofSite = top || i > from && (end || i < to);
                if (ofSite && lines.get(i).kind() == FrameLine.Kind.OPEN) {
                    beside.add(lines.get(i));
                }
            }
            return isOfSite() ? beside : List.of();
        }

        private int place(int start, int step) {
            int at = start;
            while (at >= 0 && at < lines.size() && lines.get(at).kind() != FrameLine.Kind.SITE) {
                at += step;
            }
            return at;
        }
    }

    /** The stretches of lines that return. */
    List<Stretch> stretches(Predicate<FrameLine> returns) {
        List<Stretch> stretches = new ArrayList<>();
        List<FrameLine> run = new ArrayList<>();
        for (FrameLine line : lines) {
            boolean follows = run.isEmpty() || run.getLast().block() + 1 == line.block();
            boolean one = line.kind() != FrameLine.Kind.NOTICE && returns.test(line);
            if (!run.isEmpty() && !(follows && one)) {
                if (follows && TITLE_GOES_ON.begins(line.key()) && run.getLast().kind() == FrameLine.Kind.OPEN) {
                    run.removeLast(); // the author of a title that takes two lines
                }
                add(run, stretches);
                run = new ArrayList<>();
            }
            if (one) {
                run.add(line);
            }
        }
        add(run, stretches);
        return stretches;
    }

    private void add(List<FrameLine> run, List<Stretch> stretches) {
        if (!run.isEmpty()) {
            stretches.add(new Stretch(
                    run, run.getFirst().block() == first, run.getLast().block() == last));
        }
    }
}
