package org.policykg.notice;

import java.util.List;
import java.util.function.IntPredicate;
import org.policykg.rules.NamedPattern;
import org.policykg.rules.RuleBook;
import org.policykg.source.Block;
import org.policykg.source.SourceDocument;

/** Where an office explains to reporters, in questions and answers, what it put out; no text of the notice. */
final class Interviews {
    private static final NamedPattern HEADING = RuleBook.standard().pattern("heads.interview");
    private static final NamedPattern ASKED = RuleBook.standard().pattern("heads.asked");
    private static final NamedPattern ANSWERED = RuleBook.standard().pattern("heads.answered");

    private final SourceDocument source;
    private final List<Block> blocks;

    Interviews(SourceDocument source) {
        this.source = source;
        this.blocks = source.blocks();
    }

    /** Whether one begins at a block. */
    boolean beginAt(int block) {
        return HEADING.matches(words(block))
                || block + 1 < blocks.size() && ASKED.begins(words(block)) && ANSWERED.begins(words(block + 1));
    }

    /**
     * The block behind one that begins at a block.
     *
     * @param again whether the notice goes on at a block
     */
    int end(int start, IntPredicate again) {
        int at = start;
        while (at < blocks.size() && !again.test(at)) {
            at++;
        }
        return at;
    }

    private String words(int block) {
        return source.textOf(blocks.get(block));
    }
}
