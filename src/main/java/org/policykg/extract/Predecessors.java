package org.policykg.extract;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.policykg.lexicon.BodyShapes;
import org.policykg.notice.AttachedText;
import org.policykg.notice.DocumentNumbers;
import org.policykg.notice.Notice;
import org.policykg.notice.Part;
import org.policykg.rules.NamedPattern;
import org.policykg.rules.Relation;
import org.policykg.rules.Relations;
import org.policykg.rules.Rule;
import org.policykg.rules.RuleBook;
import org.policykg.rules.Rules;

/**
 * Tells what only bears a text's own title from the text itself: its earlier editions, by another number (《…》（云财〔2015〕3号）)
 * or by words (原《…》, 2015年3月4日发布的《…》, 《…》（2015年版）), which a closing article repeals.
 */
final class Predecessors {
    private static final int REACH = 64;

    /** 原《…》, 原省农业厅印发的《…》, 2015年3月4日省政府发布的《…》, 2015年版《…》 */
    private static final NamedPattern PASSES_ON = RuleBook.standard().pattern("titles.passes-on");

    private static final NamedPattern FORMER = RuleBook.standard().pattern("titles.former");

    private static final NamedPattern PUT_OUT_BY = RuleBook.standard().pattern("titles.put-out-by");
    /** 商务部、海关总署2022年第42号公告, whose regular form is 商务部、海关总署公告2022年第42号 */
    private static final NamedPattern YEAR_FIRST = RuleBook.standard().pattern("titles.year-before-kind");

    private static final Pattern BRACKET = Pattern.compile("\\([^()]*\\)$");
    private static final NamedPattern YEAR = RuleBook.standard().pattern("forms.year-of-number");

    /** Titles, each with and without the bracket that ends it. */
    private record Titles(Set<String> whole, Set<String> bases) {
        Titles() {
            this(new HashSet<>(), new HashSet<>());
        }

        void add(String title) {
            String words = CitedDocuments.squeeze(title);
            addWords(words);
            // who cites a title of his own leaves his name out: 关于…的通知
            int about = words.indexOf("关于");
            if (about > 0 && words.lastIndexOf('《', about) < 0) {
                addWords(words.substring(about));
            }
        }

        private void addWords(String words) {
            whole.add(words);
            bases.add(base(words));
        }
    }

    private final Optional<String> number;
    private final boolean forwards;
    /** the title of the notice, and what it puts out */
    private final Titles own = new Titles();
    /** the titles of the texts behind it, which may have come with numbers of their own */
    private final Titles attached = new Titles();

    Predecessors(Notice notice, TitlePatterns titles, BodyShapes shapes) {
        String title = notice.title().text();
        this.number = notice.documentNumber();
        this.forwards = PASSES_ON.isIn(title);
        own.add(title);
        TitleCitations.promulgated(title, titles, shapes).forEach(own::add);
        for (AttachedText text : notice.attached()) {
            text.title().map(Part::text).ifPresent(attached::add);
        }
    }

    /** Notes what the words of the notice put out, so that what they say later of its title is told from it. */
    void note(Mention.Citation citation) {
        if (citation.relation().equals(Relations.PROMULGATES)) {
            own.add(citation.title());
        }
    }

    /**
     * A citation as that of another edition of the text's own title; nothing where it names the text itself, or
     * something that has nothing to do with its title.
     *
     * @param citation what the words say
     * @param before the words of its sentence before the title
     * @param edition what the bracket behind the title says of its edition
     */
    Optional<Mention.Citation> edition(Mention.Citation citation, String before, Optional<String> edition) {
        Relation relation = citation.relation();
        boolean ends = relation.equals(Relations.REPEALS) || relation.equals(Relations.REISSUES);
        boolean brings = relation.brings();
        String title = CitedDocuments.squeeze(citation.title());
        boolean same = own.whole.contains(title) || ends && attached.whole.contains(title);
        boolean akin = ends && (own.bases.contains(base(title)) || attached.bases.contains(base(title)));
        if (brings || !same && !akin) {
            return Optional.empty();
        }
        String near = before.substring(Math.max(0, before.length() - REACH));
        Optional<String> itsNumber = citation.number().or(() -> ends ? numberBefore(near) : Optional.empty());
        boolean another = itsNumber.filter(this::isAnother).isPresent();
        if (!same || ends && edition.isPresent()) {
            // 《…（试行）》 is a title of its own, whose place the text takes
            String words = edition.map(said -> "（" + said + "）").orElse("");
            return another || itsNumber.isEmpty()
                    ? Optional.of(as(citation, citation.title() + words, itsNumber, false))
                    : Optional.empty();
        }
        // where the number of the text is not known, any may be its own, and nothing repeals itself
        boolean known = ends || number.isPresent() && !forwards;
        boolean other = another && known || ends && itsNumber.isEmpty() && isFormer(near, relation);
        return other ? Optional.of(as(citation, citation.title(), itsNumber, true)) : Optional.empty();
    }

    /** Whether a title is that of the notice or of what it puts out. */
    boolean isOwn(String title) {
        String words = CitedDocuments.squeeze(title);
        return own.whole.contains(words) || attached.whole.contains(words);
    }

    /** Whether the number of a title of the text's own is of a later year: a remark of what came after the text. */
    boolean isLater(Mention.Citation citation) {
        return own.whole.contains(CitedDocuments.squeeze(citation.title()))
                && citation.number()
                        .filter(other ->
                                number.filter(mine -> isLater(other, mine)).isPresent())
                        .isPresent();
    }

    private static boolean isLater(String other, String mine) {
        return year(mine) > 0 && year(other) > year(mine);
    }

    private static boolean isFormer(String before, Relation relation) {
        return relation.equals(Relations.REISSUES) || FORMER.isIn(before);
    }

    private static Mention.Citation as(
            Mention.Citation citation, String title, Optional<String> number, boolean namesake) {
        boolean repealed = citation.relation().equals(Relations.REPEALS);
        Rule rule = repealed ? Rules.EARLIER_EDITION : citation.origin().rule();
        return new Mention.Citation(
                citation.subject(),
                citation.relation(),
                title,
                citation.author(),
                number,
                namesake,
                citation.replaced() || repealed && !namesake,
                new Origin(citation.origin().span(), rule));
    }

    private static String base(String title) {
        return BRACKET.matcher(title).replaceFirst("");
    }

    /** Whether a number is not the notice's, nor of a later year: what repeals the notice is no forerunner of it. */
    private boolean isAnother(String other) {
        return number.filter(mine -> mine.endsWith(other) || other.endsWith(mine) || isLater(other, mine))
                .isEmpty();
    }

    private static int year(String number) {
        Matcher year = YEAR.matcher(number);
        return year.find() ? Integer.parseInt(year.group().replaceAll("\\D", "")) : 0;
    }

    /** The number of what a title was put out by, which is the title's number too. */
    private static Optional<String> numberBefore(String before) {
        Matcher put = PUT_OUT_BY.matcher(before);
        if (!put.find()) {
            return Optional.empty();
        }
        String words = before.substring(0, put.start());
        Matcher yearFirst = YEAR_FIRST.matcher(words);
        if (yearFirst.find()) {
            return Optional.of(DocumentNumbers.regular(yearFirst.group(1) + yearFirst.group(3) + yearFirst.group(2)));
        }
        return UnmarkedCitations.withSerials(words).stream()
                .filter(named -> named.span().end() == words.length())
                .findFirst()
                .flatMap(UnmarkedCitations.Named::number);
    }
}
