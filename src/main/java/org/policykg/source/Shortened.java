package org.policykg.source;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** A document on its way to one without some of its blocks: its text is put together anew, and all that points into it moves with it. */
final class Shortened {
    private final SourceDocument from;
    private final List<Block> blocks = new ArrayList<>();
    /** the blocks that stay, as they stood, with how far each moves */
    private final List<Kept> kept = new ArrayList<>();

    private final StringBuilder printed = new StringBuilder();

    private record Kept(Span span, int by) {}

    private Shortened(SourceDocument from) {
        this.from = from;
    }

    static SourceDocument of(SourceDocument document, Set<Integer> taken) {
        Shortened shortened = new Shortened(document);
        for (int i = 0; i < document.blocks().size(); i++) {
            if (!taken.contains(i)) {
                shortened.keep(document.blocks().get(i));
            }
        }
        return shortened.document();
    }

    private void keep(Block block) {
        if (!blocks.isEmpty()) {
            printed.append('\n');
        }
        int by = printed.length() - block.span().start();
        printed.append(block.span().in(from.printed()));
        blocks.add(block.shifted(by));
        kept.add(new Kept(block.span(), by));
    }

    private SourceDocument document() {
        String text = printed.toString();
        List<Link> links = new ArrayList<>();
        int at = 0;
        for (Link link : from.links()) {
            while (at < kept.size() && kept.get(at).span.end() < link.span().end()) {
                at++;
            }
            if (at < kept.size() && kept.get(at).span.start() <= link.span().start()) {
                links.add(new Link(link.span().shifted(kept.get(at).by), link.target()));
            }
        }
        return new SourceDocument(
                from.path(),
                from.format(),
                text,
                ReadingForm.of(text),
                blocks,
                links,
                from.page(),
                pageEnds(text.length()),
                List.of());
    }

    /** A page that ended among what is gone ends where the text before that does. */
    private List<Integer> pageEnds(int length) {
        List<Integer> ends = new ArrayList<>();
        int at = 0;
        for (int end : from.pageEnds()) {
            while (at < kept.size() && kept.get(at).span.end() < end) {
                at++;
            }
            boolean within = at < kept.size() && kept.get(at).span.start() <= end;
            int before = at == 0 ? 0 : kept.get(at - 1).span.end() + kept.get(at - 1).by;
            ends.add(Math.min(length, within ? end + kept.get(at).by : before));
        }
        return ends;
    }
}
