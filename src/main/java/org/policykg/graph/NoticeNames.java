package org.policykg.graph;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.policykg.extract.Extraction;

/**
 * Gives each notice its IRI. Two texts that bear one name (国务院任免国家工作人员 comes out every few
 * months) must not share one, or evidence would point into the wrong text: the later in the order of
 * paths gets an IRI with its text's digest. Not for use by several threads.
 */
public final class NoticeNames {
    /**
     * A notice's IRI.
     *
     * @param iri the identifier
     * @param again whether the same text was already read from another file
     */
    public record Name(String iri, boolean again) {}

    /**
     * A notice that a store has.
     *
     * @param text its text
     * @param paths the files that it was read from
     */
    public record Stored(String text, List<String> paths) {
        public Stored {
            paths = List.copyOf(paths);
        }
    }

    private final Map<String, String> texts = new HashMap<>();
    private final Function<String, Optional<Stored>> stored;

    /**
     * Names for one run.
     *
     * @param stored what a store already has for an IRI
     */
    public NoticeNames(Function<String, Optional<Stored>> stored) {
        this.stored = stored;
    }

    public Name name(Extraction extraction) {
        String text = extraction.notice().printed();
        String iri = NoticeGraph.iri(extraction);
        String path = extraction.notice().source().path();
        Optional<Name> taken = claim(iri, text, path);
        return taken.orElseGet(() -> {
            String distinct = Iris.distinct(iri, text);
            return claim(distinct, text, path).orElse(new Name(distinct, true));
        });
    }

    /** The name, unless another text has it; a file that has changed since it was read keeps its name. */
    private Optional<Name> claim(String iri, String text, String path) {
        String here = texts.get(iri);
        if (here != null) {
            return here.equals(text) ? Optional.of(new Name(iri, true)) : Optional.empty();
        }
        Optional<Stored> there = stored.apply(iri);
        if (there.isPresent()
                && !there.get().text().equals(text)
                && !there.get().paths().contains(path)) {
            return Optional.empty();
        }
        texts.put(iri, text);
        return Optional.of(new Name(iri, false));
    }
}
