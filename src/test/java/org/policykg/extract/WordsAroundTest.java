package org.policykg.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.policykg.Samples;

/** What the words around documents and days say, in many wordings; the titles of the notices that they stand in are left out. */
class WordsAroundTest {
    private static final String BEGIN = "云政发〔2022〕11号\n各市人民政府，省农业厅：\n";
    private static final String END = "\n请办理。\n云岭省人民政府\n2022年5月18日\n";
    private static final String PLAN = "茶业工作要点";

    /** Notices by what they are, with {} where the words stand. */
    private static final Map<String, String> NOTICES = Map.of(
            "body", "云岭省人民政府关于做好茶业工作的意见\n" + BEGIN + "{}" + END,
            "promulg", "云岭省人民政府关于印发《茶业方案》的通知\n" + BEGIN + "{}" + END,
            "reply", "云岭省人民政府关于茶业工作的批复\n" + BEGIN + "{}" + END,
            "title", "{}\n" + BEGIN + END.strip() + "\n",
            "plan",
                    "云岭省人民政府办公厅关于印发" + PLAN + "的通知\n" + BEGIN + "现将" + PLAN + "印发给你们。" + END + PLAN
                            + "\n一、扩大种植\n1.{}（省农业厅负责）\n2.扩大茶园。\n");

    private static final Set<String> OF_THE_TITLE = Set.of("茶业方案", PLAN);

    private static Extraction read(String where, String words) {
        return Samples.extraction(NOTICES.getOrDefault(where, "").replace("{}", words));
    }

    private static List<String> list(String said) {
        return said.equals("none") ? List.of() : Arrays.asList(said.split(";"));
    }

    @ParameterizedTest
    @CsvFileSource(resources = "/extract/relations.csv", delimiter = '|', numLinesToSkip = 1)
    void aDocumentIsDoneWhatTheWordsSay(String where, String said, String words) {
        assertThat(read(where, words).citations().stream()
                        .filter(citation -> !OF_THE_TITLE.contains(citation.title()))
                        .map(citation -> property(citation) + ":" + citation.title())
                        .collect(Collectors.toSet()))
                .isEqualTo(Set.copyOf(list(said)));
    }

    private static String property(Mention.Citation citation) {
        String iri = citation.relation().iri();
        return iri.substring(iri.indexOf('#') + 1);
    }

    @ParameterizedTest
    @CsvFileSource(resources = "/extract/force.csv", delimiter = '|', numLinesToSkip = 1)
    void aDocumentHoldsFromAndUntilTheDaysThatItSays(String where, String said, String words) {
        assertThat(read(where, words).force().stream()
                        .flatMap(force -> Stream.concat(
                                force.from().stream().map(day -> "effectiveFrom:" + day),
                                force.until().stream().map(day -> "effectiveUntil:" + day))))
                .containsExactlyInAnyOrderElementsOf(list(said));
    }

    @Test
    void whatANoticeBringsIsCalledWhatItsOwnTextIs() {
        String notice = "云岭省人民政府关于印发《云岭省落实〈茶业规划〉方案》的通知\n" + BEGIN + "现将《云岭省落实<茶业规划>方案》印发给你们。" + END
                + "云岭省落实《茶业规划》方案\n一、扩大种植\n扩大茶园。\n";
        assertThat(Samples.extraction(notice).citations())
                .extracting(Mention.Citation::title)
                .containsExactly("云岭省落实《茶业规划》方案");
    }
}
