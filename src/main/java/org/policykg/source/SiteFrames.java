package org.policykg.source;

import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * What sites print around their notices, learnt from some texts of a file, a folder or a host: menus, buttons, whose the site is. Each
 * text belongs to the site of its address, those without one to one site. Immutable.
 *
 * <p>A line that returns is a site's where only a site says so ({@code layout.line-of-site}: 版权所有, 网站首页, 浏览次数), or where it
 * stands beside such lines in every text: in the menus that texts begin with, below such a line at their end, or between two. Where ten
 * texts and more begin with the same lines, nearly all of the site, these need not say it. No line is ever taken that notices of one
 * body share ({@code layout.line-of-notice}: whom they address, who signs, days, items, notes of attachments, sentences), nor one that
 * also stands elsewhere in a text, nor all that a text has. Less than five texts tell nothing.
 */
public final class SiteFrames {
    /** Knows of no site. */
    public static final SiteFrames NONE = new SiteFrames(Map.of());

    private final Map<String, SiteFrame> sites;

    private SiteFrames(Map<String, SiteFrame> sites) {
        this.sites = sites;
    }

    /** Whether so many texts may tell anything. */
    public static boolean areEnough(int texts) {
        return texts >= SiteFrame.FEWEST;
    }

    /** What some texts tell, in whatever order. */
    public static SiteFrames of(List<SourceDocument> texts) {
        Map<String, List<SourceDocument>> bySite = new HashMap<>();
        for (SourceDocument text : texts) {
            bySite.computeIfAbsent(site(text), site -> new ArrayList<>()).add(text);
        }
        Map<String, SiteFrame> frames = new HashMap<>();
        bySite.forEach((site, some) -> {
            SiteFrame frame = areEnough(some.size()) ? SiteFrame.of(some) : SiteFrame.NONE;
            if (!frame.isEmpty()) {
                frames.put(site, frame);
            }
        });
        return frames.isEmpty() ? NONE : new SiteFrames(Map.copyOf(frames));
    }

    /** A record without the lines of its site. */
    public SourceRecord without(SourceRecord record) {
        return record instanceof SourceDocument document && !sites.isEmpty() ? text(document) : record;
    }

    private SourceDocument text(SourceDocument document) {
        return Optional.ofNullable(sites.get(site(document)))
                .map(frame -> document.without(frame.in(document)))
                .orElse(document);
    }

    /** The host of its address; nothing where it says none. */
    private static String site(SourceDocument text) {
        try {
            return text.page(PageField.URL)
                    .map(address -> URI.create(address).getHost())
                    .orElse("")
                    .toLowerCase(Locale.ROOT);
        } catch (IllegalArgumentException none) {
            return "";
        }
    }
}
