package org.policykg.source.keyed;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.policykg.limit.TimeLimit;
import org.policykg.source.UnreadableSource;

class JsonLinesTest {
    private static final String CUT = "{\"正文\":\"各市茶业局要按时报送茶园面积，核对无误后汇总。\n";
    private static final String SET = "{\n\"正文\": \"请办理。\"\n}\n";

    @Test
    void linesThatAreCutTakeNoTime() throws UnreadableSource {
        int lines = 60_000;
        List<JsonValues.Item> items = TimeLimit.within(Duration.ofSeconds(5), () -> read(CUT.repeat(lines)));
        assertThat(items).hasSize(lines).hasOnlyElementsOfType(JsonValues.Item.Broken.class);
    }

    @Test
    void aValueThatIsSetOnLinesIsReadBehindAnyNumberThatAreCut() throws UnreadableSource {
        String line = "{\"正文\":\"请办理。\"}\n";
        assertThat(read((CUT + line).repeat(1000) + SET))
                .hasSize(2001)
                .last()
                .isInstanceOf(JsonValues.Item.Value.class);
    }

    private static List<JsonValues.Item> read(String file) throws UnreadableSource {
        List<JsonValues.Item> items = new ArrayList<>();
        try (JsonLines lines = new JsonLines(new StringReader(file))) {
            for (Optional<JsonValues.Item> item = lines.next(); item.isPresent(); item = lines.next()) {
                items.add(item.get());
                TimeLimit.check();
            }
        }
        return items;
    }
}
