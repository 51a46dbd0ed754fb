package org.policykg.notice;

import java.util.Optional;
import java.util.regex.Pattern;
import org.policykg.source.Span;

/**
 * An entry of the attachment note (附件说明).
 *
 * @param name as printed, without its number
 * @param span where the name stands in the text
 * @param target the address that it links to, as the page gives it
 */
public record Attachment(String name, Span span, Optional<String> target) {
    private static final Pattern ENDING = Pattern.compile("[.．]\\w{2,5}$");

    /** Its name without the ending of a file. */
    public String fileless() {
        return ENDING.matcher(name).replaceFirst("");
    }
}
