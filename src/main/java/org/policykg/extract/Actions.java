package org.policykg.extract;

import com.hankcs.hanlp.HanLP;
import com.hankcs.hanlp.seg.Segment;
import com.hankcs.hanlp.seg.common.Term;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Verb and object of a clause, by HanLP's word classes. HanLP stands behind this class only; its
 * dictionaries are read when the first clause is. Safe for many threads.
 */
final class Actions {
    private static final Set<String> MODALS =
            Set.of("要", "应", "应当", "将", "须", "需", "可", "可以", "能", "请", "会", "得", "予以", "进行");
    private static final int LONGEST = 40;
    /** The verb mostly stands among the first characters, and segmenting costs by the character. */
    private static final int NEAR = 64;

    private static final int FAR = 160;

    private static final class Dictionary {
        static final Segment SEGMENT = HanLP.newSegment()
                .enableNameRecognize(false)
                .enablePlaceRecognize(false)
                .enableOrganizationRecognize(false)
                .enableCustomDictionary(false)
                .enableOffset(true);
    }

    private Actions() {}

    /** The first verb of a text and what follows it up to the end of its clause, at most 40 characters. */
    static Optional<String> first(String text) {
        return verb(text.substring(0, Math.min(text.length(), NEAR)))
                .or(() -> text.length() > NEAR
                        ? verb(text.substring(0, Math.min(text.length(), FAR)))
                        : Optional.empty());
    }

    private static Optional<String> verb(String head) {
        List<Term> words = Dictionary.SEGMENT.seg(head);
        for (Term word : words) {
            boolean verb = word.nature.startsWith('v')
                    && !word.nature.toString().equals("vshi")
                    && !word.nature.toString().equals("vyou");
            if (verb && !MODALS.contains(word.word)) {
                int end = clauseEnd(head, word.offset);
                String phrase = head.substring(word.offset, Math.min(end, word.offset + LONGEST));
                return phrase.length() > word.word.length() ? Optional.of(phrase) : Optional.empty();
            }
        }
        return Optional.empty();
    }

    private static int clauseEnd(String text, int from) {
        for (int i = from; i < text.length(); i++) {
            if ("，。；：！？（）\n".indexOf(text.charAt(i)) >= 0) {
                return i;
            }
        }
        return text.length();
    }
}
