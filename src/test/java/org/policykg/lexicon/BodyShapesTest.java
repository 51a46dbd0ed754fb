package org.policykg.lexicon;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.policykg.Samples;

/** What names of bodies look like. */
class BodyShapesTest {
    private static final BodyShapes SHAPES = Samples.shapes();

    @ParameterizedTest
    @CsvSource(
            delimiter = '>',
            value = {
                "商务部推进茶业发展>商务部",
                "商务部有序推进茶业发展>商务部",
                "国家卫生健康委推行统一编码>国家卫生健康委",
                // the known name is a part of what stands there
                "教育部门办茶园扩大种植>",
                "商务部有关单位扩大种植>",
                "商务部、财政部扩大种植>",
                "商务部的意见>",
                // nothing is said of it
                "商务部>"
            })
    void aClauseBeginsWithAKnownName(String clause, String name) {
        assertThat(clause.substring(0, SHAPES.leadingKnown(clause))).isEqualTo(name == null ? "" : name);
    }

    @ParameterizedTest
    @CsvSource({"云岭省茶业工作专班, true, true", "云岭省茶业发展协调小组, true, true", "云岭省茶业委员会, false, true", "云岭省茶业协作网, false, false"})
    void whoCoordinatesActsAndIsOneEntry(String name, boolean mechanism, boolean actor) {
        assertThat(SHAPES.isMechanism(name)).isEqualTo(mechanism);
        assertThat(SHAPES.isActor(name)).isEqualTo(actor);
        assertThat(SHAPES.mayEndActor(name.charAt(name.length() - 1))).isEqualTo(actor);
    }
}
