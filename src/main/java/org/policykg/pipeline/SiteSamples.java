package org.policykg.pipeline;

import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import org.policykg.source.Opening;
import org.policykg.source.SiteFrames;
import org.policykg.source.SourceDocument;
import org.policykg.source.SourceRecord;
import org.policykg.source.Sources;
import org.policykg.source.UnreadableSource;

/**
 * Pages of one site among the files to read: those that lie in one folder, or are of one host. The first of each site tell what it prints
 * around all of them, whoever comes to it first; they are kept from then on until it is their turn. Threads may share it.
 */
final class SiteSamples {
    /** More pages tell no more, and those of a host are fetched before any of it is read. */
    private static final int MOST = 16;

    private final NoticeReader reader;
    /** the first pages of each site that has enough of them */
    private final Map<String, List<Sources.Input>> samples = new HashMap<>();

    private final Map<String, SiteFrames> learnt = new ConcurrentHashMap<>();
    private final Map<String, List<SourceRecord>> kept = new ConcurrentHashMap<>();
    /** those of a host that are fetched ahead, until it is their turn */
    private final Map<String, CompletableFuture<Sources.Input>> fetched = new ConcurrentHashMap<>();
    /** hosts whose first pages are all at hand, or will be */
    private final Map<String, CompletableFuture<Void>> ready = new ConcurrentHashMap<>();

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

    /** The host of an address, the folder of a page. */
    private static Optional<String> site(Sources.Input input) {
        if (input.remote().isEmpty()) {
            return input.isPage() ? Optional.of(key(input).replaceFirst("[^/]*$", "")) : Optional.empty();
        }
        try {
            return Optional.ofNullable(URI.create(input.path()).getHost());
        } catch (IllegalArgumentException none) {
            return Optional.empty();
        }
    }

    private static String key(Sources.Input input) {
        return input.remote().isPresent() ? input.path() : input.root() + "/" + input.path();
    }

    /** A file that is somewhere else with its bytes at hand, as soon as those that tell of its site are. */
    CompletableFuture<Sources.Input> fetched(Sources.Input input, Executor fetchers) {
        Optional<CompletableFuture<Void>> first = site(input)
                .filter(samples::containsKey)
                .map(site -> ready.computeIfAbsent(
                        site,
                        name -> CompletableFuture.allOf(samples.getOrDefault(name, List.of()).stream()
                                .map(page -> fetched.computeIfAbsent(key(page), key -> fetch(page, fetchers)))
                                .toArray(CompletableFuture[]::new))));
        CompletableFuture<Sources.Input> own =
                Optional.ofNullable(fetched.get(key(input))).orElseGet(() -> fetch(input, fetchers));
        return first.map(all -> all.thenCombine(own, (none, page) -> page)).orElse(own);
    }

    private static CompletableFuture<Sources.Input> fetch(Sources.Input input, Executor fetchers) {
        return CompletableFuture.supplyAsync(input::fetched, fetchers);
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
            Sources.Input atHand = Optional.ofNullable(fetched.get(key(input)))
                    .map(CompletableFuture::join)
                    .orElse(input);
            try (Opening opening = reader.open(atHand)) {
                opening.readAll(records::add);
            } catch (UnreadableSource | RuntimeException | LinkageError | AssertionError | StackOverflowError fault) {
                continue; // who reads it says why
            }
            if (records.size() == 1 && records.getFirst() instanceof SourceDocument page && page.isPage()) {
                pages.add(page);
                kept.put(key(input), records);
            }
        }
        return SiteFrames.of(pages);
    }

    /** The records of a file, if it was read to learn from it; once. */
    Optional<List<SourceRecord>> kept(Sources.Input input) {
        fetched.remove(key(input));
        return Optional.ofNullable(kept.remove(key(input)));
    }
}
