package org.policykg.source.office;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.policykg.limit.TimeLimit;
import org.policykg.source.TextBuilder;
import org.policykg.source.UnreadableSource;

/** Files that are made to take long, or to fill the memory, do neither. */
@Timeout(value = 30, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class CostlyOfficeTest {
    @Test
    void cellsThatReachOverTooManyAreRefused() throws UnreadableSource {
        SheetRows rows = new SheetRows();
        for (int i = 0; i < 1000; i++) {
            rows.put(i, 0, "甲");
        }
        assertThatThrownBy(() -> {
                    for (int i = 0; i < 1100; i++) {
                        rows.merge(0, i, 1_000_000);
                    }
                })
                .isInstanceOf(UnreadableSource.class)
                .hasMessage("is too large: cells of a sheet reach over more than 1000000 others");
    }

    @Test
    void columnsAreHiddenAtOnce() throws UnreadableSource {
        String cols = "<col min=\"1\" max=\"16384\" hidden=\"1\"/>".repeat(100_000);
        XlsxSheet sheet = new XlsxSheet(new Xlsx(), new CellFormat(false));
        TimeLimit.within(Duration.ofSeconds(8), () -> {
            Xml.read(
                    OfficeSamples.bytes("<worksheet><cols>" + cols + "</cols></worksheet>"),
                    (xml, root) -> sheet.read(xml));
            return true;
        });
        assertThat(sheet.rows().isEmpty()).isTrue();
    }

    @Test
    void howFarCellsReachIsFoundWithoutLookingAtAllOfARow() {
        List<List<Story.Cell>> rows = new ArrayList<>();
        List<Story.Cell> wide = new ArrayList<>();
        List<Story.Cell> below = new ArrayList<>();
        for (int i = 0; i < 60_000; i++) {
            wide.add(new Story.Cell(i, false, List.of(new Story.Paragraph("甲", List.of()))));
            below.add(new Story.Cell(60_000 - i, true, List.of()));
        }
        rows.add(wide);
        rows.add(below);
        TextBuilder out = new TextBuilder();
        new Story.Table(rows).addTo(out);
        assertThat(out.isEmpty()).isFalse();
    }
}
