package org.policykg.store;

import static java.util.stream.Collectors.toList;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.jena.sparql.core.Quad;
import org.junit.jupiter.api.Test;
import org.policykg.EvidenceStyle;
import org.policykg.Samples;
import org.policykg.authority.Authority;
import org.policykg.extract.Extraction;
import org.policykg.graph.Iris;
import org.policykg.graph.NoticeGraph;
import org.policykg.graph.Policy;
import org.policykg.graph.Standing;
import org.policykg.notice.Notice;
import org.policykg.notice.NoticeParser;
import org.policykg.source.Span;

/**
 * Sixty real notices, with other editions and copies without number of some: the store is the same, quad for quad, in
 * whatever order and in however many runs they come, and who is left out changes nobody else.
 */
class AnyOrderTest {
    private static final Authority AUTHORITY = Authority.load();
    private static final int MANY = 60;
    private static final int COPIES = 10;

    /** A text, and the folder that it was read from. */
    private record Input(String root, Extraction extraction) {
        String notice() {
            return NoticeGraph.iri(extraction);
        }
    }

    private static List<Input> inputs() {
        List<Extraction> real = Samples.realNotices();
        List<Extraction> chosen = new ArrayList<>(sharingTheirTitle(real));
        assertThat(chosen).as("texts that share their title").hasSizeGreaterThan(1);
        for (int i = 0; chosen.size() < MANY; i += real.size() / MANY) {
            chosen.add(real.get(i));
        }
        List<Extraction> numbered = chosen.stream()
                .filter(extraction -> extraction.notice().number().isPresent())
                .filter(extraction -> isNotice(unnumbered(extraction, "")) && isNotice(cut(extraction)))
                .limit(COPIES)
                .toList();
        numbered.forEach(extraction -> chosen.add(renumbered(extraction, "")));
        numbered.forEach(extraction -> chosen.add(renumbered(extraction, "云发〔1999〕7号")));
        numbered.forEach(extraction -> chosen.add(shortened(extraction)));
        assertThat(chosen).hasSize(MANY + 3 * COPIES);
        List<Input> inputs = new ArrayList<>();
        chosen.forEach(extraction -> inputs.add(new Input("" + inputs.size(), extraction)));
        return inputs;
    }

    private static List<Extraction> sharingTheirTitle(List<Extraction> all) {
        return all.stream()
                .collect(Collectors.groupingBy(
                        extraction -> extraction.notice().title().text(), TreeMap::new, toList()))
                .values()
                .stream()
                .filter(some -> some.size() > 1)
                .flatMap(List::stream)
                .toList();
    }

    /** The same text under another number: another edition, or a copy without number. */
    private static Extraction renumbered(Extraction extraction, String number) {
        return Samples.extraction(unnumbered(extraction, number));
    }

    private static String unnumbered(Extraction extraction, String number) {
        Notice notice = extraction.notice();
        Span old = notice.number().orElseThrow().span();
        return notice.text().substring(0, old.start()) + number + notice.text().substring(old.end());
    }

    /** A copy of the same text without its last quarter. */
    private static Extraction shortened(Extraction extraction) {
        return Samples.extraction(cut(extraction));
    }

    private static String cut(Extraction extraction) {
        String text = extraction.notice().text();
        return text.substring(0, text.length() - text.length() / 4);
    }

    /** Whether words are a notice by themselves, without what their file says of them. */
    private static boolean isNotice(String text) {
        return NoticeParser.parse(Samples.document("notice.txt", text)) instanceof Notice;
    }

    private static Set<Quad> stored(List<List<Input>> runs) {
        try (PolicyStore store = PolicyStore.inMemory()) {
            store.prepare(AUTHORITY);
            NoticeStore notices = new NoticeStore(store);
            for (List<Input> run : runs) {
                store.write(() -> {
                    run.forEach(input -> notices.put(
                            new Capture(
                                    input.root(),
                                    input.extraction().notice().source().path(),
                                    input.notice(),
                                    Standing.of(input.extraction().notice())),
                            () -> NoticeGraph.triples(input.extraction(), AUTHORITY, EvidenceStyle.STATEMENTS)));
                    return true;
                });
            }
            return store.read(() -> store.dataset().stream().collect(Collectors.toSet()));
        }
    }

    private static List<List<Input>> split(List<Input> inputs, Random random) {
        List<Input> shuffled = new ArrayList<>(inputs);
        Collections.shuffle(shuffled, random);
        List<List<Input>> runs = new ArrayList<>();
        while (!shuffled.isEmpty()) {
            List<Input> next = shuffled.subList(0, Math.min(shuffled.size(), 1 + random.nextInt(12)));
            runs.add(List.copyOf(next));
            next.clear();
        }
        return runs;
    }

    @Test
    void everyOrderAndSplitGivesTheSameStore() {
        List<Input> inputs = inputs();
        Set<Quad> atOnce = stored(List.of(inputs));
        assertThat(same(atOnce)).hasSizeGreaterThan(COPIES);
        for (int seed = 1; seed <= 3; seed++) {
            Set<Quad> split = stored(split(inputs, new Random(seed)));
            assertThat(without(split, atOnce))
                    .as("only after several runs, drawn with " + seed)
                    .isEmpty();
            assertThat(without(atOnce, split))
                    .as("only after one run, drawn with " + seed)
                    .isEmpty();
        }
    }

    private static Set<Quad> same(Set<Quad> quads) {
        return quads.stream()
                .filter(quad -> quad.getGraph().hasURI(Iris.DERIVED_GRAPH)
                        && quad.getPredicate().equals(Policy.sameDocument.asNode()))
                .collect(Collectors.toSet());
    }

    @Test
    void whoIsLeftOutChangesNobodyElse() {
        List<Input> inputs = inputs();
        Random random = new Random(7);
        List<Input> left = new ArrayList<>(inputs);
        Collections.shuffle(left, random);
        List<Input> out = left.subList(0, inputs.size() / 3);
        Set<String> touched = out.stream().map(Input::notice).collect(Collectors.toSet());
        touched.addAll(List.of(
                Iris.DERIVED_GRAPH, Iris.SHOWN_GRAPH, Iris.SUMMARY_GRAPH, Iris.CAPTURES_GRAPH, Iris.STORE_GRAPH));
        List<Input> rest = inputs.stream().filter(input -> !out.contains(input)).toList();
        Set<Quad> with = untouched(stored(List.of(inputs)), touched);
        Set<Quad> without = untouched(stored(List.of(rest)), touched);
        assertThat(without).isEqualTo(with);
        assertThat(with.stream().map(Quad::getGraph).distinct()).hasSizeGreaterThan(MANY / 3);
    }

    private static List<Quad> without(Set<Quad> some, Set<Quad> others) {
        return some.stream().filter(quad -> !others.contains(quad)).toList();
    }

    private static Set<Quad> untouched(Set<Quad> quads, Set<String> touched) {
        return quads.stream()
                .filter(quad -> !quad.isDefaultGraph()
                        && !touched.contains(quad.getGraph().getURI()))
                .collect(Collectors.toSet());
    }
}
