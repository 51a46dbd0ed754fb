package org.policykg.source.web;

import java.util.Optional;
import java.util.regex.Pattern;
import org.policykg.source.Content;
import org.policykg.source.Origin;
import org.policykg.source.Remote;
import org.policykg.source.Sources;
import org.policykg.source.UnchangedSource;
import org.policykg.source.UnreadableSource;
import org.policykg.source.Visit;

/** Addresses as files to read: each is fetched when it is its turn, and goes by its address. */
public final class WebPages {
    /** That of a link which needs no other address to be understood. */
    private static final Pattern SCHEME = Pattern.compile("^[A-Za-z][A-Za-z0-9+.-]*:");

    private WebPages() {}

    /**
     * What is read of an address. What it links to is fetched in any case: the page is another, or was not read before.
     *
     * @param earlier how it was when it was read before; {@link Validators#NONE} where it is to be fetched in any case
     */
    public static Sources.Input input(WebAddress address, Fetcher fetcher, Validators earlier) {
        return Sources.Input.at(address.toString(), new Linked(address, fetcher, earlier));
    }

    /** What is read of an address when nothing may be fetched. */
    public static Sources.Input offline(WebAddress address) {
        Remote none = () -> {
            throw new UnreadableSource("is not fetched: --offline forbids it");
        };
        return Sources.Input.at(address.toString(), none);
    }

    private static Content content(WebAddress address, Fetcher fetcher, Validators earlier) throws UnreadableSource {
        try {
            return switch (fetcher.fetch(address, earlier)) {
                case Page page -> Content.from(new FromPage(page), page.place().fileName(), page.content());
                case Fetched.Unchanged same -> throw new UnchangedSource();
            };
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new UnreadableSource("was not read: the program was stopped");
        }
    }

    /** An address, and whatever its links lead to. */
    private record Linked(WebAddress address, Fetcher fetcher, Validators earlier) implements Remote {
        @Override
        public Content fetch() throws UnreadableSource {
            return content(address, fetcher, earlier);
        }

        @Override
        public Optional<Remote> follow(String target) {
            try {
                return Optional.of(new Linked(WebAddress.of(target), fetcher, Validators.NONE));
            } catch (UnreadableSource none) {
                return Optional.empty();
            }
        }
    }

    /** What a page's site says of it. */
    private record FromPage(Visit visit, WebAddress place, Optional<String> charset) implements Origin {
        private FromPage(Page page) {
            this(
                    new Visit(
                            page.address().toString(),
                            page.place().toString(),
                            page.validators().tag(),
                            page.validators().modified(),
                            page.mediaType(),
                            page.time()),
                    page.place(),
                    page.charset());
        }

        @Override
        public String address() {
            return visit.address();
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
