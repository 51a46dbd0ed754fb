package org.policykg.pipeline;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.policykg.source.Guarded;
import org.policykg.source.Opening;
import org.policykg.source.SiteFrames;
import org.policykg.source.SourceDocument;
import org.policykg.source.SourceRecord;
import org.policykg.source.Sources;
import org.policykg.source.UnreadableSource;

/**
 * Pages of one site among the files to read: those that lie in one folder. The first of each site tell what it prints
 * around all of them, whoever comes to it first; they are kept from then on until it is their turn. Threads may share it.
 */
final class SiteSamples {
    /** More pages tell no more. */
    private static final int MOST = 16;

    private final NoticeReader reader;
    /** the first pages of each site that has enough of them */
    private final Map<String, List<Sources.Input>> samples = new HashMap<>();

    private final Map<String, SiteFrames> learnt = new ConcurrentHashMap<>();
    private final Map<String, List<SourceRecord>> kept = new ConcurrentHashMap<>();

    SiteSamples(List<Sources.Input> inputs, NoticeReader reader) {
        this.reader = reader;
        for (Sources.Input input : inputs) {
            site(input).ifPresent(site -> {
                List<Sources.Input> first = samples.computeIfAbsent(site, none -> new ArrayList<>());
                if (first.size() < MOST) {
                    first.add(input);
                }
            });
        }
        samples.values().removeIf(first -> !SiteFrames.areEnough(first.size()));
    }

    /** The folder of a page; none of what is fetched, of which a site sends another time only what has changed. */
    private static Optional<String> site(Sources.Input input) {
        return input.remote().isEmpty() && input.isPage()
                ? Optional.of(key(input).replaceFirst("[^/]*$", ""))
                : Optional.empty();
    }

    private static String key(Sources.Input input) {
        return input.root() + "/" + input.path();
    }

    /** What the site of a file prints; nothing where too few files are of it. */
    SiteFrames frames(Sources.Input input) {
        Optional<String> site = site(input).filter(samples::containsKey);
        return site.map(known -> learnt.computeIfAbsent(known, name -> learn(samples.getOrDefault(name, List.of()))))
                .orElse(SiteFrames.NONE);
    }

    private SiteFrames learn(List<Sources.Input> first) {
        List<SourceDocument> pages = new ArrayList<>();
        for (Sources.Input input : first) {
            List<SourceRecord> records = new ArrayList<>();
            try {
                Guarded.read(() -> {
                    try (Opening opening = reader.open(input)) {
                        opening.readAll(records::add);
                    }
                    return records;
                });
            } catch (UnreadableSource | OutOfMemoryError none) {
                continue; // who reads it says why
            }
            if (records.size() == 1 && records.getFirst() instanceof SourceDocument page && page.isPage()) {
                pages.add(page);
                kept.put(key(input), records);
            }
        }
        try {
            return Guarded.read(() -> SiteFrames.of(pages));
        } catch (UnreadableSource | OutOfMemoryError none) {
            return SiteFrames.NONE;
        }
    }

    /** The records of a file, if it was read to learn from it; once. */
    Optional<List<SourceRecord>> kept(Sources.Input input) {
        return Optional.ofNullable(kept.remove(key(input)));
    }
}
