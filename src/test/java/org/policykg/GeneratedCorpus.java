package org.policykg;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.SKOS;
import org.policykg.authority.Authority;
import org.policykg.graph.Policy;

/**
 * A corpus made up for measuring stores, the same for the same seed: notices in which some 3,000 bodies, central ones of all
 * reforms and local ones, are named as often as Zipf's law has it; plans of three periods, regulations in several editions,
 * repeals, forwards, replies and citations of what came before; groups of bodies; 15 tasks a plan with words of their own. So no
 * question about it is quick because nothing answers it, or slow because a handful of bodies share everything.
 */
public final class GeneratedCorpus {
    private static final int BODIES = 3000;
    private static final int TASKS = 15;
    /** How far back notices cite others. */
    private static final int WINDOW = 3000;

    private static final List<String> CITIES = List.of(
            "石家庄市", "唐山市", "太原市", "大同市", "呼和浩特市", "沈阳市", "大连市", "长春市", "哈尔滨市", "南京市", "苏州市", "徐州市", "杭州市", "宁波市", "温州市",
            "合肥市", "芜湖市", "福州市", "厦门市", "泉州市", "南昌市", "赣州市", "济南市", "青岛市", "烟台市", "郑州市", "洛阳市", "武汉市", "宜昌市", "长沙市",
            "株洲市", "广州市", "深圳市", "珠海市", "佛山市", "南宁市", "桂林市", "海口市", "成都市", "绵阳市", "贵阳市", "遵义市", "昆明市", "大理白族自治州", "西安市",
            "宝鸡市", "兰州市", "天水市", "西宁市", "银川市", "乌鲁木齐市");
    private static final List<String> FUNCTIONS = List.of(
            "财政",
            "教育",
            "民政",
            "商务",
            "审计",
            "司法",
            "水利",
            "交通运输",
            "自然资源",
            "生态环境",
            "农业农村",
            "应急管理",
            "医疗保障",
            "市场监督管理",
            "文化和旅游",
            "人力资源和社会保障",
            "住房和城乡建设",
            "卫生健康",
            "科学技术",
            "工业和信息化",
            "统计",
            "体育",
            "广播电视",
            "林业和草原");
    private static final List<String> VERBS = List.of(
            "摸清", "修订", "清理", "核定", "公开", "完善", "改造", "建设", "健全", "评估", "登记", "抽查", "更新", "整合", "培育", "监测", "编制", "推广");
    private static final List<String> OBJECTS = List.of(
            "底数台账", "技术标准", "收费目录", "补助定额", "办事指南", "统计制度", "老旧设施", "示范基地", "应急预案", "使用效果", "权属资料", "安全状况", "名录数据",
            "信息平台", "经营主体", "运行状况", "实施细则", "先进做法");
    private static final List<String> MEANS = List.of(
            "逐户核对后汇总上报",
            "按年度分批推进",
            "委托第三方复核",
            "纳入日常监管",
            "向社会公布结果",
            "与上一轮成果衔接",
            "选择若干县先行试点",
            "同步录入管理系统",
            "形成可复制的办法",
            "落实经费和人员");
    private static final List<String> GROUPS = List.of(
            "各省、自治区、直辖市人民政府",
            "各省、自治区、直辖市财政厅（局）",
            "各省、自治区、直辖市教育厅（教委）",
            "各省、自治区、直辖市商务主管部门",
            "国务院各部委、各直属机构",
            "各省、自治区、直辖市及计划单列市发展改革委",
            "各市、州人民政府");
    private static final List<String> KINDS = List.of("管理办法", "实施细则", "暂行规定", "工作规则");

    private final Random random;
    private final List<String> bodies;
    private final double[] weights;
    private final List<Cited> documents = new ArrayList<>();
    private final List<Cited> regulations = new ArrayList<>();
    private int serial;

    /** What may be cited: a title with its number. */
    private record Cited(String title, String number) {
        String words() {
            return "《" + title + "》（" + number + "）";
        }
    }

    private GeneratedCorpus(Authority authority, long seed) {
        this.random = new Random(seed);
        this.bodies = bodies(authority);
        this.weights = new double[bodies.size()];
        double all = 0;
        for (int rank = 0; rank < weights.length; rank++) {
            all += 1.0 / (rank + 2);
            weights[rank] = all;
        }
    }

    /** So many notices, one after the other. */
    public static Stream<String> of(int many, long seed) {
        GeneratedCorpus corpus = new GeneratedCorpus(Authority.load(), seed);
        return IntStream.range(0, many).mapToObj(i -> corpus.next((double) i / many));
    }

