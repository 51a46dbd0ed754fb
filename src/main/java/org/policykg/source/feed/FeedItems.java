package org.policykg.source.feed;

import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.SyndFeedInput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jdom2.Document;
import org.jdom2.Element;
import org.jdom2.JDOMException;
import org.jdom2.filter.Filters;
import org.jdom2.input.JDOMParseException;
import org.jdom2.input.SAXBuilder;
import org.jdom2.input.sax.XMLReaders;
import org.policykg.source.Charsets;
import org.policykg.source.Content;
import org.policykg.source.Entry;
import org.policykg.source.Limits;
import org.policykg.source.Opened;
import org.policykg.source.TimedReader;
import org.policykg.source.UnreadableSource;

/** The items of a feed. Where it breaks off, those that stand before the break are kept. */
final class FeedItems implements Opened {
    /** A feed has some dozens of items, one of an archive thousands. Bytes. */
    static final int LARGEST = 4 * Limits.LARGEST_TEXT;

    private static final Pattern PLAIN_DOCTYPE = Pattern.compile("<!DOCTYPE[^<>\\[]*+>");
    /** What XML has no place for and sites print all the same. */
    private static final Pattern NO_XML = Pattern.compile("[\\x00-\\x08\\x0B\\x0C\\x0E-\\x1F]");

    private static final Pattern BARE_AMPERSAND = Pattern.compile("&(?!#?\\w{1,10};)");
    private static final Pattern END = Pattern.compile("</(?:rss|feed|(?:\\w{1,20}:)?RDF)\\s{0,9}>");
    private static final String SECTION = "<![CDATA[";
    private static final String SECTION_END = "]]>";

    private final Iterator<FeedItem> items;
    private final Optional<UnreadableSource> broken;

    private FeedItems(Iterator<FeedItem> items, Optional<UnreadableSource> broken) {
        this.items = items;
        this.broken = broken;
    }

    static FeedItems of(Content content) throws UnreadableSource {
        String xml = NO_XML.matcher(Charsets.decode(content.bytes(LARGEST))).replaceAll(" ");
        xml = PLAIN_DOCTYPE.matcher(xml).replaceFirst("");
        try {
            return new FeedItems(entries(parse(xml)).iterator(), Optional.empty());
        } catch (JDOMException broken) {
            return mended(xml, broken);
        } catch (FeedException | RuntimeException none) {
            throw new UnreadableSource("is a broken feed: " + reason(none));
        }
    }

    /** A bare {@code &} is no reason to lose a feed, nor is what a site prints behind it; what breaks off is. */
    private static FeedItems mended(String xml, JDOMException reason) throws UnreadableSource {
        JDOMException said = reason;
        try {
            return new FeedItems(
                    entries(parse(withAmpersands(withoutJunk(xml)))).iterator(), Optional.empty());
        } catch (JDOMException broken) {
            said = broken;
        } catch (FeedException | RuntimeException none) {
            throw new UnreadableSource("is a broken feed: " + reason(none));
        }
        List<FeedItem> whole = List.of();
        Document part = said instanceof JDOMParseException parse ? parse.getPartialDocument() : null;
        if (part != null && part.hasRootElement()) {
            try {
                List<FeedItem> all = entries(part);
                // the last one may be cut
                whole = all.subList(0, Math.max(0, all.size() - 1));
            } catch (FeedException | RuntimeException none) {
                whole = List.of();
            }
        }
        String why = "is a broken feed: " + reason(said);
        if (whole.isEmpty()) {
            throw new UnreadableSource(why);
        }
        return new FeedItems(
                whole.iterator(), Optional.of(new UnreadableSource(why + "; what stands behind it was not read")));
    }

    /** Ends behind the last end of a feed, unless an item follows, so that the words of one are no end. */
    private static String withoutJunk(String xml) {
        Matcher found = END.matcher(xml);
        int end = xml.length();
        while (found.find()) {
            end = found.end();
        }
        return xml.indexOf("<item", end) < 0 && xml.indexOf("<entry", end) < 0 ? xml.substring(0, end) : xml;
    }

    private static String withAmpersands(String xml) {
        StringBuilder out = new StringBuilder();
        int from = 0;
        for (int section = xml.indexOf(SECTION); section >= 0; section = xml.indexOf(SECTION, from)) {
            int end = xml.indexOf(SECTION_END, section);
            if (end < 0) {
                break; // neither does any that follows end
            }
            out.append(BARE_AMPERSAND.matcher(xml.substring(from, section)).replaceAll("&amp;"));
            from = end + SECTION_END.length();
            out.append(xml, section, from);
        }
        return out.append(BARE_AMPERSAND.matcher(xml.substring(from)).replaceAll("&amp;"))
                .toString();
    }

    private static Document parse(String xml) throws JDOMException {
        SAXBuilder builder = new SAXBuilder(XMLReaders.NONVALIDATING);
        builder.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        builder.setExpandEntities(false);
        try {
            return builder.build(new TimedReader(xml));
        } catch (IOException impossible) {
            throw new JDOMException("cannot be read", impossible); // characters in memory can be read
        }
    }

    private static List<FeedItem> entries(Document xml) throws FeedException {
        SyndFeedInput input = new SyndFeedInput();
        input.setAllowDoctypes(false);
        input.setPreserveWireFeed(true);
        List<SyndEntry> read = input.build(xml).getEntries();
        List<Element> elements = new ArrayList<>();
        xml.getRootElement().getDescendants(Filters.element()).forEach(element -> {
            if (isItem(element)) {
                elements.add(element);
            }
        });
        List<FeedItem> items = new ArrayList<>();
        for (int i = 0; i < read.size(); i++) {
            items.add(new FeedItem(
                    read.get(i), elements.size() == read.size() ? Optional.of(elements.get(i)) : Optional.empty()));
        }
        return items;
    }

    private static boolean isItem(Element element) {
        return element.getName().equals("item") || element.getName().equals("entry");
    }

    /** The parser's words, in their first line, without the name of what it read. */
    private static String reason(Exception broken) {
        String said = String.valueOf(broken.getMessage()).lines().findFirst().orElse("");
        return said.contains("DOCTYPE") ? "it defines entities of its own, which are not read" : said;
    }

    @Override
    public String format() {
        return "feed";
    }

    @Override
    public Optional<Entry> next() throws UnreadableSource {
        if (items.hasNext()) {
            FeedItem item = items.next();
            return Optional.of(
                    item.isEmpty() ? new Entry.Empty("has no text") : new Entry.Document(item.size(), item::read));
        }
        if (broken.isPresent()) {
            throw broken.get();
        }
        return Optional.empty();
    }
}
