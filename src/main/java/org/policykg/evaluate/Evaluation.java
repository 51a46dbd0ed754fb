package org.policykg.evaluate;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.apache.jena.graph.Triple;
import org.policykg.rules.RelationTable;

/**
 * Measures graphs against annotations. Figures are micro-averaged over all links of a field. What an attached text says
 * is looked for at the attached document too.
 */
public final class Evaluation {
    private final Links links = new Links();
    /** in the order in which their fields are printed */
    private final List<Family> families;

    /** Of graphs with the relations that the program knows by itself. */
    public Evaluation() {
        this(RelationTable.standard());
    }

    /**
     * Of graphs with some relations.
     *
     * @param relations what documents do to others; one that a user has added counts as {@code cites}, which it is below
     */
    public Evaluation(RelationTable relations) {
        this.families = List.of(
                new Values(),
                new Bodies(),
                new Documents(relations),
                new Tasks(),
                new TaskLists(),
                new Figures(),
                new Times());
    }

    /** Adds the graph of a notice. */
    public void add(List<Triple> triples) {
        links.add(triples);
    }

    /**
     * Measures all that was added.
     *
     * @param folder the annotations, a JSON file each
     * @param only found in the names of the files that are measured; the empty pattern is found in all
     * @return the figures of each field, in the order in which fields occur
     * @throws IOException when an annotation cannot be read; the message names it
     */
    public List<Tally> against(Path folder, Pattern only) throws IOException {
        Map<String, String> noticesByFile = links.noticesByFile();
        Tallies tallies = new Tallies();
        for (Gold gold : Gold.folder(folder)) {
            if (only.matcher(gold.file()).find()) {
                measure(gold, FoundNotice.of(links, noticesByFile, gold.file()), tallies);
            }
        }
        return tallies.all();
    }

    /** The figures of one file. */
    List<Tally> of(Gold gold, FoundNotice found) {
        Tallies tallies = new Tallies();
        measure(gold, found, tallies);
        return tallies.all();
    }

    private void measure(Gold gold, FoundNotice found, Tallies tallies) {
        if (gold.isNoNotice()) {
            tallies.of("articles left out")
                    .add(gold.file(), "left out", found.notice().isEmpty());
            return;
        }
        tallies.of("notice found").add(gold.file(), "yes", found.notice().isPresent());
        families.forEach(family -> family.measure(gold, found, tallies));
    }
}
