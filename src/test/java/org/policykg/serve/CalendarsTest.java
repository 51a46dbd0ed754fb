package org.policykg.serve;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.data.ParserException;
import net.fortuna.ical4j.model.Component;
import net.fortuna.ical4j.model.Property;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.policykg.EvidenceStyle;
import org.policykg.Samples;
import org.policykg.authority.Authority;
import org.policykg.explore.Facts;
import org.policykg.explore.Tasks;
import org.policykg.extract.Extraction;
import org.policykg.graph.NoticeGraph;
import org.policykg.store.PolicyStore;

/** The days of tasks in a calendar: those that are once, and those that come back. */
class CalendarsTest {
    private static final String TEXT = """
            云岭省财政厅关于做好茶业资金报告工作的通知
            云财农〔2099〕12号
            各市财政局：
            现就茶业资金报告有关事项通知如下。
            一、各市财政局要每年3月31日前报送上年决算。
            二、各市财政局要每月5日前报告进展。
            三、各市财政局要于2099年9月底前完成清理。
            云岭省财政厅
            2099年4月3日
            """;
    private static final String NOTICE = "https://w3id.org/policykg/id/document/云岭省财政厅关于做好茶业资金报告工作的通知_云财农〔2099〕12号";
    private static final LocalDate TODAY = LocalDate.of(2099, 5, 7);
    private static final PolicyStore STORE = PolicyStore.inMemory();

    @BeforeAll
    static void read() {
        Authority authority = Authority.load();
        STORE.prepare(authority);
        STORE.write(() -> {
            Extraction extraction = Samples.extraction(TEXT);
            STORE.replaceNow(
                    NoticeGraph.iri(extraction), NoticeGraph.triples(extraction, authority, EvidenceStyle.STATEMENTS));
            return true;
        });
        STORE.searchable();
    }

    @AfterAll
    static void close() {
        STORE.close();
    }

    @Test
    void whatComesBackDoesSoFromToday() throws IOException, ParserException {
        assertThat(events(Tasks.Filter.NONE))
                .containsExactly(
                        "20990930 -", // once
                        "21000331 FREQ=YEARLY",
                        "20990605 FREQ=MONTHLY");
    }

    @Test
    void whatComesBackIsOfThePlanThatIsAskedFor() throws IOException, ParserException {
        assertThat(events(filter(NOTICE, null, null))).hasSize(3);
        assertThat(events(filter(NOTICE + "x", null, null))).isEmpty();
    }

    @Test
    void whatComesBackDoesSoBetweenTheDaysThatAreAskedFor() throws IOException, ParserException {
        assertThat(events(filter(null, "2099-03-31", "2099-12-31")))
                .containsExactly(
                        "20990930 -", "20990331 FREQ=YEARLY;UNTIL=20991231", "20990405 FREQ=MONTHLY;UNTIL=20991231");
        assertThat(events(filter(null, "2099-10-06", "2099-11-04"))).isEmpty();
    }

    private static Tasks.Filter filter(
            @org.jspecify.annotations.Nullable String plan,
            @org.jspecify.annotations.Nullable String from,
            @org.jspecify.annotations.Nullable String until) {
        return new Tasks.Filter(
                Optional.empty(),
                Optional.empty(),
                Optional.ofNullable(plan),
                Optional.empty(),
                Optional.ofNullable(from).map(LocalDate::parse),
                Optional.ofNullable(until).map(LocalDate::parse));
    }

    /** The entries of the calendar, as its reader finds them. */
    private static List<String> events(Tasks.Filter filter) throws IOException, ParserException {
        View view = new View(Words.in("zh"), "/tasks.ics", Map.of());
        String written = STORE.read(() -> {
            Facts facts = new Facts(STORE);
            Tasks tasks = Tasks.read(facts);
            return new Calendars(TODAY, filter.from(), filter.until(), view, "http://localhost")
                    .of(
                            filter.plan().isPresent()
                                    ? org.policykg.explore.PlanTasks.find(facts, filter, 0, 100)
                                            .entries()
                                    : tasks.find(facts, filter, 0, 100).entries(),
                            tasks.recurring(facts, filter, 100));
        });
        return new CalendarBuilder()
                .build(new StringReader(written)).getComponents(Component.VEVENT).stream()
                        .map(event -> value(event, Property.DTSTART) + " " + value(event, Property.RRULE))
                        .toList();
    }

    private static String value(Component event, String property) {
        return event.getProperty(property).map(found -> found.getValue()).orElse("-");
    }
}
