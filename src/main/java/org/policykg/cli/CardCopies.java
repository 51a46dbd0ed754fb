package org.policykg.cli;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.policykg.extract.Extraction;
import org.policykg.graph.Copy;
import org.policykg.graph.Standing;
import org.policykg.pipeline.ReadNotice;

/** The copies of one notice among the cards of a run: what those that were printed before have otherwise. */
final class CardCopies {
    private static final int SHOWN = 2;

    private final Map<String, List<Seen>> seen = new HashMap<>();

    private record Seen(String path, Standing standing, Copy copy) {}

    /** Prints a line for each copy of a notice that was printed before. */
    void print(ReadNotice read, PrintStream out) {
        Extraction extraction = read.extraction();
        Seen own = new Seen(read.path(), read.standing(), Copy.of(extraction));
        List<Seen> before = seen.computeIfAbsent(read.iri(), iri -> new ArrayList<>());
        List<String> sentences = before.isEmpty()
                ? List.of()
                : Copy.sentences(extraction.notice().printed());
        before.forEach(other -> Card.line(out, "另一来源", other.path + "（" + told(own, other, sentences) + "）"));
        before.add(own);
    }

    private static String told(Seen own, Seen other, List<String> sentences) {
        List<String> told = new ArrayList<>();
        int more = other.standing.characters() - own.standing.characters();
        told.add(other.standing.characters() + "个汉字"
                + (more == 0 ? "" : (more > 0 ? "，多" : "，少") + Math.abs(more) + "字"));
        if (other.standing.text().equals(own.standing.text())) {
            told.add("文字相同");
        } else {
            told.add(other.standing.speaksBefore(own.standing) ? "入库时采用该来源" : "入库时采用本件");
        }
        for (Copy.Field field : own.copy.differences(other.copy)) {
            told.add(differs(field, other.copy));
        }
        List<String> lacks = other.copy.lacks(sentences);
        if (!lacks.isEmpty()) {
            told.add("缺" + lacks.size() + "句："
                    + lacks.stream()
                            .limit(SHOWN)
                            .map(sentence -> "“" + Card.shortened(sentence.replace('\n', ' ')) + "”")
                            .collect(Collectors.joining()));
        }
        int beyond = other.copy.beyond(own.copy);
        if (beyond > 0) {
            told.add("另有" + beyond + "句");
        }
        return String.join("；", told);
    }

    private static String differs(Copy.Field field, Copy other) {
        return switch (field) {
            case TITLE -> "标题“" + other.title() + "”";
            case NUMBER -> "发文字号" + other.number().orElse("无");
            case DATE -> "成文日期" + other.date().orElse("无");
            case ISSUERS -> "发文机关" + names(other.issuers());
            case RECIPIENTS -> "主送机关" + names(other.recipients());
            case TASKS -> "任务" + other.tasks() + "项";
        };
    }

    private static String names(List<String> names) {
        return names.isEmpty() ? "无" : String.join("、", names);
    }
}
