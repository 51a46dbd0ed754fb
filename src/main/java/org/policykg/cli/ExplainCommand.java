package org.policykg.cli;

import java.io.PrintStream;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.policykg.EvidenceStyle;
import org.policykg.authority.Authority;
import org.policykg.extract.Extraction;
import org.policykg.extract.Extractor;
import org.policykg.extract.Mention;
import org.policykg.graph.NoticeGraph;
import org.policykg.lexicon.DataException;
import org.policykg.notice.AttachedText;
import org.policykg.notice.Genre;
import org.policykg.notice.Notice;
import org.policykg.notice.NoticeParser;
import org.policykg.notice.Outline;
import org.policykg.notice.Part;
import org.policykg.notice.Reading;
import org.policykg.pipeline.Providers;
import org.policykg.rules.RuleBook;
import org.policykg.source.Block;
import org.policykg.source.Opening;
import org.policykg.source.SourceDocument;
import org.policykg.source.SourceRecord;
import org.policykg.source.Sources;
import org.policykg.source.Span;
import org.policykg.source.UnreadableSource;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code explain}: one notice as it leaves each stage. */
@Command(
        name = "explain",
        description = "Print one notice as it leaves each stage: source, notice, extract, graph.",
        footer = {
            "",
            "Examples:",
            "  ./policykg explain data/notices/trade-plan.md",
            "  ./policykg explain data/records/register.csv --map text=条款摘录,issuer=来文单位",
            "  ./policykg explain https://notices.example.org/tea-trade-plan.md"
        })
final class ExplainCommand implements Callable<Integer> {
    /** The longest beginning of an item that is printed. */
    private static final int BEGINNING = 40;

    @ParentCommand
    Main main;

    @Mixin
    AuthorityOptions known;

    @Mixin
    RuleOptions reading;

    @Mixin
    KeyOptions keys;

    @Mixin
    AddressOptions addresses;

    @Parameters(paramLabel = "FILE", description = "A file with a notice, or its address.")
    String file;

    @Override
    public Integer call() {
        Console console = main.console();
        RuleBook rules = reading.load();
        Authority authority = known.load();
        Extractor extractor = new Extractor(rules, authority.names());
        try (Given given = new Given(addresses, List.of(file), List.of())) {
            List<Sources.Input> inputs = given.list((input, reason) -> {
                throw Failure.wrongUse(input.name() + " " + reason);
            });
            if (inputs.size() != 1) {
                throw Failure.wrongUse(file + " is a folder; explain takes one file");
            }
            return read(inputs.getFirst(), record -> {
                switch (record) {
                    case SourceDocument document -> explain(document, extractor, authority, console.out());
                    case SourceRecord.LeftOut none ->
                        console.out()
                                .println(Printable.of("== source: " + none.path() + ", left out, " + none.reason()));
                }
            });
        } finally {
            console.out().flush();
        }
    }

    private int read(Sources.Input input, Consumer<SourceRecord> each) {
        try (Opening opening = Sources.open(input, Providers.formats(), keys.load())) {
            if (!opening.remarks().isEmpty()) {
                main.console().out().println(Printable.of("== keys: " + input.path() + ", " + opening.format()));
                opening.remarks().forEach(main.console().out()::println);
            }
            opening.readAll(each);
            return ExitCode.DONE;
        } catch (UnreadableSource unreadable) {
            if (input.remote().isPresent()) {
                main.console().say("left out " + input.name() + ": " + unreadable.getMessage());
                return ExitCode.PARTLY;
            }
            throw Failure.wrongUse(file + ": " + unreadable.getMessage());
        } catch (DataException rule) {
            throw Failure.wrongUse(file + " " + rule.getMessage());
        }
    }

    private void explain(SourceDocument document, Extractor extractor, Authority authority, PrintStream out) {
        out.println(Printable.of("== source: " + document.path() + ", " + document.format()));
        document.page().entrySet().stream()
                .sorted(java.util.Map.Entry.comparingByKey())
                .forEach(field -> out.println("page " + field.getKey() + ": " + field.getValue()));
        for (Block block : document.blocks()) {
            out.println(block.span().start() + "-" + block.span().end() + " " + block.kind() + ": "
                    + document.textOf(block));
        }
        Reading reading = NoticeParser.parse(document);
        switch (reading) {
            case Reading.LeftOut none -> out.println("== notice: left out, " + none.reason());
            case Notice notice -> {
                parts(notice, out);
                mentions(extractor.extract(notice), authority, out);
            }
        }
    }

