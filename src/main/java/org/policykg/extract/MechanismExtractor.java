package org.policykg.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.policykg.notice.Notice;
import org.policykg.source.Span;

/**
 * Who sits in a coordinating body (议事协调机构), who convenes it and where its office is, from the notice that sets it up
 * or changes its members: 联席会议由…组成，…为牵头单位, 办公室设在…, 组长：…成员：….
 */
final class MechanismExtractor {
    private static final String KIND = "(?:领导小组|联席会议|协调小组|工作小组|工作组|委员会|指挥部|工作专班|专班)";
    private static final String SET_UP = "(?:同意)?(?:调整充实|成立|建立|设立|组建|调整)(?:由[^，。；]{2,30}的)?";
    private static final Pattern IN_TITLE = Pattern.compile("关于" + SET_UP + "([^，。；]{2,40}?" + KIND + ")");
    private static final Pattern IN_TEXT =
            Pattern.compile("(?:成立|建立|设立|组建)((?!由)[\\p{IsHan}“”、]{2,40}?" + KIND + ")(?=[，。；（(]|制度|，由)");

    private static final Pattern COMPOSED = Pattern.compile("(?:" + KIND + "|小组|成员|^)(?:主要)?由([^。；：]{2,300}?)组成");
    private static final Pattern COMPOSE = Pattern.compile("由([^。；：，]{2,300}?)组成([\\p{IsHan}“”]{2,40}?" + KIND + ")");
    private static final Pattern LISTED = Pattern.compile("成员单位(?:为|包括|有|：|:)([^。；]{2,300})");
    private static final Pattern LEADER = Pattern.compile("(?<=^|[，。；])(?:由)?([^，。；：]{2,40}?)为(?:总)?牵头单位");
    private static final Pattern OFFICE = Pattern.compile("办公室(?:设在|设于)([^，。；（）()]{2,40})");
    private static final Pattern COUNT = Pattern.compile(
            "(?:等)?(?:\\s?[\\d一二三四五六七八九十]+\\s?个)?(?:有关)?(?:部门和单位|单位和部门|部门|单位)?(?:(?:有关|分管|主要)?负责(?:同志|人))?$");

    private static final Pattern ROSTER = Pattern.compile("(?U)(?:组\\s*长|召\\s*集\\s*人|总\\s*指\\s*挥)\\s*[：:]");
    private static final Pattern ROLE = Pattern.compile(
            "(?U)(副|办公室)?(组\\s*长|召\\s*集\\s*人|总\\s*指\\s*挥|成\\s*员|主\\s*任)\\s*[：:]|[\\s（(](\\p{IsHan}{2,20}?)(?=(?:党组|部务|部长助理|党委)|(?:常务)?副?(?:部长|厅长|主任|局长|署长|行长|会长|主席|理事长|院长|社长|总经理|董事长|审计长|检察长|书记))");
    private static final Pattern NO_MEMBER = Pattern.compile("国务院|.{0,10}(?:政府|省委|市委)|党中央");

    private final List<Mention.Membership> found = new ArrayList<>();

    private MechanismExtractor() {}

    static List<Mention.Membership> read(Notice notice) {
        MechanismExtractor extractor = new MechanismExtractor();
        Matcher titled = IN_TITLE.matcher(notice.title().text());
        Optional<String> mechanism = titled.find() ? Optional.of(titled.group(1)) : Optional.empty();
        List<Span> paragraphs = Stream.concat(
                        notice.body().stream(), notice.attached().stream().flatMap(text -> text.paragraphs().stream()))
                .toList();
        boolean roster = false;
        Mention.Role role = Mention.Role.MEMBER;
        for (Span paragraph : paragraphs) {
            String text = paragraph.in(notice.text());
            if (mechanism.isEmpty() && !text.contains("组成") && !text.contains("办公室设")) {
                continue; // most paragraphs; cheaper than patterns that begin in many ways
            }
            Matcher set = IN_TEXT.matcher(text);
            Optional<String> here = mechanism.or(() -> set.find() ? Optional.of(set.group(1)) : Optional.empty());
            here.ifPresent(name -> extractor.sentences(name, paragraph, text));
            extractor.composed(paragraph, text);
            roster |= mechanism.isPresent() && ROSTER.matcher(text).find();
            if (roster) {
                role = extractor.roster(mechanism.orElseThrow(), paragraph, text, role);
            }
        }
        return List.copyOf(extractor.found);
    }

    private void sentences(String mechanism, Span paragraph, String text) {
        for (Pattern pattern : List.of(COMPOSED, LISTED)) {
            Matcher members = pattern.matcher(text);
            while (members.find()) {
                add(mechanism, Mention.Role.MEMBER, paragraph, members, Rule.MECHANISM_MEMBERS);
            }
        }
        Matcher leader = LEADER.matcher(text);
        while (leader.find()) {
            add(mechanism, Mention.Role.CONVENER, paragraph, leader, Rule.MECHANISM_LEADER);
        }
        Matcher office = OFFICE.matcher(text);
        while (office.find()) {
            add(mechanism, Mention.Role.OFFICE, paragraph, office, Rule.MECHANISM_OFFICE);
        }
    }

    /** 由国务院办公厅、国家医保局组成试点工作小组 names the body itself. */
    private void composed(Span paragraph, String text) {
        Matcher members = COMPOSE.matcher(text);
        while (members.find()) {
            add(members.group(2), Mention.Role.MEMBER, paragraph, members, Rule.MECHANISM_MEMBERS);
            Matcher office = OFFICE.matcher(text).region(members.end(), text.length());
            if (office.find()) {
                add(members.group(2), Mention.Role.OFFICE, paragraph, office, Rule.MECHANISM_OFFICE);
            }
        }
    }

    /** A list of persons with their posts stands for the bodies of these; returns the role that goes on. */
    private Mention.Role roster(String mechanism, Span paragraph, String text, Mention.Role before) {
        Mention.Role role = before;
        Matcher entry = ROLE.matcher(text);
        while (entry.find()) {
            String post = entry.group(3);
            if (post == null) {
                boolean head = entry.group(1) == null && !entry.group(2).startsWith("成");
                role = head ? Mention.Role.CONVENER : Mention.Role.MEMBER;
            } else {
                add(mechanism, role, post, paragraph.part(entry.start(3), entry.end(3)), Rule.MECHANISM_ROSTER);
            }
        }
        return role;
    }

    private void add(String mechanism, Mention.Role role, Span paragraph, Matcher list, Rule rule) {
        String names = COUNT.matcher(list.group(1)).replaceFirst("");
        for (BodyList.Item item : BodyList.read(names)) {
            Span span = paragraph.part(
                    list.start(1) + item.span().start(),
                    list.start(1) + item.span().end());
            add(mechanism, role, item.name(), span, rule);
        }
    }

    private void add(String mechanism, Mention.Role role, String name, Span span, Rule rule) {
        boolean fresh = found.stream()
                .noneMatch(m -> m.mechanism().equals(mechanism)
                        && m.role() == role
                        && m.name().equals(name));
        if (fresh
                && BodyNames.isBody(name)
                && !NO_MEMBER.matcher(name).matches()
                && !name.matches(".*(?:负责|分管|同志|领导).*")) {
            found.add(new Mention.Membership(mechanism, role, name, Origin.at(span, rule)));
        }
    }
}
