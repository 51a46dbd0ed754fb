package org.policykg.source.feed;

import com.rometools.rome.feed.rss.Item;
import com.rometools.rome.feed.synd.SyndContent;
import com.rometools.rome.feed.synd.SyndEntry;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jdom2.Element;
import org.jsoup.Jsoup;
import org.jspecify.annotations.Nullable;
import org.policykg.source.PageField;
import org.policykg.source.RecordText;
import org.policykg.source.TextBuilder;
import org.policykg.source.ValueShapes;

/** An item of a feed: its text, and what stands beside it. */
final class FeedItem {
    /** China has one time. */
    private static final ZoneOffset ZONE = ZoneOffset.ofHours(8);

    /** What feeds call the day on which an item was published. */
    private static final Set<String> DAYS = Set.of("pubDate", "date", "published", "issued", "updated", "modified");

    private final String title;
    private final String text;
    private final Map<PageField, String> said = new EnumMap<>(PageField.class);

    /**
     * An item.
     *
     * @param entry as the library reads it
     * @param xml its element, for what the library does not understand
     */
    FeedItem(SyndEntry entry, Optional<Element> xml) {
        this.title = words(entry.getTitle());
        this.text = text(entry);
        note(PageField.TITLE, title);
        Stream.of(entry.getLink(), entry.getUri())
                .filter(link -> link != null && ValueShapes.isAddress(link.strip()))
                .findFirst()
                .ifPresent(link -> note(PageField.URL, link.strip()));
        day(entry, xml).ifPresent(day -> note(PageField.DATE_PUBLISHED, day));
        source(entry).ifPresent(name -> note(PageField.ISSUER, name));
    }

    private void note(PageField field, String value) {
        if (!value.isBlank()) {
            said.put(field, value);
        }
    }

    boolean isEmpty() {
        return title.isBlank() && text.isBlank();
    }

    /** Bytes of memory, about. */
    long size() {
        return 2L * (title.length() + text.length());
    }

    /** The document; an item without a text announces one by its title. */
    TextBuilder read() {
        TextBuilder read = RecordText.read(said, text);
        return read.hasText() ? read : RecordText.read(said, title);
    }

    private static String text(SyndEntry entry) {
        String longest = "";
        for (SyndContent content : entry.getContents()) {
            String value = Objects.requireNonNullElse(content.getValue(), "");
            longest = value.length() > longest.length() ? value : longest;
        }
        SyndContent description = entry.getDescription();
        return longest.isBlank() && description != null
                ? Objects.requireNonNullElse(description.getValue(), "")
                : longest;
    }

    private static String words(@Nullable String title) {
        if (title == null) {
            return "";
        }
        return title.indexOf('<') >= 0 || title.indexOf('&') >= 0
                ? Jsoup.parse(title).text()
                : TextBuilder.tidy(title);
    }

    private static Optional<String> day(SyndEntry entry, Optional<Element> xml) {
        Date date = entry.getPublishedDate() == null ? entry.getUpdatedDate() : entry.getPublishedDate();
        if (date != null) {
            return Optional.of(LocalDate.ofInstant(date.toInstant(), ZONE).toString());
        }
        return xml.stream()
                .flatMap(item -> item.getChildren().stream())
                .filter(child -> DAYS.contains(child.getName()))
                .flatMap(child -> ValueShapes.day(child.getTextTrim()).stream())
                .findFirst();
    }

    /** Who put it out, where the source or the author is a body: mostly it is a site. */
    private static Optional<String> source(SyndEntry entry) {
        Stream<String> names = entry.getWireEntry() instanceof Item item && item.getSource() != null
                ? Stream.of(Objects.requireNonNullElse(item.getSource().getValue(), ""), author(entry))
                : Stream.of(author(entry));
        return names.map(TextBuilder::tidy).filter(ValueShapes::areBodies).findFirst();
    }

    private static String author(SyndEntry entry) {
        return Objects.requireNonNullElse(entry.getAuthor(), "");
    }
}
