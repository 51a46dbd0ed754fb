package org.policykg.serve;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.policykg.explore.Behind;
import org.policykg.explore.Crossings;
import org.policykg.explore.Periods;

/** Central bodies by plans or by each other, as a heat map and as CSV; and what is behind one cell. */
final class MatrixPage implements Page {
    private static final int SHOWN = 30;
    private static final int BEHIND = 50;
    private final Site site;

    MatrixPage(Site site) {
        this.site = site;
    }

    @Override
    public void answer(Call call) throws IOException {
        String name = call.parameter("kind").orElse(Crossings.Kind.PLANS.id());
        Crossings.Kind kind = Crossings.Kind.named(name)
                .orElseThrow(() -> Problem.badRequest("parameter kind takes plans, together or working"));
        switch (call.request().getRequestURI()) {
            case "/matrix.csv" -> csv(call, kind);
            case "/matrix/cell" -> cell(call, kind);
            default -> page(call, kind);
        }
    }

    private Optional<String> period(Call call, Crossings.Kind kind) {
        return kind == Crossings.Kind.PLANS ? call.parameter("period") : Optional.empty();
    }

    private void page(Call call, Crossings.Kind kind) throws IOException {
        int most = call.number("most", SHOWN, 1, 200);
        Crossings crossings = site.crossings();
        Map<String, Object> values = site.read(facts -> Map.of(
                "kind", kind,
                "kinds", List.of(Crossings.Kind.values()),
                "table", crossings.table(facts, kind, period(call, kind), most),
                "periods", Periods.of(facts)));
        call.html("matrix", values);
    }

    private void csv(Call call, Crossings.Kind kind) throws IOException {
        Crossings crossings = site.crossings();
        Crossings.Table table = site.read(facts -> crossings.table(facts, kind, period(call, kind), Integer.MAX_VALUE));
        List<List<?>> rows = new ArrayList<>();
        List<Object> head = new ArrayList<>(List.of("body"));
        table.columns().forEach(column -> head.add(column.label()));
        rows.add(head);
        for (Crossings.Line line : table.rows()) {
            List<Object> row = new ArrayList<>(List.of(line.body().label()));
            line.cells().forEach(count -> row.add(count == 0 ? "" : count));
            rows.add(row);
        }
        call.csv("matrix.csv", rows);
    }

    private void cell(Call call, Crossings.Kind kind) throws IOException {
        String row = call.needed("row");
        String column = call.needed("column");
        int page = call.number("page", 1, 1, 100_000);
        Map<String, Object> values = site.read(facts -> {
            Behind behind = Behind.of(facts, kind, row, column, (page - 1) * BEHIND, BEHIND);
            return Map.of(
                    "kind",
                    kind,
                    "row",
                    facts.ref(row),
                    "column",
                    facts.ref(column),
                    "behind",
                    behind,
                    "page",
                    page,
                    "pages",
                    (behind.total() + BEHIND - 1) / BEHIND);
        });
        call.html("cell", values);
    }
}
