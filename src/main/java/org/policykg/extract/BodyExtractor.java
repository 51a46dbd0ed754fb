package org.policykg.extract;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.stream.Stream;
import org.policykg.lexicon.BodyShapes;
import org.policykg.notice.Notice;
import org.policykg.notice.Part;
import org.policykg.rules.NamedPattern;
import org.policykg.rules.Rule;
import org.policykg.rules.RuleBook;
import org.policykg.rules.Rules;
import org.policykg.source.PageField;
import org.policykg.source.Span;

/** Who issues a notice, to whom, with whose approval, and who gets a copy. */
final class BodyExtractor {
    private static final NamedPattern NUMBERED_BY_BODY = RuleBook.standard().pattern("issuer-in-number.body");
    private static final NamedPattern ANNOUNCED = RuleBook.standard().pattern("issuer-in-lead.announced");
    private static final NamedPattern COUNTED = RuleBook.standard().pattern("heads.counted");
    private static final NamedPattern PERSON = RuleBook.standard().pattern("heads.person");
    private static final NamedPattern APPROVER = RuleBook.standard().pattern("approval.approver");
    private static final NamedPattern BEFORE_APPROVER = RuleBook.standard().pattern("approval.before-approver");

    private final Notice notice;
    private final BodyShapes shapes;
    private final List<Mention.Body> found = new ArrayList<>();

    private BodyExtractor(Notice notice, BodyShapes shapes) {
        this.notice = notice;
        this.shapes = shapes;
    }

    static List<Mention.Body> read(Notice notice, BodyShapes shapes) {
        BodyExtractor extractor = new BodyExtractor(notice, shapes);
        extractor.issuers();
        extractor.recipients();
        extractor.approvers();
        extractor.copies();
        return extractor.found;
    }

    /** The title's issuers; where it has none or only counts them, those of the signature, then the page's. */
    private void issuers() {
        List<Mention.Body> announced = announced();
        if (!announced.isEmpty() && notice.signature().isEmpty()) {
            found.addAll(announced); // a paper's title may shorten them: 中办国办印发
            return;
        }
        List<Mention.Body> titled = titled();
        List<Mention.Body> signed = signed();
        boolean counted = COUNTED.isIn(notice.title().text());
        if (!titled.isEmpty() && !(counted || signed.size() > titled.size())) {
            found.addAll(titled);
        } else if (!signed.isEmpty()) {
            found.addAll(signed);
        } else {
            found.addAll(Stream.of(paged(), titled, numbered())
                    .filter(bodies -> !bodies.isEmpty())
                    .findFirst()
                    .orElse(List.of()));
        }
    }

    /** 云岭省人民政府令第179号 is of 云岭省人民政府. */
    private List<Mention.Body> numbered() {
        Matcher number = NUMBERED_BY_BODY.matcher(notice.documentNumber().orElse(""));
        if (!number.matches() || !shapes.isBody(number.group(1))) {
            return List.of();
        }
        return List.of(new Mention.Body(
                Mention.Part.ISSUER,
                number.group(1),
                false,
                Optional.empty(),
                new Origin(notice.number().map(Part::span), Rules.ISSUER_IN_NUMBER)));
    }

    /** 近日，中共中央办公厅、国务院办公厅印发了《…》: what the press says above the text. */
    private List<Mention.Body> announced() {
        for (Span paragraph : notice.body().stream().limit(2).toList()) {
            Matcher lead = ANNOUNCED.matcher(paragraph.in(notice.text()));
            if (lead.find()) {
                Span list = paragraph.part(lead.start(1), lead.end(1));
                return BodyList.read(lead.group(1), shapes).stream()
                        .filter(item -> shapes.isBody(item.name()))
                        .map(item -> body(
                                Mention.Part.ISSUER,
                                item.name(),
                                list.part(item.span().start(), item.span().end()),
                                Rules.ISSUER_IN_LEAD))
                        .toList();
            }
        }
        return List.of();
    }

