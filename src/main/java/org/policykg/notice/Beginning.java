package org.policykg.notice;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.policykg.rules.NamedPattern;
import org.policykg.rules.RuleBook;
import org.policykg.source.Block;
import org.policykg.source.PageField;
import org.policykg.source.SourceDocument;

/**
 * Where a notice begins in what a page holds: at its title, which may stand below menus or below the words of a
 * paper that prints the notice in full.
 */
final class Beginning {
    private static final NamedPattern ORDER = RuleBook.standard().pattern("heads.order-or-serial");
    private static final NamedPattern TURN = RuleBook.standard().pattern("heads.title-turn");
    private static final Pattern SPACE = Pattern.compile("[\\s\\u3000]+");
    private static final Pattern QUOTES = Pattern.compile("[“”]");
    private static final int MOST_TITLE_LINES = 5;
    private static final int NEAR = 3;

    private final SourceDocument source;
    private final List<Block> blocks;

    private Beginning(SourceDocument source) {
        this.source = source;
        this.blocks = source.blocks();
    }

    /** The block that holds the title which the page states; the first where no line of the text is that title. */
    static int of(SourceDocument source) {
        Beginning beginning = new Beginning(source);
        return source.page(PageField.TITLE)
                .flatMap(title -> beginning.titled(plain(title)))
                .orElse(0);
    }

    /**
     * The block at which a notice begins that stands inside another text: its title, with the number or the
     * recipients right below it.
     *
     * @param from the first block that may be it
     */
    static Optional<Integer> quoted(SourceDocument source, int from) {
        Beginning beginning = new Beginning(source);
        for (int i = Math.max(1, from); i < source.blocks().size(); i++) {
            if (beginning.isTitleOfQuoted(i)) {
                return Optional.of(i);
            }
        }
        return Optional.empty();
    }

    private Optional<Integer> titled(String title) {
        for (int i = 0; i < blocks.size(); i++) {
            if (isHeadOfNotice(words(i))) {
                return Optional.empty(); // what stands above the title belongs to the notice
            }
            StringBuilder lines = new StringBuilder();
            for (int j = i; j < Math.min(blocks.size(), i + MOST_TITLE_LINES); j++) {
                lines.append(plain(words(j)));
                if (lines.toString().equals(title)) {
                    return Optional.of(i);
                }
                if (!title.startsWith(lines.toString())) {
                    break;
                }
            }
        }
        return Optional.empty();
    }

    private static boolean isHeadOfNotice(String words) {
        return DocumentNumbers.isNumber(words) || isAddress(words) || ORDER.matches(words);
    }

    private boolean isTitleOfQuoted(int at) {
        String words = words(at);
        if (words.length() > 120 || Lines.isSentence(words)) {
            return false;
        }
        StringBuilder title = new StringBuilder();
        for (int i = at; i < Math.min(blocks.size(), at + NEAR); i++) {
            title.append(words(i));
            boolean typed = TURN.isIn(title.toString())
                    && DocumentType.ofTitle(title.toString()).isPresent();
            if (typed && i + 1 < blocks.size()) {
                String next = words(i + 1);
                return DocumentNumbers.isNumber(next) || isAddress(next);
            }
            if (Lines.isSentence(words(i))) {
                return false;
            }
        }
        return false;
    }

    private static boolean isAddress(String words) {
        return Lines.isBeforeColon(words) && Lines.areRecipients(words.substring(0, words.length() - 1));
    }

    private String words(int block) {
        return source.textOf(blocks.get(block));
    }

    /** Without blanks, its quotation marks of one form: what makes text of a PDF often loses theirs. */
    static String plain(String words) {
        return QUOTES.matcher(squeeze(words)).replaceAll("\"");
    }

    static String squeeze(String words) {
        return SPACE.matcher(words).replaceAll("");
    }
}
