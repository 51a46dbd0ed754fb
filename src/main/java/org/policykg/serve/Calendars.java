package org.policykg.serve;

import java.net.URI;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoField;
import java.util.List;
import java.util.Optional;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.property.Description;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.ProdId;
import net.fortuna.ical4j.model.property.RRule;
import net.fortuna.ical4j.model.property.Summary;
import net.fortuna.ical4j.model.property.Transp;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.Url;
import net.fortuna.ical4j.model.property.immutable.ImmutableCalScale;
import net.fortuna.ical4j.model.property.immutable.ImmutableVersion;
import org.policykg.explore.Tasks;

/**
 * Tasks with a last day, or with one that comes back, as a calendar (RFC 5545) of whole days.
 *
 * @param today the day that the entries are stamped with
 * @param from the first day for what comes back; today where there is none
 * @param until the last day for what comes back; it goes on where there is none
 * @param root the address of this server, for the entries to lead back to
 */
record Calendars(LocalDate today, Optional<LocalDate> from, Optional<LocalDate> until, View view, String root) {
    private static final int SUMMARY = 60;
    /** how a day of a month is written: ---05 */
    private static final String OF_A_MONTH = "---";

    /**
     * The calendar.
     *
     * @param dated tasks, of which those with a last day are entries
     * @param recurring tasks, of which each day that comes back is an entry
     */
    String of(List<Tasks.Entry> dated, List<Tasks.Entry> recurring) {
        Calendar calendar = new Calendar();
        calendar.add(new ProdId("-//PolicyKG//policykg//ZH"));
        calendar.add(ImmutableVersion.VERSION_2_0);
        calendar.add(ImmutableCalScale.GREGORIAN);
        for (Tasks.Entry entry : dated) {
            entry.deadline()
                    .ifPresent(day -> calendar.add(event(entry, entry.task().iri(), day)));
        }
        for (Tasks.Entry entry : recurring) {
            for (String day : entry.recurrence().by()) {
                again(entry, day).ifPresent(calendar::add);
            }
        }
        return calendar.toString();
    }

    /** A day that comes back, unless it first does so behind the last day. */
    private Optional<VEvent> again(Tasks.Entry entry, String by) {
        boolean monthly = by.startsWith(OF_A_MONTH);
        LocalDate start;
        try {
            start = monthly
                    ? nextOfMonth(Integer.parseInt(by.substring(OF_A_MONTH.length())))
                    : nextOfYear(MonthDay.parse(by));
        } catch (DateTimeException | NumberFormatException noDay) {
            return Optional.empty(); // a store may hold other data than ours
        }
        if (until.filter(start::isAfter).isPresent()) {
            return Optional.empty();
        }
        VEvent event = event(entry, entry.task().iri() + "#" + by, start);
        String ends = until.map(day -> ";UNTIL=" + DateTimeFormatter.BASIC_ISO_DATE.format(day))
                .orElse("");
        event.add(new RRule<LocalDate>("FREQ=" + (monthly ? "MONTHLY" : "YEARLY") + ends));
        return Optional.of(event);
    }

    private LocalDate first() {
        return from.orElse(today);
    }

    private LocalDate nextOfYear(MonthDay day) {
        LocalDate here = day.atYear(first().getYear());
        return here.isBefore(first()) ? day.atYear(first().getYear() + 1) : here;
    }

    /** A month without that day is passed over, as calendars do. */
    private LocalDate nextOfMonth(int day) {
        LocalDate first = first();
        ChronoField.DAY_OF_MONTH.checkValidValue(day);
        YearMonth month = YearMonth.from(first);
        while (!month.isValidDay(day) || month.atDay(day).isBefore(first)) {
            month = month.plusMonths(1);
        }
        return month.atDay(day);
    }

    private VEvent event(Tasks.Entry entry, String uid, LocalDate day) {
        String bodies = String.join(
                "；",
                entry.bodies().keySet().stream()
                        .map(role -> view.say("role." + role.id()) + " " + TasksPage.names(entry, role))
                        .toList());
        VEvent event = new VEvent(false);
        event.add(new Uid(uid));
        event.add(new DtStamp(today.atStartOfDay().toInstant(ZoneOffset.UTC)));
        event.add(new DtStart<>(day));
        event.add(new Summary(view.brief(entry.task().label(), SUMMARY)));
        event.add(new Description(String.join(
                "\n", List.of(entry.task().label(), bodies, entry.document().label()))));
        event.add(new Url(URI.create(root + view.page(entry.task()))));
        event.add(new Transp(Transp.VALUE_TRANSPARENT));
        return event;
    }
}
