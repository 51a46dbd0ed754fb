package org.policykg.serve;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.policykg.explore.Finder;
import org.policykg.explore.Periods;
import org.policykg.explore.PlanTasks;
import org.policykg.explore.Ref;
import org.policykg.explore.Tasks;

/** Tasks with filters, sorted by their last day: as a page, as CSV, as a calendar. */
final class TasksPage implements Page {
    private static final int EACH = 50;
    private final Site site;

    TasksPage(Site site) {
        this.site = site;
    }

    @Override
    public void answer(Call call) throws IOException {
        Map<String, Object> problems = new HashMap<>();
        Tasks.Filter filter = filter(call, problems);
        switch (call.request().getRequestURI()) {
            case "/tasks.csv" -> download(call, filter, "csv");
            case "/tasks.ics" -> download(call, filter, "ics");
            default -> page(call, filter, problems);
        }
    }

    private void download(Call call, Tasks.Filter filter, String ending) throws IOException {
        int most = (int) Math.min(site.settings().rows(), Integer.MAX_VALUE);
        boolean calendar = ending.equals("ics");
        Tasks.Found found = find(filter, 0, most);
        // tasks without a last day come last, and are no part of a calendar
        boolean cut = find(filter, most, 1).entries().stream()
                .anyMatch(next -> !calendar || next.deadline().isPresent());
        if (cut) {
            Truncation.ROWS.say(call.response(), most);
        }
        String name = Truncation.file("tasks", ending, cut, most);
        if (calendar) {
            LocalDate today = site.settings().today().get();
            String root = ServiceDescription.root(call.request());
            List<Tasks.Entry> recurring = recurring(filter, most);
            Calendars calendars = new Calendars(today, filter.from(), filter.until(), call.view(), root);
            call.file(name, "text/calendar; charset=utf-8", calendars.of(found.entries(), recurring));
        } else {
            call.csv(name, rows(found));
        }
    }

    private List<Tasks.Entry> recurring(Tasks.Filter filter, int most) {
        Tasks tasks = site.tasks();
        return site.read(facts -> tasks.recurring(facts, filter, most));
    }

    private Tasks.Found find(Tasks.Filter filter, int from, int most) {
        if (filter.plan().isPresent()) {
            return site.read(facts -> PlanTasks.find(facts, filter, from, most));
        }
        Tasks tasks = site.tasks();
        return site.read(facts -> tasks.find(facts, filter, from, most));
    }

    /** A body or a plan may be given by its IRI, or as a person writes it; then the best find counts. */
    private Tasks.Filter filter(Call call, Map<String, Object> said) {
        Optional<LocalDate> from = call.day("from");
        Optional<LocalDate> until = call.day("until");
        if (from.isPresent() && until.isPresent() && from.orElseThrow().isAfter(until.orElseThrow())) {
            throw Problem.badRequest("parameter from must not lie after until");
        }
        Optional<String> role = call.parameter("role");
        if (role.isPresent() && role.flatMap(Tasks.Role::named).isEmpty()) {
            throw Problem.badRequest("parameter role takes lead, responsible, supporting or guiding");
        }
        return new Tasks.Filter(
                call.parameter("body").map(body -> meant("body", body, said)),
                role.flatMap(Tasks.Role::named),
                call.parameter("plan").map(plan -> meant("plan", plan, said)),
                call.parameter("period"),
                from,
                until);
    }

    private String meant(String name, String value, Map<String, Object> said) {
        return site.read(facts -> {
            Optional<Ref> ref = value.startsWith("http")
                    ? Optional.of(facts.ref(value))
                    : new Finder(site.store(), facts)
                            .named(value, 20).stream()
                                    .map(Finder.Hit::ref)
                                    .filter(found -> name.equals("body")
                                            ? found.kind().isBody()
                                            : found.kind().isDocument())
                                    .findFirst();
            ref.ifPresent(found -> said.put(name, found));
            return ref.map(Ref::iri).orElse("urn:x-policykg:none");
        });
    }

    private void page(Call call, Tasks.Filter filter, Map<String, Object> said) throws IOException {
        int page = call.number("page", 1, 1, 100_000);
        Tasks.Found found = find(filter, (page - 1) * EACH, EACH);
        Map<String, Object> values = new HashMap<>();
        values.put("found", found);
        values.put("today", site.settings().today().get());
        values.put("page", page);
        values.put("pages", (found.total() + EACH - 1) / EACH);
        values.put("roles", List.of(Tasks.Role.values()));
        values.put("periods", site.read(Periods::of));
        values.put("meant", said);
        call.html("tasks", values);
    }

    private static List<List<String>> rows(Tasks.Found found) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of(
                "deadline",
                "task",
                "lead",
                "responsible",
                "supporting",
                "guiding",
                "document",
                "iri",
                "heading",
                "recurrence",
                "recursBy"));
        for (Tasks.Entry entry : found.entries()) {
            rows.add(List.of(
                    entry.deadline().map(LocalDate::toString).orElse(""),
                    entry.task().label(),
                    names(entry, Tasks.Role.LEAD),
                    names(entry, Tasks.Role.RESPONSIBLE),
                    names(entry, Tasks.Role.SUPPORTING),
                    names(entry, Tasks.Role.GUIDING),
                    entry.document().label(),
                    entry.task().iri(),
                    entry.heading(),
                    entry.recurrence().durations(),
                    entry.recurrence().days()));
        }
        return rows;
    }

    static String names(Tasks.Entry entry, Tasks.Role role) {
        return String.join(
                "、",
                entry.bodies().getOrDefault(role, List.of()).stream()
                        .map(Ref::label)
                        .toList());
    }
}