    /** Central bodies in an order that has nothing to do with their names, then those of provinces and cities. */
    private static List<String> bodies(Authority authority) {
        List<String> central = authority.graph().stream(Node.ANY, RDF.Nodes.type, Policy.Organization.asNode())
                .flatMap(body -> authority.graph().stream(body.getSubject(), SKOS.prefLabel.asNode(), Node.ANY))
                .map(label -> label.getObject().getLiteralLexicalForm())
                .filter(name -> !name.contains("（") && !name.contains("、"))
                .distinct()
                .sorted()
                .collect(ArrayList::new, ArrayList::add, ArrayList::addAll);
        Collections.shuffle(central, new Random(5));
        List<String> local = new ArrayList<>();
        for (String function : FUNCTIONS) {
            provinces(authority)
                    .forEach(province -> local.add(province + function + (province.endsWith("市") ? "局" : "厅")));
            CITIES.forEach(city -> local.add(city + function + "局"));
        }
        Collections.shuffle(local, new Random(6));
        return Stream.concat(central.stream(), local.stream()).limit(BODIES).toList();
    }

    /** The provinces of the mainland, by their codes. */
    private static List<String> provinces(Authority authority) {
        Graph register = authority.graph();
        return register.stream(Node.ANY, DCTerms.identifier.asNode(), Node.ANY)
                .filter(code -> code.getObject().getLiteralLexicalForm().matches("[1-6]\\d0000"))
                .sorted(Comparator.comparing(code -> code.getObject().getLiteralLexicalForm()))
                .flatMap(code -> register.stream(code.getSubject(), SKOS.prefLabel.asNode(), Node.ANY))
                .map(label -> label.getObject().getLiteralLexicalForm())
                .toList();
    }

    /** The next notice; the later it comes, the later its day. */
    private String next(double share) {
        serial++;
        LocalDate day = LocalDate.of(2003, 1, 6).plusDays((long) (8000 * share) + random.nextInt(60));
        int kind = random.nextInt(100);
        if (kind < 45) {
            return plan(day);
        }
        if (kind < 60) {
            return regulation(day);
        }
        if (kind < 70) {
            return repeal(day);
        }
        if (kind < 80) {
            return forward(day);
        }
        return kind < 88 ? reply(day) : work(day);
    }

    private String plan(LocalDate day) {
        String issuer = body();
        int first = day.getYear() < 2006 ? 2001 : (day.getYear() - 1) / 5 * 5 + 1;
        String period = "“" + List.of("十五", "十一五", "十二五", "十三五", "十四五").get((first - 2001) / 5) + "”";
        String title = period + scope() + "发展规划";
        Cited number = new Cited(title, number(issuer, day));
        StringBuilder text = head(issuer + "关于印发《" + title + "》的通知", number.number());
        text.append(basis()).append("，现将《").append(title).append("》印发给你们，请认真贯彻执行。\n");
        tasks(text, day, TASKS);
        return close(text, issuer, day, number);
    }

    private String regulation(LocalDate day) {
        String issuer = body();
        boolean again = random.nextInt(3) > 0 && !regulations.isEmpty();
        Cited before = again ? one(regulations) : new Cited("", "");
        String title = again ? before.title() : scope() + one(KINDS);
        Cited now = new Cited(title, number(issuer, day));
        StringBuilder text = head(issuer + "关于印发《" + title + "》的通知", now.number());
        text.append(basis())
                .append("，现将《")
                .append(title)
                .append("》印发给你们，自")
                .append(date(day.plusDays(30)))
                .append("起施行。");
        if (again) {
            text.append("原").append(before.words()).append("同时废止。");
        }
        text.append('\n');
        regulations.add(now);
        return close(text, issuer, day, now);
    }

    private String repeal(LocalDate day) {
        String issuer = body();
        String title = issuer + "关于废止部分" + scope() + "文件的通知";
        Cited now = new Cited(title, number(issuer, day));
        StringBuilder text = head(title, now.number());
        text.append("经研究，决定废止").append(cited(3)).append("。上述文件自本通知印发之日起停止执行。\n");
        return close(text, issuer, day, now);
    }

    private String forward(LocalDate day) {
        String issuer = body();
        Cited passed = earlier();
        String title = issuer + "转发《" + passed.title() + "》的通知";
        Cited now = new Cited(title, number(issuer, day));
        StringBuilder text = head(title, now.number());
        text.append("现将").append(passed.words()).append("转发给你们，请结合实际贯彻执行。\n");
        tasks(text, day, 3);
        return close(text, issuer, day, now);
    }

