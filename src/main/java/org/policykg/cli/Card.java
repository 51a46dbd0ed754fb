package org.policykg.cli;

import java.io.PrintStream;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.policykg.authority.Authority;
import org.policykg.authority.BodyResolver;
import org.policykg.authority.Resolution;
import org.policykg.extract.Extraction;
import org.policykg.extract.Mention;
import org.policykg.extract.Origin;
import org.policykg.notice.Attachment;
import org.policykg.notice.Notice;
import org.policykg.notice.Part;
import org.policykg.rules.Relation;
import org.policykg.rules.RelationTable;
import org.policykg.rules.Rules;
import org.policykg.source.PageField;
import org.policykg.source.Span;

/** What was read in a notice, for a person. */
final class Card {
    private static final int QUOTE = 60;
    private final Extraction extraction;
    private final Notice notice;
    private final BodyResolver resolver;
    private final RelationTable relations;
    private final boolean why;

    /**
     * A card.
     *
     * @param relations what documents do to others, in the order of the card
     * @param why whether the words behind each line are printed
     */
    Card(Extraction extraction, Authority authority, RelationTable relations, boolean why) {
        this.relations = relations;
        this.extraction = extraction;
        this.notice = extraction.notice();
        this.resolver = BodyResolver.of(authority, extraction, "");
        this.why = why;
    }

    void print(PrintStream out) {
        out.println(notice.printedTitle());
        line(
                out,
                "文件",
                Printable.of(notice.source().path()) + "（" + notice.source().format() + "）");
        notice.documentNumber().ifPresent(number -> {
            line(out, "发文字号", number);
            quote(out, notice.number().map(Part::span), Rules.NUMBER_LINE.id());
        });
        notice.source().page(PageField.INDEX_NUMBER).ifPresent(index -> {
            line(out, "索引号", index);
            quote(out, Optional.empty(), "page");
        });
        notice.type().ifPresent(type -> {
            line(out, "文种", type.label());
            quote(out, Optional.of(notice.title().span()), "title");
        });
        bodies(out, "发文机关", Mention.Part.ISSUER);
        notice.issued().ifPresent(day -> {
            line(out, "成文日期", day.toString());
            quote(out, notice.dateIssued().map(Notice.DatedPart::span), Rules.DATE_OF_SIGNATURE.id());
        });
        notice.pageDate(PageField.DATE_PUBLISHED).ifPresent(day -> {
            line(out, "发布日期", day.toString());
            quote(out, Optional.empty(), "page");
        });
        bodies(out, "主送机关", Mention.Part.RECIPIENT);
        bodies(out, "批准机关", Mention.Part.APPROVER);
        for (Relation relation : relations.all()) {
            citations(out, relation);
        }
        for (Mention.Force force : extraction.force()) {
            force.from().ifPresent(day -> line(out, "施行日期", day + of(force.subject())));
            force.until().ifPresent(day -> line(out, "有效期至", day + of(force.subject())));
            quote(out, force.origin());
        }
        BiConsumer<String, String> line = (label, value) -> line(out, label, value);
        Consumer<Origin> quote = origin -> quote(out, origin);
        new CardTasks(extraction, why, line, quote).print();
        new CardFigures(extraction, line, quote).print();
        mechanisms(out);
        for (Attachment attachment : notice.attachments()) {
            line(
                    out,
                    "附件",
                    attachment.name()
                            + attachment.target().map(t -> "  " + t).orElse("")
                            + (notice.textOf(attachment).isPresent() ? "" : "（未读）"));
            quote(out, Optional.of(attachment.span()), Rules.ATTACHMENT_NOTE.id());
        }
        bodies(out, "抄送机关", Mention.Part.COPY);
    }

    /** Coordinating bodies with those that convene them, sit in them and house their office. */
    private void mechanisms(PrintStream out) {
        extraction.memberships().stream()
                .map(Mention.Membership::mechanism)
                .distinct()
                .forEach(mechanism -> {
                    line(out, "议事机构", mechanism);
                    for (Mention.Role role : Mention.Role.values()) {
                        role(out, mechanism, role);
                    }
                });
    }

    private void role(PrintStream out, String mechanism, Mention.Role role) {
        List<Mention.Membership> members = extraction.memberships().stream()
                .filter(member -> member.mechanism().equals(mechanism) && member.role() == role)
                .toList();
        String label = switch (role) {
            case CONVENER -> "  牵头";
            case MEMBER -> "  成员";
            case OFFICE -> "  办公室";
        };
        if (why) {
            members.forEach(member -> {
                line(out, label, named(member.name()));
                quote(out, member.origin());
            });
        } else if (!members.isEmpty()) {
            line(out, label, members.stream().map(Mention.Membership::name).collect(Collectors.joining("、")));
        }
    }

    private void bodies(PrintStream out, String label, Mention.Part part) {
        List<Mention.Body> bodies = extraction.bodies(part);
        if (bodies.isEmpty()) {
            return;
        }
        if (why) {
            for (Mention.Body body : bodies) {
                line(out, label, named(body.name()));
                quote(out, body.origin());
            }
        } else {
            String count = bodies.size() > 3 ? bodies.size() + "个：" : "";
            line(
                    out,
                    label,
                    count
                            + bodies.stream()
                                    .map(body -> bodies.size() > 3 ? body.name() : named(body.name()))
                                    .collect(Collectors.joining("；")));
        }
    }

    private String named(String name) {
        Resolution resolution = resolver.resolve(name);
        return switch (resolution) {
            case Resolution.Resolved resolved ->
                full(name, resolved.organization().prefLabel());
            case Resolution.Ambiguous ambiguous ->
                name + "（可能是 "
                        + ambiguous.candidates().stream().map(Object::toString).collect(Collectors.joining(" 或 "))
                        + "）";
            case Resolution.Local local -> full(name, local.body().name());
            case Resolution.Unlisted unlisted -> full(name, unlisted.label());
            case Resolution.Nobody nobody -> name;
        };
    }

    private static String full(String name, String full) {
        return name.equals(full) ? name : name + "（" + full + "）";
    }

    private void citations(PrintStream out, Relation relation) {
        for (Mention.Citation citation : extraction.citations()) {
            if (citation.relation().equals(relation)) {
                String author = citation.author().map(name -> name + " ").orElse("");
                String fate = citation.replaces() ? "，由本文取代" : "";
                line(out, relation.zh(), author + citation + fate + of(citation.subject()));
                quote(out, citation.origin());
            }
        }
    }

    static String of(Mention.Subject subject) {
        return subject.isNotice() ? "" : "  〔见附文〕";
    }

    static String shortened(String text) {
        return text.length() <= QUOTE ? text : text.substring(0, QUOTE) + "……";
    }

    private void quote(PrintStream out, Origin origin) {
        quote(out, origin.span(), origin.rule().id());
    }

    private void quote(PrintStream out, Optional<Span> span, String rule) {
        if (why) {
            String words = span.map(
                            range -> shortened(range.in(notice.printed()).replace('\n', ' ')))
                    .map(quoted -> "“" + quoted + "”")
                    .orElse("（页面信息）");
            out.println("              ↳ " + words + "  " + rule);
        }
    }

    static void line(PrintStream out, String label, String value) {
        int width = label.codePoints().map(c -> c < 128 ? 1 : 2).sum();
        out.println("  " + label + " ".repeat(Math.max(1, 10 - width)) + value);
    }
}
