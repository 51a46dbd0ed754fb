package org.policykg.source.web;

import java.util.Optional;
import java.util.regex.Pattern;
import org.policykg.source.Content;
import org.policykg.source.Origin;
import org.policykg.source.Remote;
import org.policykg.source.Sources;
import org.policykg.source.UnreadableSource;

/** Addresses as files to read: each is fetched when it is its turn, and goes by its address. */
public final class WebPages {
    /** That of a link which needs no other address to be understood. */
    private static final Pattern SCHEME = Pattern.compile("^[A-Za-z][A-Za-z0-9+.-]*:");

    private WebPages() {}

    /** What is read of an address. */
    public static Sources.Input input(WebAddress address, Fetcher fetcher, Validators.Earlier earlier) {
        return Sources.Input.at(address.toString(), new Linked(address, fetcher, earlier));
    }

    /** What is read of an address when nothing may be fetched. */
    public static Sources.Input offline(WebAddress address) {
        Remote none = () -> {
            throw new UnreadableSource("is not fetched: --offline forbids it");
        };
        return Sources.Input.at(address.toString(), none);
    }

    private static Content content(WebAddress address, Fetcher fetcher, Validators.Earlier earlier)
            throws UnreadableSource {
        try {
            return switch (fetcher.fetch(address, earlier.of(address))) {
                case Page page -> Content.from(new FromPage(page), page.place().fileName(), page.content());
                case Fetched.Unchanged same -> throw new UnreadableSource("is as it was when it was read before");
            };
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new UnreadableSource("was not read: the program was stopped");
        }
    }

    /** An address, and whatever its links lead to. */
    private record Linked(WebAddress address, Fetcher fetcher, Validators.Earlier earlier) implements Remote {
        @Override
        public Content fetch() throws UnreadableSource {
            return content(address, fetcher, earlier);
        }

        @Override
        public Optional<Remote> follow(String target) {
            try {
                return Optional.of(new Linked(WebAddress.of(target), fetcher, earlier));
            } catch (UnreadableSource none) {
                return Optional.empty();
            }
        }
    }

    /** What a page's site says of it. */
    private record FromPage(String address, WebAddress place, Optional<String> charset) implements Origin {
        private FromPage(Page page) {
            this(page.address().toString(), page.place(), page.charset());
        }

        @Override
        public String resolve(String target) {
            String words = target.strip();
            try {
                return words.isEmpty()
                                || words.startsWith("#")
                                || SCHEME.matcher(words).find()
                        ? target
                        : place.resolve(words).toString();
            } catch (UnreadableSource none) {
                return target;
            }
        }
    }
}
