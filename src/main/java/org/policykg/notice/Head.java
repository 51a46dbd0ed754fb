package org.policykg.notice;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.policykg.rules.NamedPattern;
import org.policykg.rules.RuleBook;
import org.policykg.source.Block;
import org.policykg.source.PageField;
import org.policykg.source.SourceDocument;
import org.policykg.source.Span;

/**
 * What stands above the body: title, number, recipients, in whatever order they come.
 *
 * @param title the title, from the text's own lines before the page's
 * @param number 发文字号
 * @param recipients 主送机关
 * @param date a date in the heading
 * @param body the first block of the body
 * @param article the first words of the page, where a paper prints the notice in full below words of its own
 * @param inline where the body begins inside that block, behind recipients on the same line
 */
record Head(
        Part title,
        Optional<Part> number,
        Optional<Part> recipients,
        Optional<Notice.DatedPart> date,
        Optional<Part> article,
        int body,
        int inline) {
    private static final NamedPattern ORIGINAL = RuleBook.standard().pattern("heads.original-title");
    private static final NamedPattern DATE_BEHIND = RuleBook.standard().pattern("heads.date-behind-title");
    private static final Pattern INLINE = Pattern.compile("^([^。：:]{2,600}?)[：:](?=\\S)");
    private static final NamedPattern BYLINE = RuleBook.standard().pattern("heads.byline");
    /** The day of a decision of the Party, below its title. */
    private static final NamedPattern DATE_LINE = RuleBook.standard().pattern("heads.date-line");
    /** The red head of the printed form, and its marks of secrecy and urgency. */
    private static final NamedPattern LETTERHEAD = RuleBook.standard().pattern("heads.letterhead");

    private static final NamedPattern ATTACHED = RuleBook.standard().pattern("heads.attached-heading");
    private static final NamedPattern NUMBERED = RuleBook.standard().pattern("heads.number-before-title");
    private static final NamedPattern NUMBER_BEHIND = RuleBook.standard().pattern("heads.number-behind-title");
    private static final NamedPattern CODE_BEFORE = RuleBook.standard().pattern("heads.code-before-title");
    private static final NamedPattern PASSED = RuleBook.standard().pattern("heads.passed");
    private static final NamedPattern PLAN = RuleBook.standard().pattern("heads.title-of-plan");
    private static final NamedPattern MONTH = RuleBook.standard().pattern("heads.close-of-month");
    private static final NamedPattern STAMP = RuleBook.standard().pattern("heads.site-stamp");
    private static final NamedPattern DATELINE = RuleBook.standard().pattern("heads.dateline");
    private static final NamedPattern SERIAL = RuleBook.standard().pattern("heads.serial-line");
    private static final NamedPattern GOES_ON = RuleBook.standard().pattern("heads.title-goes-on");
    private static final NamedPattern ITEM = RuleBook.standard().pattern("heads.item-begins");
    private static final NamedPattern NOTE = RuleBook.standard().pattern("heads.note-begins");
    private static final NamedPattern CLAUSE = RuleBook.standard().pattern("heads.clause-begins");
    private static final NamedPattern ANNOUNCES = RuleBook.standard().pattern("heads.announces");
    private static final int LONGEST = 24;
    /** Titles that list all their issuers and all that they put out are half as long. */
    private static final int LONGEST_TITLE = 500;

    static Head of(SourceDocument source) {
        Head head = new Reader(source, Beginning.of(source)).read();
        if (head.number.isPresent() || head.recipients.isPresent()) {
            return head;
        }
        // a paper's own words, and below them the notice that it prints in full
        return Beginning.quoted(source, head.body)
                .map(begin -> new Reader(source, begin).read().printedBy(head.title()))
                .orElse(head);
    }

    private Head printedBy(Part article) {
        return new Head(title, number, recipients, date, Optional.of(article), body, inline);
    }

    private static final class Reader {
        private final SourceDocument source;
        private final int begin;
        private final List<Part> lines = new ArrayList<>();
        private final List<Part> aboveStamp = new ArrayList<>();
        private Optional<Part> container = Optional.empty();
        private Optional<Part> original = Optional.empty();
        private Optional<Part> number = Optional.empty();
        private Optional<Part> onTitle = Optional.empty();
        private Optional<Part> recipients = Optional.empty();
        private Optional<Notice.DatedPart> date = Optional.empty();
        private int at;
        private int inline;

        Reader(SourceDocument source, int begin) {
            this.source = source;
            this.begin = begin;
            this.at = begin;
        }

        Head read() {
            int end = Math.min(source.blocks().size(), begin + LONGEST);
            while (at < end && recipients.isEmpty() && take(source.blocks().get(at))) {
                at++;
            }
            if (!isComplete() && !aboveStamp.isEmpty()) {
                lines.addAll(0, aboveStamp); // no title stands below what seemed to be the site's
            }
            // text that never reaches a sentence has no head to speak of: its first line is the title
            Part title = titleLines()
                    .title(bodyStart())
                    .orElseGet(() -> part(source.blocks().get(begin)));
            Matcher dated = DATE_BEHIND.matcher(title.text());
            if (dated.find()) {
                int length = dated.group().length();
                Span span =
                        new Span(title.span().end() - length + 1, title.span().end() - 1);
                date = ChineseDates.first(dated.group(1)).map(found -> new Notice.DatedPart(found.date(), span));
                title = new Part(
                        title.text().substring(0, dated.start()),
                        new Span(title.span().start(), title.span().end() - length));
            }
            return new Head(
                    title,
                    number.or(() -> onTitle).or(numberIn(title)),
                    recipients,
                    date,
                    Optional.empty(),
                    at,
                    inline);
        }

        /** 商务部公告2024年第33号 关于……的公告: an announcement's number may stand before its title. */
        private static Supplier<Optional<Part>> numberIn(Part title) {
            return () -> {
                Matcher numbered = NUMBERED.matcher(title.text());
                if (!numbered.lookingAt()) {
                    return Optional.empty();
                }
                int group = numbered.group(1) != null ? 1 : 2;
                int end = Math.min(numbered.end(group), title.span().length());
                return Optional.of(new Part(
                        DocumentNumbers.regular(numbered.group(group)),
                        title.span().part(0, end)));
            };
        }

        /** Takes one block into the head; false when the body begins with it. */
        private boolean take(Block block) {
            Part part = withoutDateline(part(block));
            String words = part.text();
            if (words.isEmpty() || lines.isEmpty() && ATTACHED.matches(words)) {
                return true; // 附件1 stands above an attached text that comes alone
            }
            Matcher named = ORIGINAL.matcher(words);
            if (block.kind() == Block.Kind.TITLE && words.length() <= LONGEST_TITLE) {
                container = Optional.of(withoutNumber(part));
            } else if (named.matches() && words.length() <= LONGEST_TITLE) {
                original = Optional.of(new Part(named.group(1), part.span().part(named.start(1), named.end(1))));
            } else if (DocumentNumbers.isNumber(words)) {
                number = number.or(
                        () -> Optional.of(new Part(DocumentNumbers.tidy(words).orElse(words), part.span())));
            } else if (SERIAL.matches(words)
                    && !lines.isEmpty()
                    && (TitleLines.isLetterhead(lines.getLast().text())
                            || TitleLines.isLetterhead(titleLines().joined().text()))) {
                // the number of a decree stands alone below its letterhead
                boolean alone = TitleLines.isLetterhead(lines.getLast().text());
                String whole =
                        (alone ? lines.getLast().text() : titleLines().joined().text()) + words;
                boolean stated = source.page(PageField.DOCUMENT_NUMBER).isPresent();
                number = number.or(() ->
                        stated ? Optional.empty() : Optional.of(new Part(DocumentNumbers.regular(whole), part.span())));
            } else if (Lines.isBeforeColon(words) && Lines.areRecipients(words.substring(0, words.length() - 1))) {
                recipients = Optional.of(part.span().length() == 0 ? part : cut(part, words.length() - 1));
            } else if (inlineRecipients(part)) {
                return false;
            } else if (Lines.isSentence(words) || isClause(words) || isBodyStart(words)) {
                return false;
            } else if (DATE_LINE.matches(words) && isComplete()) {
                date = ChineseDates.first(words)
                        .map(found ->
                                new Notice.DatedPart(found.date(), part.span().part(found.start(), found.end())));
            } else if (LETTERHEAD.matches(words)) {
                // who else issues the document stands above the line that ends in 文件
                if (lines.stream().allMatch(line -> Lines.isSigner(line.text()))) {
                    lines.clear();
                }
            } else if (STAMP.isIn(words)) {
                if (!isComplete()) {
                    aboveStamp.addAll(lines);
                    lines.clear();
                }
            } else if (date.isEmpty() && (!lines.isEmpty() || container.isPresent()) && PASSED.begins(words)) {
                date = ChineseDates.first(words)
                        .map(found ->
                                new Notice.DatedPart(found.date(), part.span().part(found.start(), found.end())));
            } else if (!BYLINE.matches(words)
                    && !Lines.isRemark(words)
                    && !isOfPlan(words)
                    && (!isComplete() || goesOn(words))) {
                lines.add(withoutNumber(part));
            }
            return true;
        }

        /** A title without the number that stands on its line, which is the document's where no other is found. */
        private Part withoutNumber(Part line) {
            String words = line.text();
            Matcher before = CODE_BEFORE.matcher(words);
            Matcher behind = NUMBER_BEHIND.matcher(words);
            int start = before.lookingAt() ? before.end() : 0;
            int end = behind.find() ? behind.start() : words.length();
            boolean cuts = start > 0
                    || end < words.length()
                            && DocumentType.ofTitle(words.substring(0, end)).isPresent();
            if (!cuts || line.span().length() != words.length()) {
                return line;
            }
            Matcher found = start > 0 ? before : behind;
            onTitle = Optional.of(new Part(
                    DocumentNumbers.regular(found.group(1)), line.span().part(found.start(1), found.end(1))));
            int to = start > 0 ? words.length() : end;
            return new Part(words.substring(start, to), line.span().part(start, to));
        }

        /** Whether a line says who made a plan, or in which month, below its title. */
        private boolean isOfPlan(String words) {
            return !lines.isEmpty()
                    && PLAN.matches(lines.getLast().text())
                    && (MONTH.matches(words) || Lines.isSigner(words));
        }

        /** Whether a line goes on a title that seems complete: …实施意见 ⏎ 的通知. */
        private boolean goesOn(String words) {
            String title = titleLines().joined().text();
            boolean open = title.lastIndexOf('《') > title.lastIndexOf('》');
            return open || GOES_ON.begins(words);
        }

        /** What stands behind 新华社北京10月25日电, which papers put before whatever they print. */
        private static Part withoutDateline(Part part) {
            Matcher dateline = DATELINE.matcher(part.text());
            return dateline.find()
                    ? new Part(
                            part.text().substring(dateline.end()),
                            part.span().part(dateline.end(), part.span().length()))
                    : part;
        }

        private boolean inlineRecipients(Part part) {
            Matcher match = INLINE.matcher(part.text());
            if (match.find()
                    && Lines.areRecipients(match.group(1))
                    && part.text().length() > match.end() + 8) {
                recipients = Optional.of(cut(part, match.end(1)));
                inline = match.end();
                return true;
            }
            return false;
        }

        private boolean isBodyStart(String words) {
            return !lines.isEmpty() && ITEM.begins(words) || NOTE.begins(words);
        }

        /** Words with a comma or colon that are too long for a title begin the body: 为……，根据……，现公告如下： */
        private static boolean isClause(String words) {
            return words.length() > 200
                    || words.length() > 60 && words.indexOf('，') >= 0
                    || CLAUSE.begins(words) && (Lines.isBeforeColon(words) || words.endsWith("，"))
                    || ANNOUNCES.isIn(words);
        }

        private boolean isComplete() {
            return !lines.isEmpty()
                    && DocumentType.ofTitle(titleLines().joined().text()).isPresent();
        }

        private TitleLines titleLines() {
            return new TitleLines(source, lines, original, container);
        }

        private Optional<Part> bodyStart() {
            return at < source.blocks().size()
                    ? Optional.of(part(source.blocks().get(at)))
                    : Optional.empty();
        }

        private Part part(Block block) {
            return new Part(source.textOf(block), block.span());
        }

        private static Part cut(Part part, int length) {
            return new Part(part.text().substring(0, length), part.span().part(0, length));
        }
    }
}
