package org.policykg.lexicon;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class FragmentsTest {
    /** Thirty that name the one before twice would have a thousand million characters. */
    @Test
    @Timeout(60)
    void fragmentsThatDoubleEachOtherAreRefused() {
        Map<String, String> fragments = new HashMap<>(Map.of("a", "[^。]{0,20}"));
        String name = "a";
        for (int i = 1; i < 30; i++) {
            fragments.put(name + "a", "{" + name + "}{" + name + "}");
            name += "a";
        }
        String last = "{" + name + "}";
        assertThatThrownBy(() -> Lexicon.standard().unfold(last, fragments))
                .isInstanceOf(DataException.class)
                .hasMessageContaining("is longer than 1000000 characters");
    }
}
