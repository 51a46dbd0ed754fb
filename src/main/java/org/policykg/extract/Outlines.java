package org.policykg.extract;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.policykg.notice.Genre;
import org.policykg.notice.Outline;
import org.policykg.source.Span;

/** The outlines of a notice's texts, each made once: tasks and figures are read by the same. */
final class Outlines {
    private record Key(List<Span> paragraphs, Genre genre) {}

    private final String text;
    private final Map<Key, Outline> made = new HashMap<>();

    Outlines(String text) {
        this.text = text;
    }

    /** The outline of some paragraphs of a kind of text. */
    Outline of(List<Span> paragraphs, Genre genre) {
        return made.computeIfAbsent(new Key(paragraphs, genre), key -> Outline.of(text, key.paragraphs, key.genre));
    }
}
