package org.policykg.rules;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Words around a document that say what is done to it.
 *
 * @param when what must be so
 * @param before what ends the words of the sentence before the document; anything where absent
 * @param after what begins the words behind it; anything where absent
 * @param notBefore what must not end the words before it
 * @param notAfter what must not begin those behind it
 */
public record Cue(
        Set<Circumstance> when,
        Optional<Expression> before,
        Optional<Expression> after,
        List<Expression> notBefore,
        List<Expression> notAfter) {
    public Cue {
        when = Set.copyOf(when);
        notBefore = List.copyOf(notBefore);
        notAfter = List.copyOf(notAfter);
    }

    void write(DataOutput out) throws IOException {
        BookFile.write(when.stream().map(Enum::name).sorted().toList(), out);
        write(before.stream().toList(), out);
        write(after.stream().toList(), out);
        write(notBefore, out);
        write(notAfter, out);
    }

    private static void write(List<Expression> expressions, DataOutput out) throws IOException {
        out.writeInt(expressions.size());
        for (Expression expression : expressions) {
            expression.write(out);
        }
    }

    static Cue read(DataInput in) throws IOException {
        return new Cue(
                BookFile.strings(in).stream().map(Circumstance::valueOf).collect(Collectors.toSet()),
                expressions(in).stream().findFirst(),
                expressions(in).stream().findFirst(),
                expressions(in),
                expressions(in));
    }

    private static List<Expression> expressions(DataInput in) throws IOException {
        List<Expression> expressions = new ArrayList<>();
        for (int n = in.readInt(); n > 0; n--) {
            expressions.add(Expression.read(in));
        }
        return expressions;
    }

    /** Whether the words say so. */
    public boolean fits(String wordsBefore, String wordsAfter, Set<Circumstance> given) {
        return given.containsAll(when)
                && before.map(cue -> cue.fits(wordsBefore)).orElse(true)
                && after.map(cue -> cue.fits(wordsAfter)).orElse(true)
                && notBefore.stream().noneMatch(cue -> cue.fits(wordsBefore))
                && notAfter.stream().noneMatch(cue -> cue.fits(wordsAfter));
    }
}