    private static void parts(Notice notice, PrintStream out) {
        out.println("== notice");
        part(out, "标题", notice.title());
        notice.number().ifPresent(part -> part(out, "发文字号", part));
        notice.recipients().ifPresent(part -> part(out, "主送机关", part));
        out.println("正文: " + notice.body().size() + " paragraphs, " + genre(notice.genre()));
        outline(notice, notice.body(), notice.genre(), out);
        notice.attachments().forEach(attachment -> out.println("附件: " + attachment.name()));
        notice.signature().forEach(part -> part(out, "署名", part));
        notice.dateIssued().ifPresent(date -> out.println("成文日期: " + date.date()));
        notice.copiedTo().ifPresent(part -> part(out, "抄送机关", part));
        for (AttachedText text : notice.attached()) {
            out.println("附文: " + text.title().map(Part::text).orElse("(without a title)") + ", "
                    + text.paragraphs().size() + " paragraphs, " + genre(text.genre(notice)));
            outline(notice, text.paragraphs(), text.genre(notice), out);
        }
    }

    /** The items of a text, each with its number, the words that it begins with, and what it is there for. */
    private static void outline(Notice notice, List<Span> paragraphs, Genre genre, PrintStream out) {
        Outline.of(notice.text(), paragraphs, genre).items().forEach(item -> item(notice.text(), item, "  ", out));
    }

    private static void item(String text, Outline.Item item, String indent, PrintStream out) {
        String words = item.own().isEmpty() ? "" : item.own().getFirst().in(text);
        String head = words.length() <= BEGINNING ? words : words.substring(0, BEGINNING) + "…";
        out.println(indent + item.label().in(text).strip() + head + "  [" + genre(item.genre()) + "]");
        item.below().forEach(below -> item(text, below, indent + "  ", out));
    }

    private static String genre(Genre genre) {
        return genre.name().toLowerCase(Locale.ROOT);
    }

    private static void part(PrintStream out, String name, Part part) {
        out.println(name + " " + part.span().start() + "-" + part.span().end() + ": " + part.text());
    }

    private static void mentions(Extraction extraction, Authority authority, PrintStream out) {
        out.println("== extract");
        Stream.<Mention>concat(extraction.bodies().stream(), extraction.citations().stream())
                .forEach(mention -> mention(mention, out));
        for (Mention.Task task : extraction.tasks()) {
            out.println(task.origin().rule().id() + " task: " + task.text());
            task.bodies().forEach(body -> out.println("  " + body.duty() + " " + body));
            task.deadlines().forEach(deadline -> out.println("  DEADLINE " + deadline.date()));
            task.recurrences().forEach(again -> out.println("  RECURS " + again));
            task.headings().forEach(heading -> out.println("  BELOW " + heading));
            task.action().ifPresent(action -> out.println("  ACTION " + action));
        }
        extraction.targets().forEach(target -> mention(target, out));
        extraction.funding().forEach(sum -> mention(sum, out));
        extraction.force().forEach(force -> mention(force, out));
        extraction.memberships().forEach(member -> mention(member, out));
        out.println("== graph: "
                + NoticeGraph.triples(extraction, authority, EvidenceStyle.STATEMENTS)
                        .size()
                + " statements, named " + NoticeGraph.iri(extraction));
    }

    private static void mention(Mention mention, PrintStream out) {
        String words = switch (mention) {
            case Mention.Body body -> body.part() + " " + body;
            case Mention.Citation citation -> citation.relation() + " " + citation;
            case Mention.Force force ->
                "IN FORCE " + force.from().map(Object::toString).orElse("") + " "
                        + force.until().map(Object::toString).orElse("");
            case Mention.Task task -> "TASK " + task.text();
            case Mention.Target target ->
                "TARGET " + target.metric() + " " + target.figure()
                        + target.base()
                                .map(base -> " from " + base.toPlainString())
                                .orElse("")
                        + target.year().map(year -> " by " + year).orElse("");
            case Mention.Funding sum -> "FUNDING " + sum.figure();
            case Mention.Membership member -> member.role() + " " + member;
            case Mention.Duties duties -> duties.duty() + " " + duties;
            case Mention.Deadline deadline -> "DEADLINE " + deadline.date();
            case Mention.Recurrence again -> "RECURS " + again;
        };
        out.println(mention.origin().rule().id() + " " + words);
    }
}
