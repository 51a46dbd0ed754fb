package org.policykg.source.marked;

import java.util.Set;
import org.commonmark.node.Text;
import org.commonmark.parser.beta.InlineContentParser;
import org.commonmark.parser.beta.InlineContentParserFactory;
import org.commonmark.parser.beta.InlineParserState;
import org.commonmark.parser.beta.ParsedInline;
import org.commonmark.parser.beta.Scanner;

/**
 * A mark that a backslash makes a character of the text is kept apart from those that nobody understood, until these are
 * taken away. Beside a mark it is one too: what turns formatted text into Markdown doubles marks of emphasis so.
 */
final class EscapedMarks implements InlineContentParserFactory, InlineContentParser {
    private static final String MARKS = "*_~|";
    /** No text has these characters, as Unicode has it. */
    private static final char FIRST = '\uFDD0';

    @Override
    public Set<Character> getTriggerCharacters() {
        return Set.of('\\');
    }

    @Override
    public InlineContentParser create() {
        return this;
    }

    @Override
    public ParsedInline tryParse(InlineParserState state) {
        Scanner scanner = state.scanner();
        int before = scanner.peekPreviousCodePoint();
        scanner.next();
        char c = scanner.peek();
        int mark = MARKS.indexOf(c);
        if (mark < 0) {
            return ParsedInline.none();
        }
        scanner.next();
        int count = 1;
        while (scanner.next("\\" + c)) {
            count++;
        }
        boolean doubled = c == '*' && count == 1 && (before == c || scanner.peek() == c);
        String words = doubled ? "" : String.valueOf((char) (FIRST + mark)).repeat(count);
        return ParsedInline.of(new Text(words), scanner.position());
    }

    /** Words in which such characters are what they stand for. */
    static String restored(String words) {
        String out = words;
        for (int i = 0; i < MARKS.length(); i++) {
            out = out.replace((char) (FIRST + i), MARKS.charAt(i));
        }
        return out;
    }
}
