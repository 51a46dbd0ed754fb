package org.policykg.source.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.policykg.source.UnreadableSource;

/** Files that are made to take long, or to fill the memory, do neither. */
@Timeout(value = 30, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class CostlyPdfTest {
    @ParameterizedTest
    @ValueSource(floats = {1e9f, 1e30f, Float.POSITIVE_INFINITY})
    void aPageAsWideAsAContinentHasNoGutter(float width) throws UnreadableSource {
        PageText text = new PageText();
        text.begin(width, 800);
        for (int i = 0; i < 12; i++) {
            text.glyph("茶", 80, 100 + 20 * i, 14, 0, 14);
            text.glyph("园", 94, 100 + 20 * i, 14, 0, 14);
        }
        text.end();
        assertThat(text.text().isEmpty()).isFalse();
    }
}