    private List<Mention.Body> titled() {
        return TitleIssuers.of(notice.title().text(), shapes).stream()
                .map(name ->
                        body(Mention.Part.ISSUER, inFull(name), within(notice.title(), name), Rules.ISSUER_IN_TITLE))
                .toList();
    }

    /** The page's name for an issuer that the title calls by the end of it: 市茶业局 on a page of 云岭市茶业局. */
    private String inFull(String name) {
        return paged().stream()
                .map(Mention.Body::name)
                .filter(full -> full.endsWith(name))
                .findFirst()
                .orElse(name);
    }

    private List<Mention.Body> signed() {
        List<Mention.Body> bodies = new ArrayList<>();
        for (Part line : notice.signature()) {
            for (String name : TitleIssuers.names(line.text(), "[、\\s　，,]+", shapes)) {
                if (shapes.isBody(name)) {
                    bodies.add(body(Mention.Part.ISSUER, name, within(line, name), Rules.ISSUER_IN_SIGNATURE));
                }
            }
        }
        return bodies;
    }

    private List<Mention.Body> paged() {
        List<Mention.Body> bodies = new ArrayList<>();
        notice.source().page(PageField.ISSUER).ifPresent(line -> {
            for (String name : TitleIssuers.names(line, "[、\\s　，,;；]+", shapes)) {
                if (shapes.isBody(name)) {
                    bodies.add(new Mention.Body(
                            Mention.Part.ISSUER, name, false, Optional.empty(), Origin.onPage(Rules.ISSUER_ON_PAGE)));
                }
            }
        });
        return bodies;
    }

    private void recipients() {
        notice.recipients().ifPresent(part -> addList(part, Mention.Part.RECIPIENT, Rules.RECIPIENT_LIST));
    }

    private void copies() {
        notice.copiedTo().ifPresent(part -> addList(part, Mention.Part.COPY, Rules.COPY_LIST));
    }

    private void addList(Part list, Mention.Part part, Rule rule) {
        boolean persons = PERSON.isIn(list.text()) && !list.text().contains("各");
        Set<String> seen = new HashSet<>();
        for (BodyList.Item item : BodyList.read(list.text(), shapes)) {
            String name = persons ? PERSON.matcher(item.name()).replaceFirst("") : item.name();
            Span span = list.span().part(item.span().start(), item.span().end());
            if (!name.isEmpty() && seen.add(name)) {
                found.add(new Mention.Body(part, name, persons, item.branch(), Origin.at(span, rule)));
            }
        }
    }

    /** Who agreed to the notice: said in its first paragraphs, before its own provisions begin. */
    private void approvers() {
        Map<String, Mention.Body> approvers = new LinkedHashMap<>();
        notice.body().stream().limit(4).forEach(paragraph -> {
            String text = paragraph.in(notice.text());
            for (ApprovalClauses.Clause clause : ApprovalClauses.in(text)) {
                Span span =
                        paragraph.part(clause.whole().start(), clause.whole().end());
                Matcher name = APPROVER.matcher(clause.bodies().in(text));
                while (name.find()) {
                    String bare = BEFORE_APPROVER.matcher(name.group()).replaceFirst("");
                    approvers.putIfAbsent(bare, body(Mention.Part.APPROVER, bare, span, Rules.APPROVAL));
                }
            }
        });
        found.addAll(approvers.values());
    }

    private static Mention.Body body(Mention.Part part, String name, Span span, Rule rule) {
        return new Mention.Body(part, name, false, Optional.empty(), Origin.at(span, rule));
    }

    /** Where a name stands in a part; the whole part where line breaks cut it. */
    private Span within(Part part, String name) {
        int at = part.span().in(notice.text()).indexOf(name);
        return Optional.of(at)
                .filter(i -> i >= 0)
                .map(i -> part.span().part(i, i + name.length()))
                .orElse(part.span());
    }
}
