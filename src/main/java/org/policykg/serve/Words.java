package org.policykg.serve;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.ResourceBundle;

/** The words of the pages in one language, from {@code words_zh.properties} or {@code words_en.properties}. */
final class Words {
    private static final String BUNDLE = "org.policykg.serve.words";
    private static final Words CHINESE = new Words("zh");
    private static final Words ENGLISH = new Words("en");
    private final String language;
    private final ResourceBundle bundle;

    private Words(String language) {
        this.language = language;
        this.bundle = ResourceBundle.getBundle(
                BUNDLE,
                Locale.forLanguageTag(language),
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    /** The words of a language; Chinese ones for a language that there are none of. */
    static Words in(String language) {
        return language.equals("en") ? ENGLISH : CHINESE;
    }

    String language() {
        return language;
    }

    /** What a key says, with values put in; the key itself where there is none, so that a page never breaks. */
    String say(String key, Object... values) {
        try {
            String pattern = bundle.getString(key);
            return values.length == 0 ? pattern : new MessageFormat(pattern, Locale.ROOT).format(values);
        } catch (MissingResourceException unknown) {
            return key;
        }
    }
}
