package org.policykg.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** As many records come out of a file as stand in it: each is a document, or is named with the reason why it is none. */
class RecordLawTest {
    private static final int FILES = 300;
    private static final int MOST_ROWS = 9;

    /** What a row of a container may be. */
    enum Row {
        VALID,
        WITHOUT_TEXT,
        BLANK_TEXT,
        EMPTY,
        NO_ROW,
        BROKEN;

        Class<? extends SourceRecord> gives() {
            return switch (this) {
                case VALID -> SourceDocument.class;
                case BROKEN -> SourceRecord.Broken.class;
                case WITHOUT_TEXT, BLANK_TEXT, EMPTY, NO_ROW -> SourceRecord.Empty.class;
            };
        }

        String json(int i) {
            return switch (this) {
                case VALID -> "{\"title\":\"云岭省财政厅关于第%d件事的通知\",\"content\":\"各市财政局：\\n请办理第%d件事。\"}".formatted(i, i);
                case WITHOUT_TEXT -> "{\"title\":\"云岭省财政厅关于第%d件事的通知\",\"size\":[1,{\"a\":2}]}".formatted(i);
                case BLANK_TEXT -> "{\"title\":\"第%d件事\",\"content\":\" \\n \"}".formatted(i);
                case EMPTY -> "{}";
                case NO_ROW ->
                    List.of("null", "\"第%d件事\"".formatted(i), "[]", "-1.5e3").get(i % 4);
                case BROKEN -> "{\"title\":\"第%d件事\",\"content\":\"".formatted(i);
            };
        }
    }

    /** A file that holds records, as crawls and databases write it. */
    enum Container {
        JSON_LINES {
            @Override
            List<Row> kinds() {
                return List.of(Row.values());
            }

            @Override
            String of(List<Row> rows) {
                return join(rows, "\n") + "\n";
            }
        },
        JSON_LINES_WITH_BLANK_ONES {
            @Override
            List<Row> kinds() {
                return List.of(Row.values());
            }

            @Override
            String of(List<Row> rows) {
                return join(rows, "\r\n \r\n");
            }
        },
        JSON_ARRAY {
            @Override
            String of(List<Row> rows) {
                return "[\n" + join(rows, ",\n") + "\n]";
            }
        },
        JSON_ARRAY_IN_AN_OBJECT {
            @Override
            String of(List<Row> rows) {
                return "{\"count\": 3, \"data\": {\"rows\": [" + join(rows, ", ") + "]}}";
            }
        },
        JSON_VALUES {
            @Override
            String of(List<Row> rows) {
                return join(rows, " ").replace("{\"title\"", "{\n \"title\"");
            }
        },
        TABLE {
            @Override
            List<Row> kinds() {
                return List.of(Row.VALID, Row.WITHOUT_TEXT, Row.BLANK_TEXT);
            }

            @Override
            String of(List<Row> rows) {
                return "title,content\n" + text(rows, "云岭省财政厅关于第%d件事的通知,\"%s\"\n");
            }
        },
        LABELLED {
            @Override
            List<Row> kinds() {
                return List.of(Row.VALID, Row.WITHOUT_TEXT, Row.BLANK_TEXT);
            }

            @Override
            String of(List<Row> rows) {
                return text(rows, "名称：云岭省财政厅关于第%d件事的通知\n文号：云财〔2022〕%1$d号\n==========\n%s\n\n");
            }
        },
        TAGGED {
            @Override
            List<Row> kinds() {
                return List.of(Row.VALID, Row.WITHOUT_TEXT, Row.BLANK_TEXT);
            }

            @Override
            String of(List<Row> rows) {
                return text(rows, "【样例库】 云岭省财政厅关于第%d件事的通知\n【文号】 云财〔2022〕%1$d号\n【法规正文】 %s\n");
            }
        },
        COMPILATION {
            @Override
            List<Row> kinds() {
                return List.of(Row.VALID, Row.WITHOUT_TEXT);
            }

            @Override
            String of(List<Row> rows) {
                // the heading of an entry is a line of its text
                return text(rows, "%d. 云岭省财政厅关于某件事的通知（2023年5月4日）\n%s\n");
            }

            @Override
            Class<? extends SourceRecord> gives(Row row) {
                return SourceDocument.class;
            }

            @Override
            String path(int i, int rows) {
                return i == 1 ? FILE : super.path(i, rows);
            }
        },
        MARKDOWN {
            @Override
            List<Row> kinds() {
                return List.of(Row.VALID, Row.BLANK_TEXT);
            }

            @Override
            String of(List<Row> rows) {
                return text(rows.subList(0, 1), "# 云岭省财政厅关于第%d件事的通知\n\n%s\n\n## \n");
            }

            @Override
            int records(List<Row> rows) {
                return 1;
            }
        },
        HTML {
            @Override
            List<Row> kinds() {
                return List.of(Row.VALID, Row.BLANK_TEXT);
            }

            @Override
            String of(List<Row> rows) {
                return text(
                        rows.subList(0, 1), "<html><head><meta name='ArticleTitle' content='第%d件事'></head><p>%s</p>");
            }

            @Override
            int records(List<Row> rows) {
                return 1;
            }
        };

        /** What may stand in it: most tell where a record ends only when it is not broken. */
        List<Row> kinds() {
            return List.of(Row.VALID, Row.WITHOUT_TEXT, Row.BLANK_TEXT, Row.EMPTY, Row.NO_ROW);
        }

        abstract String of(List<Row> rows);

        /** How many records a container of so many rows is. */
        int records(List<Row> rows) {
            return rows.size();
        }

        Class<? extends SourceRecord> gives(Row row) {
            return row.gives();
        }

