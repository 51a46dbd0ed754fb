package org.policykg.notice;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.policykg.rules.NamedPattern;
import org.policykg.rules.RuleBook;
import org.policykg.source.PageField;
import org.policykg.source.SourceDocument;
import org.policykg.source.Span;

/** The lines of a head that may be its title, and which words of them are. */
final class TitleLines {
    private static final Pattern ENTRY = Pattern.compile("^\\d{1,3}[.．] ?(?=\\D)");
    private static final NamedPattern BRINGS_INTO_FORCE = RuleBook.standard().pattern("heads.brings-into-force");
    private static final NamedPattern LETTERHEAD = RuleBook.standard().pattern("heads.order-head");
    private static final NamedPattern TURN = RuleBook.standard().pattern("heads.turn");

    private final SourceDocument source;
    private final List<Part> lines;
    private final Optional<Part> original;
    private final Optional<Part> container;

    /**
     * The candidates of a head.
     *
     * @param lines the text's own lines
     * @param original the title that a feed says was the original one
     * @param container the title that front matter, a label or a heading states
     */
    TitleLines(SourceDocument source, List<Part> lines, Optional<Part> original, Optional<Part> container) {
        this.source = source;
        this.lines = lines;
        this.original = original;
        this.container = container;
    }

    /**
     * The title: of the text's own lines, the original that a feed names, and the container's, the first that says what
     * kind of document it is.
     *
     * @param body the first paragraph of the body
     */
    Optional<Part> title(Optional<Part> body) {
        Optional<Part> own = lines.isEmpty() ? Optional.empty() : Optional.of(asStated(joined()));
        List<Part> found = new ArrayList<>();
        own.ifPresent(found::add);
        original.ifPresent(found::add);
        container.ifPresent(found::add);
        return found.stream()
                .filter(part -> DocumentType.ofTitle(part.text()).isPresent() && !isLetterhead(part.text()))
                .findFirst()
                .or(() -> original)
                .or(() -> container)
                .or(this::titleOfPage)
                .or(() -> own.filter(part -> isLetterhead(part.text()))
                        .flatMap(part -> body.flatMap(TitleLines::titleOfDecree)))
                .or(() -> own);
    }

    /** The lines of the title without what stands around the title that the page states, issuers and their verb excepted. */
    private Part asStated(Part own) {
        String stated = source.page(PageField.TITLE).map(Beginning::squeeze).orElse("");
        String text = own.span().in(source.text());
        int length = stated.length();
        String printed = Beginning.squeeze(text);
        if (!printed.equals(stated) && Beginning.plain(printed).equals(Beginning.plain(stated))) {
            return new Part(source.page(PageField.TITLE).orElseThrow(), own.span());
        }
        if (printed.equals(stated)) {
            return new Part(
                    TitleBlanks.asIn(own.text(), source.page(PageField.TITLE).orElseThrow()), own.span());
        }
        if (DocumentType.ofTitle(stated).isEmpty() || length >= printed.length()) {
            return own;
        }
        for (int start = 0; start < text.length(); start++) {
            int end = start;
            int matched = 0;
            while (matched < length && end < text.length()) {
                char c = text.charAt(end);
                if (c == stated.charAt(matched)) {
                    matched++;
                } else if (matched == 0 || !Character.isWhitespace(c)) {
                    break;
                }
                end++;
            }
            if (matched == length) {
                String before = text.substring(0, start).strip();
                return Lines.isSigner(before) || TURN.isIn(before)
                        ? own
                        : new Part(
                                source.page(PageField.TITLE).orElseThrow(),
                                own.span().part(start, end));
            }
        }
        return own;
    }

    /** 现公布《…》: a decree is called what it brings into force. */
    private static Optional<Part> titleOfDecree(Part first) {
        Matcher decree = BRINGS_INTO_FORCE.matcher(first.text());
        if (!decree.find()) {
            return Optional.empty();
        }
        int group = decree.group(1) != null ? 1 : 2;
        return Optional.of(new Part(decree.group(group), first.span().part(decree.start(group), decree.end(group))));
    }

    /** The title that the page states, where the text has it further down: as the heading of a decree's own text. */
    private Optional<Part> titleOfPage() {
        return source.page(PageField.TITLE).flatMap(title -> {
            int at = source.text().indexOf(title);
            return at < 0 ? Optional.empty() : Optional.of(new Part(title, new Span(at, at + title.length())));
        });
    }

    /** 中华人民共和国国务院令 heads a decree whose title is that of the law below it. */
    static boolean isLetterhead(String line) {
        return LETTERHEAD.matches(line) && !line.contains("关于");
    }

    /** Title lines as one; issuers on lines of their own keep a space between them. */
    Part joined() {
        StringBuilder title = new StringBuilder();
        for (Part line : lines) {
            boolean moreIssuers = !title.isEmpty()
                    && !TURN.isIn(title.toString())
                    && !TURN.begins(line.text())
                    && Lines.isSigner(title.toString());
            title.append(moreIssuers ? " " : "")
                    .append(ENTRY.matcher(line.text()).replaceFirst(""));
        }
        Part first = lines.getFirst();
        Matcher entry = ENTRY.matcher(first.text());
        int skip = entry.find() ? entry.end() : 0;
        return new Part(
                TitleBlanks.without(title.toString()),
                new Span(first.span().start() + skip, lines.getLast().span().end()));
    }
}
