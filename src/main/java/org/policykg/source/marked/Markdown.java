package org.policykg.source.marked;

import java.util.List;
import java.util.Set;
import org.commonmark.Extension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.Block;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.ListBlock;
import org.commonmark.node.Node;
import org.commonmark.node.ThematicBreak;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;

/** The tree of a Markdown text, with the places of its blocks in it. Text that is indented is no code. */
final class Markdown {
    /** So deep do lists and quotations stand in each other, and marks in a line. */
    private static final int DEEPEST = 50;

    private static final Set<Class<? extends Block>> WHATEVER_ENDS =
            Set.of(Heading.class, ThematicBreak.class, BlockQuote.class, ListBlock.class);
    private static final Set<Class<? extends Block>> ALL = Set.of(
            Heading.class,
            ThematicBreak.class,
            BlockQuote.class,
            ListBlock.class,
            FencedCodeBlock.class,
            HtmlBlock.class);

    private static final Extension TABLES = TablesExtension.create();

    private Markdown() {}

    static Node parse(String source) {
        return parse(ALL, source);
    }

    /** The same, without blocks that an opening mark begins which a closing one is to end. */
    static Node parseUnclosed(String source) {
        return parse(WHATEVER_ENDS, source);
    }

    private static Node parse(Set<Class<? extends Block>> blocks, String source) {
        try {
            return parser(blocks, List.of(TABLES)).parse(source);
        } catch (IllegalArgumentException tooManyCells) {
            // short rows of a wide table are filled up: its lines are read one by one instead
            return parser(blocks, List.of()).parse(source);
        }
    }

    private static Parser parser(Set<Class<? extends Block>> blocks, List<Extension> extensions) {
        return Parser.builder()
                .extensions(extensions)
                .enabledBlockTypes(blocks)
                .includeSourceSpans(IncludeSourceSpans.BLOCKS)
                .maxOpenBlockParsers(DEEPEST)
                .maxInlineNesting(DEEPEST)
                .customInlineContentParserFactory(new EscapedMarks())
                .build();
    }
}
