package org.policykg.source;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.policykg.rules.RuleBook;

/** What a page or a record says of its document beside the text, each with the list of the labels in use for it. */
public enum PageField {
    TITLE("title-label"),
    DOCUMENT_NUMBER("number-label"),
    INDEX_NUMBER("index-label"),
    ISSUER("issuer-label"),
    DATE_ISSUED("issued-label"),
    DATE_PUBLISHED("published-label"),
    DATE_PROMULGATED("promulgated-label"),
    EFFECTIVE_FROM("effective-label"),
    EFFECTIVE_UNTIL("lapse-label"),
    SUBJECT("subject-label"),
    URL("address-label");

    private static final Pattern NO_MEANING =
            Pattern.compile("[\\s\\u3000\\u00A0]++(?=[\\u4e00-\\u9fff])|[\\s\\u3000\\u00A0]++$|[：:*]");
    /** The longest has fifteen characters, and spaces between them. */
    private static final int LONGEST_LABEL = 60;

    @SuppressWarnings("ImmutableEnumChecker") // List.of
    private final List<String> labels;

    PageField(String list) {
        this.labels = RuleBook.standard().lexicon().words(list);
    }

    /** The field that a label stands for; spaces inside it ({@code 索 引 号}) and a colon carry no meaning. */
    public static Optional<PageField> of(String label) {
        if (label.length() > LONGEST_LABEL) {
            return Optional.empty();
        }
        String bare = NO_MEANING.matcher(ReadingForm.of(label)).replaceAll("");
        return Arrays.stream(values())
                .filter(field -> field.labels.contains(bare.strip()))
                .findFirst();
    }
}
