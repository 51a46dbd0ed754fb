package org.policykg.store;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Iterator;
import java.util.OptionalLong;
import java.util.stream.LongStream;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.atlas.lib.tuple.Tuple;
import org.apache.jena.graph.Node;
import org.apache.jena.tdb2.store.NodeId;
import org.apache.jena.tdb2.store.NodeIdFactory;
import org.apache.jena.tdb2.store.nodetable.NodeTable;
import org.apache.jena.tdb2.store.nodetupletable.NodeTupleTable;

/**
 * What the graphs of a store say, evidence aside, in the numbers that its indexes have for nodes: to go through very many statements
 * without reading the words of any. Inside {@link PolicyStore#read}. A number stands for its node as long as the store is open.
 */
public final class NodeIds {
    private final NodeTupleTable statements;
    private final NodeTable nodes;

    /** The numbers of a store. */
    public NodeIds(PolicyStore store) {
        this.statements = Database.statements(store.dataset());
        this.nodes = statements.getNodeTable();
    }

    /** Takes a subject and an object. */
    @FunctionalInterface
    public interface Pairs {
        void take(long subject, long object);
    }

    /** The number of a node; none of one that the store does not have. */
    public OptionalLong of(Node node) {
        NodeId id = nodes.getNodeIdForNode(node);
        return NodeId.isDoesNotExist(id) ? OptionalLong.empty() : OptionalLong.of(number(id));
    }

    /** The node of a number. */
    public Node node(long number) {
        return nodes.getNodeForNodeId(id(number));
    }

    /** All statements of a property, in the order in which the store finds them. */
    public void pairs(Node property, Pairs pairs) {
        find(NodeId.NodeIdAny, nodes.getNodeIdForNode(property), NodeId.NodeIdAny)
                .forEachRemaining(found -> pairs.take(number(found.get(0)), number(found.get(2))));
    }

    /** The subjects of the statements of a property and an object, in ascending order. */
    public long[] subjects(Node property, Node object) {
        return subjects(property, nodes.getNodeIdForNode(object)).sorted().toArray();
    }

    /** The subjects of the statements of a property and an object of this number, in ascending order. */
    public long[] subjects(Node property, long object) {
        return subjects(property, id(object)).sorted().toArray();
    }

    /** The objects of the statements of a subject and a property, in ascending order. */
    public long[] objects(long subject, Node property) {
        return Iter.asStream(find(id(subject), nodes.getNodeIdForNode(property), NodeId.NodeIdAny))
                .mapToLong(found -> number(found.get(2)))
                .sorted()
                .toArray();
    }

    /** Whether a statement is made. */
    public boolean says(long subject, Node property, long object) {
        return find(id(subject), nodes.getNodeIdForNode(property), id(object)).hasNext();
    }

    /** Whether a number is one of some in ascending order. */
    public static boolean has(long[] numbers, long number) {
        return Arrays.binarySearch(numbers, number) >= 0;
    }

    private LongStream subjects(Node property, NodeId object) {
        return Iter.asStream(find(NodeId.NodeIdAny, nodes.getNodeIdForNode(property), object))
                .mapToLong(found -> number(found.get(0)));
    }

    private Iterator<Tuple<NodeId>> find(NodeId subject, NodeId property, NodeId object) {
        boolean unknown =
                NodeId.isDoesNotExist(subject) || NodeId.isDoesNotExist(property) || NodeId.isDoesNotExist(object);
        return unknown ? Iter.nullIterator() : statements.find(subject, property, object);
    }

    private static long number(NodeId id) {
        byte[] bytes = new byte[NodeId.SIZE];
        NodeIdFactory.set(id, bytes);
        return ByteBuffer.wrap(bytes).getLong();
    }

    private static NodeId id(long number) {
        return NodeIdFactory.get(ByteBuffer.allocate(NodeId.SIZE).putLong(0, number), 0);
    }
}
