package org.policykg.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.apache.jena.atlas.lib.tuple.Tuple;
import org.apache.jena.atlas.lib.tuple.TupleFactory;
import org.apache.jena.query.TxnType;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.tdb2.DatabaseMgr;
import org.apache.jena.tdb2.store.NodeId;
import org.apache.jena.tdb2.store.NodeIdFactory;
import org.apache.jena.tdb2.store.NodeIdType;
import org.apache.jena.tdb2.store.tupletable.TupleIndex;
import org.apache.jena.tdb2.sys.TDBInternal;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every index has every statement once, in its own order, however many are sorted at once and by however many threads. */
class IndexFillTest {
    /** Numbers of names and of values: the first bit of the latter is set. */
    private static NodeId number(Random random, int most) {
        int drawn = random.nextInt(most);
        return drawn % 7 == 0
                ? NodeIdFactory.createValue(NodeIdType.XSD_INTEGER, drawn)
                : NodeIdFactory.createPtr(drawn * 1_000_003L);
    }

    private static List<NodeId[]> tuples(int count) {
        Random random = new Random(count);
        List<NodeId[]> all = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            all.add(
                    i % 9 == 8
                            ? all.get(random.nextInt(all.size()))
                            : new NodeId[] {
                                number(random, 30),
                                number(random, 5000),
                                number(random, 1 + i % 60),
                                number(random, 9000)
                            });
        }
        return all;
    }

    private static List<TupleIndex> indexes(DatasetGraph dataset) {
        return List.of(TDBInternal.getDatasetGraphTDB(dataset)
                .getQuadTable()
                .getNodeTupleTable()
                .getTupleTable()
                .getIndexes());
    }

    @ParameterizedTest
    @CsvSource({
        "1, true, 1, 100",
        "0, true, 1, 100",
        "3000, true, 2, 100000",
        "30000, true, 2, 7000",
        "30000, false, 3, 7000",
        "30000, false, 1, 100000",
        "255, true, 1, 1000",
        "256, true, 1, 1000",
        "70000, true, 2, 100000"
    })
    void everyIndexHasEveryStatementOnce(int count, boolean packs, int threads, int most) {
        DatasetGraph dataset = DatabaseMgr.createDatasetGraph();
        List<NodeId[]> tuples = tuples(count);
        Set<Tuple<NodeId>> expected = new HashSet<>();
        tuples.forEach(tuple -> expected.add(TupleFactory.create(tuple)));
        Tuple<NodeId> later = TupleFactory.create(tuples(3).getLast());
        dataset.begin(TxnType.WRITE);
        try (Lanes lanes = new Lanes(threads)) {
            try (IndexFill fill = new IndexFill(lanes, indexes(dataset), most, packs)) {
                tuples.forEach(fill::add);
                fill.finish();
            }
            indexes(dataset).forEach(index -> index.add(later));
            expected.add(later);
            dataset.commit();
        } finally {
            dataset.end();
        }
        dataset.begin(TxnType.READ);
        try {
            for (TupleIndex index : indexes(dataset)) {
                List<Tuple<NodeId>> found = new ArrayList<>();
                index.all().forEachRemaining(found::add);
                assertThat(found).as(index.getName()).hasSameSizeAs(expected);
                assertThat(new HashSet<>(found)).as(index.getName()).isEqualTo(expected);
                for (NodeId[] tuple : tuples.subList(0, Math.min(50, count))) {
                    assertThat(index.find(TupleFactory.create(tuple)).hasNext())
                            .as(index.getName())
                            .isTrue();
                }
            }
        } finally {
            dataset.end();
        }
    }

    @Test
    void whatWasBrokenOffLeavesTheWriteToItsThread() {
        DatasetGraph dataset = DatabaseMgr.createDatasetGraph();
        dataset.begin(TxnType.WRITE);
        try (Lanes lanes = new Lanes(2)) {
            try (IndexFill fill = new IndexFill(lanes, indexes(dataset), 1000, false)) {
                tuples(5000).forEach(fill::add);
            }
            dataset.abort();
        } finally {
            dataset.end();
        }
        assertThat(LanesTest.threads()).isEmpty();
        dataset.begin(TxnType.READ);
        try {
            indexes(dataset).forEach(index -> assertThat(index.isEmpty()).isTrue());
        } finally {
            dataset.end();
        }
    }

    /** Numbers that do not fit together are sorted in parts. */
    @Tag("long")
    @Test
    void manyDifferentNumbersAreSortedInParts() {
        TupleChunk chunk = new TupleChunk(4, 200_000);
        for (int i = 0; i < 200_000; i++) {
            NodeId number = NodeIdFactory.createPtr(i);
            chunk.add(number, number, number, number);
        }
        assertThat(chunk.sorted()).hasSizeGreaterThan(1).allMatch(SortedTuples::fits);
        assertThat(chunk.sorted().stream()
                        .mapToLong(part -> part.ascending(List.of(3, 1, 0, 2)).count())
                        .sum())
                .isEqualTo(200_000);
    }
}
