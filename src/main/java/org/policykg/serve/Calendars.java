package org.policykg.serve;

import java.net.URI;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.property.Description;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.ProdId;
import net.fortuna.ical4j.model.property.Summary;
import net.fortuna.ical4j.model.property.Transp;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.Url;
import net.fortuna.ical4j.model.property.immutable.ImmutableCalScale;
import net.fortuna.ical4j.model.property.immutable.ImmutableVersion;
import org.policykg.explore.Tasks;

/** Tasks with a last day as a calendar (RFC 5545) of whole days. */
final class Calendars {
    private static final int SUMMARY = 60;

    private Calendars() {}

    /**
     * The calendar.
     *
     * @param today the day that the entries are stamped with
     * @param root the address of this server, for the entries to lead back to
     */
    static String of(Tasks.Found found, LocalDate today, View view, String root) {
        Calendar calendar = new Calendar();
        calendar.add(new ProdId("-//PolicyKG//policykg//ZH"));
        calendar.add(ImmutableVersion.VERSION_2_0);
        calendar.add(ImmutableCalScale.GREGORIAN);
        for (Tasks.Entry entry : found.entries()) {
            if (entry.deadline().isPresent()) {
                calendar.add(event(entry, entry.deadline().orElseThrow(), today, view, root));
            }
        }
        return calendar.toString();
    }

    private static VEvent event(Tasks.Entry entry, LocalDate deadline, LocalDate today, View view, String root) {
        String bodies = String.join(
                "；",
                entry.bodies().keySet().stream()
                        .map(role -> view.say("role." + role.id()) + " " + TasksPage.names(entry, role))
                        .toList());
        VEvent event = new VEvent(false);
        event.add(new Uid(entry.task().iri()));
        event.add(new DtStamp(today.atStartOfDay().toInstant(ZoneOffset.UTC)));
        event.add(new DtStart<>(deadline));
        event.add(new Summary(view.brief(entry.task().label(), SUMMARY)));
        event.add(new Description(String.join(
                "\n", List.of(entry.task().label(), bodies, entry.document().label()))));
        event.add(new Url(URI.create(root + view.page(entry.task()))));
        event.add(new Transp(Transp.VALUE_TRANSPARENT));
        return event;
    }
}
