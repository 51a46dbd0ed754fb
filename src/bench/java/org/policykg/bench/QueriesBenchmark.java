package org.policykg.bench;

import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.policykg.store.Bindings;
import org.policykg.store.CannedQuery;
import org.policykg.store.PolicyStore;
import org.policykg.store.QueryRunner;

/**
 * How much time of one processor every canned query takes for its first hundred rows and for all, over values drawn at random from
 * a store, after as many runs that do not count.
 *
 * <p>{@code mvn -Pbench -DskipTests verify -Dbench.main=org.policykg.bench.QueriesBenchmark -Dbench.notices=STORE} prints the
 * table of a store; {@code -Dbench.queries=REGEX}, set for the program that runs, takes some of the queries only.
 */
public final class QueriesBenchmark {
    private static final int ROUNDS = 60;
    private static final int WARM_UP = 30;
    private static final int FIRST = 100;
    private static final int ALL = 1_000_000;
    private static final int SECONDS = 600;

    /** What each parameter's values are, by its name. */
    private static final Map<String, String> VALUES = Map.of(
            "body", "{ SELECT DISTINCT ?b { ?n pol:addressedTo ?b } } ?b pol:shownName ?v",
            "document", "{ SELECT DISTINCT ?d { ?n pol:basedOn|pol:replaces ?d } } ?d pol:shownTitle ?v",
            "plan", "{ SELECT DISTINCT ?d { ?n pol:promulgates ?d } } ?d pol:shownTitle ?v",
            "notice", "?n a pol:Notice ; pol:shownTitle ?v",
            "group", "?g a pol:OrganizationGroup ; pol:shownName ?v",
            "mechanism", "?g org:hasMember ?m . ?g pol:shownName ?v",
            "period", "VALUES ?v { '十四五' '十三五' '十二五' }",
            "date", "VALUES ?v { '2019-06-30' '2021-12-31' '2023-12-31' }",
            "from", "VALUES ?v { '2023-01-01' }",
            "to", "VALUES ?v { '2023-12-31' }");

    private QueriesBenchmark() {}

    public static void main(String[] arguments) {
        String wanted = System.getProperty("bench.queries", ".*");
        try (PolicyStore store = PolicyStore.open(Path.of(arguments[0]))) {
            System.out.printf(Locale.ROOT, "%,d statements%n", store.size());
            System.out.println("| query | first rows | median ms | 95 % ms | all rows | ms | allowed ms |");
            System.out.println("|---|---|---|---|---|---|---|");
            for (CannedQuery query : CannedQuery.all()) {
                if (query.name().matches(wanted)) {
                    measure(store, query);
                }
            }
        }
    }

    private static void measure(PolicyStore store, CannedQuery query) {
        Random random = new Random(7);
        Map<String, List<String>> pools = new TreeMap<>();
        query.parameters().stream()
                .filter(parameter -> !parameter.optional())
                .forEach(parameter -> pools.put(parameter.name(), values(store, parameter.name())));
        for (int i = 0; i < WARM_UP; i++) {
            run(store, query, pools, random, FIRST);
        }
        long[] times = new long[ROUNDS];
        long[] rows = new long[ROUNDS];
        for (int i = 0; i < ROUNDS; i++) {
            long start = cpu();
            rows[i] = run(store, query, pools, random, FIRST);
            times[i] = cpu() - start;
        }
        Arrays.sort(times);
        Arrays.sort(rows);
        long most = 0;
        long longest = 0;
        for (int i = 0; i < 3; i++) {
            long start = cpu();
            long all = run(store, query, pools, random, ALL);
            if (all >= most) {
                most = all;
                longest = cpu() - start;
            }
        }
        System.out.printf(
                Locale.ROOT,
                "| %s | %d | %.1f | %.1f | %d | %.0f | %.0f |%n",
                query.name(),
                rows[ROUNDS / 2],
                times[ROUNDS / 2] / 1e6,
                times[ROUNDS * 95 / 100] / 1e6,
                most,
                longest / 1e6,
                20 + most * 0.03);
    }

    private static int run(
            PolicyStore store, CannedQuery query, Map<String, List<String>> pools, Random random, int limit) {
        Map<String, String> given = new TreeMap<>();
        pools.forEach((name, pool) -> given.put(name, pool.get(random.nextInt(pool.size()))));
        return QueryRunner.table(store, query.sparql(), Bindings.of(query, given), SECONDS, limit)
                .rows()
                .size();
    }

    private static List<String> values(PolicyStore store, String name) {
        return QueryRunner.table(
                        store,
                        "SELECT DISTINCT ?v { " + VALUES.get(name) + " } ORDER BY ?v",
                        Bindings.none(),
                        SECONDS,
                        100_000)
                .rows()
                .stream()
                .map(row -> row.getFirst().orElseThrow().getLiteralLexicalForm())
                .toList();
    }

    private static long cpu() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }
}
