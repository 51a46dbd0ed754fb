package org.policykg.serve;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.DCTerms;
import org.policykg.EvidenceStyle;
import org.policykg.Samples;
import org.policykg.authority.Authority;
import org.policykg.extract.Extraction;
import org.policykg.graph.Iris;
import org.policykg.graph.NoticeGraph;
import org.policykg.graph.Policy;
import org.policykg.store.PolicyStore;

/** The specimens, and a notice that means harm, served from memory on a day in the spring of 2023. */
final class Served implements AutoCloseable {
    static final LocalDate TODAY = LocalDate.of(2023, 5, 1);
    static final String BASE = "https://w3id.org/policykg/id/";
    static final String MOFCOM = BASE + "organization/中华人民共和国商务部";
    static final String PLAN = BASE + "document/十四五对外贸易高质量发展规划";
    static final String NOTICE = BASE + "document/商务部关于发布十四五对外贸易高质量发展规划及其附表的通知_2021－11－23_f2f3e4b126f8";

    static final String OPINION = BASE + "document/云岭省人民政府关于加快现代茶产业发展的实施意见_云政发〔2022〕11号";

    /** A task of that plan, and its name of before. */
    static final String TASK = BASE + "task/d03559d01366f77b";

    static final String TASK_ONCE = BASE + "task/0000000000000000";

    private static final String HARMFUL = """
            云岭省财政厅关于<script>alert(1)</script>与"引号"专项检查的通知
            云财检〔2023〕9号
            各市财政局：
            请各市财政局于2023年6月30日前报送<img src=x onerror=alert(2)>检查结果。
            云岭省财政厅
            2023年4月3日
            """;

    private final PolicyStore store = PolicyStore.inMemory();
    private final List<String> log = new CopyOnWriteArrayList<>();
    private final PolicyServer server;

    Served() throws PolicyServer.CannotListen {
        this(Settings.DEFAULT);
    }

    Served(Settings settings) throws PolicyServer.CannotListen {
        this(settings, "localhost");
    }

    /** Served at another address of this machine. */
    Served(Settings settings, String host) throws PolicyServer.CannotListen {
        Authority authority = Authority.load();
        store.prepare(authority);
        store.write(() -> {
            Stream.concat(Samples.specimens().stream(), Stream.of(Samples.extraction(HARMFUL)))
                    .forEach(extraction -> put(extraction, authority));
            store.replaceNow(
                    Iris.MOVED_GRAPH,
                    Stream.of(TASK_ONCE, MOFCOM)
                            .map(name -> Triple.create(
                                    NodeFactory.createURI(name),
                                    DCTerms.isReplacedBy.asNode(),
                                    NodeFactory.createURI(TASK)))
                            .toList());
            return true;
        });
        server = PolicyServer.of(store, settings.at(host, 0).on(() -> TODAY).logging(log::add))
                .start();
    }

    private void put(Extraction extraction, Authority authority) {
        String iri = NoticeGraph.iri(extraction);
        store.replaceNow(iri, NoticeGraph.triples(extraction, authority, EvidenceStyle.STATEMENTS));
    }

    /** By what the page of a notice marks the first words that are evidence. */
    String firstEvidence(String notice) {
        return store.read(() -> store.graphNow(notice)
                .filter(triple -> triple.getPredicate().equals(Policy.start.asNode()))
                .min(Comparator.comparingInt(
                        triple -> Integer.parseInt(triple.getObject().getLiteralLexicalForm())))
                .map(triple -> triple.getSubject().getURI().replaceFirst(".*/", ""))
                .orElseThrow());
    }

    /** The address of the server, without a slash at its end. */
    String root() {
        String address = server.address();
        return address.substring(0, address.length() - 1);
    }

    String endpoint() {
        return server.endpoint();
    }

    /** The lines of the access log so far. */
    List<String> log() {
        return log;
    }

    PolicyStore store() {
        return store;
    }

    @Override
    public void close() {
        server.close();
        store.close();
    }
}
