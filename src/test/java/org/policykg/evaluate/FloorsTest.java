package org.policykg.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.policykg.EvidenceStyle;
import org.policykg.Samples;
import org.policykg.authority.Authority;

/**
 * No field is read worse than it was on the same real notices. To keep what was gained:
 * {@code mvn test -Dtest=FloorsTest -Dfloors.write=true}.
 */
class FloorsTest {
    private static final Path FLOORS = Path.of("src", "test", "resources", "floors.json");

    @TempDir
    Path folder;

    @Test
    void noFieldOfTheRealNoticesIsBelowItsFloor() throws IOException {
        Path shared = Samples.realFolder().resolve("..").normalize();
        Floors now = measured(shared.resolve("gold"), MeasuredSet.digest(shared));
        Floors floors = Floors.read(FLOORS);
        boolean isSameSet = floors.digest().equals(now.digest());
        if (isSameSet) {
            floors.risen(now).forEach(change -> print("risen: " + change));
            floors.regrouped(now).forEach(group -> print("not compared, for it is of other files than then: " + group));
        } else {
            print("the floors are of another set of notices, annotations and scorer; the figures of this one:");
            now.groups()
                    .forEach(
                            (name, group) -> group.f1().forEach((field, f1) -> print(name + ", " + field + ": " + f1)));
        }
        if (Boolean.getBoolean("floors.write")) {
            floors.raised(now).write(FLOORS);
        }
        if (isSameSet) {
            assertThat(floors.lost(now)).as("fields below their floors").isEmpty();
        }
    }

    private static void print(String line) {
        System.out.println(line);
    }

    private static Floors measured(Path gold, String digest) throws IOException {
        Evaluation evaluation = new Evaluation();
        Samples.graphs(
                Samples.realNotices(),
                Authority.load(),
                EvidenceStyle.NONE,
                (notice, triples) -> evaluation.add(triples));
        Map<String, Floors.Group> groups = new LinkedHashMap<>();
        for (Map.Entry<String, String> group : MeasuredSet.groups(gold).entrySet()) {
            groups.put(
                    group.getKey(),
                    Floors.reached(group.getValue(), evaluation.against(gold, Pattern.compile(group.getValue()))));
        }
        return new Floors(digest, groups);
    }

    private static Tally tally(String field, int hits, int extras, int missed) {
        Tally tally = new Tally(field);
        for (int i = 0; i < hits; i++) {
            tally.add("a.txt", "hit " + i, true);
        }
        for (int i = 0; i < extras; i++) {
            tally.add("a.txt", Set.of(), Set.of("extra " + i));
        }
        for (int i = 0; i < missed; i++) {
            tally.add("a.txt", "missed " + i, false);
        }
        return tally;
    }

    private static Floors floors(String digest, String field, String f1) {
        return new Floors(digest, Map.of("all", new Floors.Group("", Map.of(field, new BigDecimal(f1)))));
    }

    @Test
    void aFloorIsRoundedDown() {
        Floors.Group group = Floors.reached(
                "",
                List.of(
                        tally("notice found", 1, 0, 0),
                        tally("title", 2, 0, 1),
                        tally("issuers", 7, 6, 0),
                        tally("recipients", 1999, 1, 0),
                        tally("copied to", 7, 3, 3),
                        tally("approved by", 0, 0, 0)));
        assertThat(group.f1().toString())
                .isEqualTo("{notice found=1.000, title=0.800, issuers=0.700, recipients=0.999, copied to=0.700,"
                        + " approved by=0.000}");
    }

    @Test
    void whatIsNotReadHasNoMerit() {
        assertThat(Floors.reached("", List.of(tally("notice found", 0, 0, 3), tally("articles left out", 5, 0, 0)))
                        .f1())
                .containsEntry("articles left out", new BigDecimal("0.000"));
    }

    @Test
    void aFieldBelowItsFloorIsLostAndOneAboveHasRisen() {
        Floors floors = floors("set", "title", "0.900");
        assertThat(floors.lost(floors("set", "title", "0.899")))
                .extracting(Floors.Change::toString)
                .containsExactly("all, title: floor 0.900, now 0.899");
        assertThat(floors.lost(floors("set", "title", "0.900"))).isEmpty();
        assertThat(floors.risen(floors("set", "title", "0.900"))).isEmpty();
        assertThat(floors.risen(floors("set", "title", "0.901")))
                .extracting(Floors.Change::toString)
                .containsExactly("all, title: floor 0.900, now 0.901");
    }

    @Test
    void aFieldOrGroupThatIsNoLongerMeasuredIsLost() {
        Floors floors = floors("set", "title", "0.900");
        assertThat(floors.lost(floors("set", "issuers", "1.000"))).hasSize(1);
        assertThat(floors.lost(new Floors("set", Map.of()))).hasSize(1);
    }

    /** As the metric of a target is measured once a target is found. */
    @Test
    void aFieldOrGroupThatHasNoFloorRisesFromNothing() {
        Floors floors = floors("set", "title", "0.900");
        Floors now = new Floors(
                "set",
                Map.of(
                        "all",
                                new Floors.Group(
                                        "",
                                        Map.of("title", new BigDecimal("0.900"), "issuers", new BigDecimal("0.100"))),
                        "pdf", new Floors.Group("\\.pdf$", Map.of("title", new BigDecimal("0.200")))));
        assertThat(floors.risen(now))
                .extracting(Floors.Change::toString)
                .containsExactlyInAnyOrder(
                        "all, issuers: floor 0.000, now 0.100", "pdf, title: floor 0.000, now 0.200");
        assertThat(floors.lost(now)).isEmpty();
    }

    @Test
    void floorsOfOneSetOnlyRise() {
        Floors floors = floors("set", "title", "0.900");
        assertThat(floors.raised(floors("set", "title", "0.899"))).isEqualTo(floors);
        assertThat(floors.raised(floors("set", "title", "0.901"))).isEqualTo(floors("set", "title", "0.901"));
        assertThat(floors.raised(floors("set", "issuers", "0.100")).groups().get("all"))
                .isEqualTo(new Floors.Group(
                        "", Map.of("title", new BigDecimal("0.900"), "issuers", new BigDecimal("0.100"))));
        assertThat(floors.raised(new Floors("set", Map.of()))).isEqualTo(floors);
        assertThat(floors.raised(floors("another", "title", "0.100"))).isEqualTo(floors("another", "title", "0.100"));
    }

    @Test
    void floorsAreReadAsTheyAreWritten() throws IOException {
        Path file = folder.resolve("floors.json");
        Floors floors = floors("set", "title", "1.000");
        floors.write(file);
        assertThat(Files.readString(file)).isEqualTo("""
                        {
                          "digest" : "set",
                          "groups" : {
                            "all" : {
                              "only" : "",
                              "f1" : {
                                "title" : 1.000
                              }
                            }
                          }
                        }
                        """);
        assertThat(Floors.read(file)).isEqualTo(floors);
    }

    @Test
    void aGroupOfOtherFilesThanBeforeIsNeitherLostNorRisen() {
        Floors floors = floors("set", "title", "0.900");
        Floors others =
                new Floors("set", Map.of("all", new Floors.Group("\\.md$", Map.of("title", new BigDecimal("0.100")))));
        assertThat(floors.lost(others)).isEmpty();
        assertThat(others.risen(floors)).isEmpty();
        assertThat(floors.regrouped(others)).containsExactly("all");
        assertThat(floors.regrouped(floors)).isEmpty();
        assertThat(floors.raised(others)).isEqualTo(others);
    }
}