        String path(int i, int rows) {
            return rows == 1 ? FILE : FILE + "#" + i;
        }

        private static String join(List<Row> rows, String between) {
            List<String> values = new ArrayList<>();
            for (Row row : rows) {
                values.add(row.json(values.size() + 1));
            }
            return String.join(between, values);
        }

        private static String text(List<Row> rows, String form) {
            StringBuilder out = new StringBuilder();
            for (int i = 0; i < rows.size(); i++) {
                String words = rows.get(i) == Row.VALID ? "各市财政局：\n请办理。" : rows.get(i) == Row.BLANK_TEXT ? " \n　" : "";
                out.append(form.formatted(i + 1, words));
            }
            return out.toString();
        }
    }

    private static final String FILE = "rows/甲";

    @ParameterizedTest
    @EnumSource(Container.class)
    void everyRowGivesARecordInItsPlace(Container container) throws UnreadableSource {
        Random random = new Random(container.name().hashCode());
        Set<Row> seen = EnumSet.noneOf(Row.class);
        for (int file = 0; file < FILES; file++) {
            List<Row> rows = rows(container, random);
            seen.addAll(rows);
            String content = container.of(rows);
            List<SourceRecord> records = SourceReaders.read(FILE, content.getBytes(StandardCharsets.UTF_8));
            assertThat(records).as(content).hasSize(container.records(rows));
            for (int i = 0; i < records.size(); i++) {
                assertThat(records.get(i)).as("%s: %s", rows, content).isInstanceOf(container.gives(rows.get(i)));
                assertThat(records.get(i).path()).isEqualTo(container.path(i + 1, records.size()));
                if (records.get(i) instanceof SourceRecord.LeftOut none) {
                    assertThat(none.reason()).matches("(?:has no text|is broken JSON at).*");
                }
            }
        }
        assertThat(seen).as("what the generator made").containsAll(container.kinds());
    }

    /** Rows of which one at least has a text, since a container of none tells nobody that it is one. */
    private static List<Row> rows(Container container, Random random) {
        List<Row> rows = new ArrayList<>(List.of(Row.VALID));
        for (int i = random.nextInt(MOST_ROWS); i > 0; i--) {
            Row row = container.kinds().get(random.nextInt(container.kinds().size()));
            // a text that begins with a bare value is not known for JSON
            rows.add(row == Row.NO_ROW || row == Row.BROKEN ? rows.size() : random.nextInt(rows.size() + 1), row);
        }
        return rows;
    }

    @Test
    void aBrokenLineCostsItself() throws UnreadableSource {
        assertThat(told("{\"content\":\"甲\"}\n{\"content\":\"乙\"}\n{\"a\": ,}\n{\"content\":\"丙\"}\n"))
                .containsExactly("x#1 甲", "x#2 乙", "x#3 is broken JSON at column 7", "x#4 丙");
        assertThat(told("{\"content\":\"甲\n{\"content\":\"乙\"}\n"))
                .hasSize(2)
                .first()
                .asString()
                .startsWith("x#1 is broken JSON at column ");
    }

    @Test
    void whatIsBrokenAndNotInLinesEndsAtTheBreak() throws UnreadableSource {
        assertThat(told("[\n{\"content\":\"甲\"},\n{\"content\":\n\"乙\" \"\"},\n{\"content\":\"丙\"}]"))
                .containsExactly("x#1 甲", "x#2 is broken JSON at line 4, column 5; what stands behind it was not read");
        assertThat(told("{\"content\": ")).singleElement().asString().startsWith("x is broken JSON at line 1");
    }

    @Test
    void valuesThatNestWithoutEndAreNamedAndEndNoStack() throws UnreadableSource {
        String deep = "[".repeat(100_000) + "{\"content\":\"甲\"}" + "]".repeat(100_000);
        assertThat(told(deep)).containsExactly("x is JSON nested more than 100 levels deep");
        assertThat(told("{\"content\":\"甲\"}\n" + deep + "\n{\"content\":\"乙\"}"))
                .containsExactly("x#1 甲", "x#2 is JSON nested more than 100 levels deep", "x#3 乙");
        assertThat(told("<html><body>" + "<div>".repeat(100_000) + "<p>甲乙</p>")).containsExactly("x 甲乙");
    }

    @Test
    void recordsThatNoRowOfHasTextAreNamedOneByOne() throws UnreadableSource {
        assertThat(told("[{\"a\":1},{\"b\":2}]"))
                .hasSize(2)
                .allMatch(line -> line.matches("x#[12] has no text \\(.*--map text=KEY.*\\)"));
    }

    private static List<String> told(String content) throws UnreadableSource {
        return SourceReaders.read("x", content.getBytes(StandardCharsets.UTF_8)).stream()
                .map(record -> record.path() + " "
                        + switch (record) {
                            case SourceDocument document -> document.text();
                            case SourceRecord.LeftOut none -> none.reason();
                        })
                .toList();
    }

    @Test
    void theGeneratorKnowsEveryReader() throws UnreadableSource {
        Set<String> formats = Arrays.stream(Container.values())
                .map(container -> container.of(List.of(Row.VALID, Row.VALID)))
                .filter(content -> !content.matches("(?s)[\\[{].*|title,.*"))
                .map(content -> format(content))
                .collect(Collectors.toSet());
        assertThat(formats)
                .containsExactlyInAnyOrderElementsOf(
                        SourceReaders.all().stream().map(SourceReader::format).toList());
    }

    private static String format(String content) {
        return SourceReaders.all().stream()
                .filter(reader -> reader.reads(FILE, content))
                .findFirst()
                .map(SourceReader::format)
                .orElseThrow();
    }
}