    private String reply(LocalDate day) {
        String issuer = body();
        String what = scope() + "实施方案";
        String title = issuer + "关于" + what + "的批复";
        Cited now = new Cited(title, number(issuer, day));
        StringBuilder text =
                new StringBuilder(title).append('\n').append(now.number()).append('\n');
        String asking = body();
        text.append(asking).append("：\n");
        text.append("你单位《关于报请审批")
                .append(what)
                .append("的请示》（")
                .append(number(asking, day))
                .append("）收悉。现批复如下：\n一、原则同意《")
                .append(what)
                .append("》，请认真组织实施。\n");
        return close(text, issuer, day, now);
    }

    private String work(LocalDate day) {
        String issuer = body();
        String title = issuer + "关于做好" + day.getYear() + "年" + scope() + "工作的通知";
        Cited now = new Cited(title, number(issuer, day));
        StringBuilder text = head(title, now.number());
        text.append(basis()).append("，现就有关工作通知如下。\n");
        tasks(text, day, TASKS);
        return close(text, issuer, day, now);
    }

    private StringBuilder head(String title, String number) {
        StringBuilder text =
                new StringBuilder(title).append('\n').append(number).append('\n');
        Set<String> to = new LinkedHashSet<>();
        if (random.nextBoolean()) {
            to.add(one(GROUPS));
        }
        for (int i = 2 + random.nextInt(4); i > 0; i--) {
            to.add(body());
        }
        return text.append(String.join("，", to)).append("：\n");
    }

    /** Most rest on a law alone, so that what a document rests on ends after a few steps, as it does in real ones. */
    private String basis() {
        String law = "《中华人民共和国" + one(GeneratedNotices.PLACES) + one(GeneratedNotices.FIELDS) + "促进法》";
        return documents.isEmpty() || random.nextInt(3) > 0 ? "根据" + law : "根据" + law + "和" + cited(1);
    }

    private void tasks(StringBuilder text, LocalDate day, int many) {
        for (int task = 1; task <= many; task++) {
            text.append(task)
                    .append('．')
                    .append(one(VERBS))
                    .append(scope())
                    .append(one(OBJECTS))
                    .append("，")
                    .append(one(MEANS));
            if (random.nextInt(3) == 0) {
                text.append("，")
                        .append(day.getYear() + 1 + random.nextInt(4))
                        .append("年")
                        .append(1 + random.nextInt(12))
                        .append("月底前完成");
            }
            text.append("。（").append(body()).append("牵头，").append(body());
            if (random.nextBoolean()) {
                text.append("、").append(body());
            }
            text.append("配合）\n");
        }
    }

    private String close(StringBuilder text, String issuer, LocalDate day, Cited now) {
        documents.add(now);
        return text.append(issuer).append('\n').append(date(day)).append('\n').toString();
    }

    private String cited(int many) {
        Set<String> some = new LinkedHashSet<>();
        for (int i = 0; i < many && !documents.isEmpty(); i++) {
            some.add(earlier().words());
        }
        return some.isEmpty() ? "有关文件" : String.join("、", some);
    }

    private Cited earlier() {
        if (documents.isEmpty()) {
            return new Cited(scope() + "工作要点", "国发〔2002〕" + serial + "号");
        }
        int back = Math.min(documents.size(), WINDOW);
        return documents.get(documents.size() - 1 - random.nextInt(back));
    }

    private String scope() {
        // a number of its own keeps titles and tasks apart, as names of places do
        return one(GeneratedNotices.PLACES) + one(GeneratedNotices.FIELDS) + "第" + (1 + random.nextInt(400)) + "片区";
    }

    /** Numbers of bodies that no register knows by their first characters, each told from all others by its serial. */
    private String number(String issuer, LocalDate day) {
        int at = bodies.indexOf(issuer);
        return first(GeneratedNotices.FIELDS, at) + first(GeneratedNotices.PLACES, at) + "发〔" + day.getYear() + "〕"
                + ++serial + "号";
    }

    private static String first(List<String> words, int at) {
        return words.get(at % words.size()).substring(0, 1);
    }

    private String body() {
        double at = random.nextDouble() * weights[weights.length - 1];
        int rank = Arrays.binarySearch(weights, at);
        return bodies.get(Math.min(bodies.size() - 1, rank < 0 ? -rank - 1 : rank));
    }

    private static String date(LocalDate day) {
        return day.getYear() + "年" + day.getMonthValue() + "月" + day.getDayOfMonth() + "日";
    }

    private <T> T one(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }
}
