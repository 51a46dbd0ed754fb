package org.policykg.source;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * What the links of a page start from where the page says so: {@code <base href="https://www.example.org/files/">}. The first counts, and one
 * without a host is taken as the page gives it, so that what it leads to can be resolved against the page's own address.
 */
final class BaseAddress {
    private final Optional<URI> base;

    private BaseAddress(Optional<URI> base) {
        this.base = base;
    }

    static BaseAddress of(Document page) {
        return new BaseAddress(
                Optional.ofNullable(page.selectFirst("base[href]")).flatMap(element -> address(element.attr("href"))));
    }

    /** Where a link leads; its own words where the page says nothing or they are no address. A fragment stays on the page. */
    String target(Element link) {
        String words = link.attr("href");
        if (base.isEmpty() || words.startsWith("#")) {
            return words;
        }
        return base.flatMap(from -> address(words).map(to -> from.resolve(to).toString()))
                .orElse(words);
    }

    private static Optional<URI> address(String words) {
        try {
            return Optional.of(new URI(words.strip()));
        } catch (URISyntaxException none) {
            return Optional.empty();
        }
    }
}
