package org.policykg.source;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ValueShapesTest {
    @ParameterizedTest
    @ValueSource(strings = {"云岭省茶业局", "云岭省茶业局、云岭省财政厅", "云岭省茶业局 云岭省财政厅；"})
    void namesAreBodies(String value) {
        assertThat(ValueShapes.areBodies(value)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "、", ",", "；，", "云岭省茶业局、茶"})
    void whatNamesNoneIsNone(String value) {
        assertThat(ValueShapes.areBodies(value)).isFalse();
    }
}
