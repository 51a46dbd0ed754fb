package org.policykg.cli;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.policykg.evaluate.UnreadCues;
import org.policykg.pipeline.NoticeReader;
import org.policykg.rules.RuleBook;
import org.policykg.rules.UnreadKind;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** {@code unread}: what looks like a cue in notices and was read by no rule. */
@Command(
        name = "unread",
        description = {
            "Print what looks as if it said something and was read by no rule: brackets of bodies, last",
            "days, ends, titles and numbers of documents, items without a task. Not all of it is missed:",
            "a title in a list of books is cited by nobody."
        },
        footer = {
            "",
            "Examples:",
            "  ./policykg unread data/notices",
            "  ./policykg unread data/notices --kind last-day --examples 50"
        })
final class UnreadCommand implements Callable<Integer> {
    /** As much of it as stands on a line. */
    private static final int LONGEST = 100;

    @ParentCommand
    Main main;

    @Mixin
    AuthorityOptions known;

    @Mixin
    RuleOptions reading;

    @Mixin
    InputOptions input;

    @Option(names = "--kind", paramLabel = "KIND", description = "Print one kind only; may be repeated.")
    List<String> wanted = new ArrayList<>();

    @Option(
            names = "--examples",
            paramLabel = "N",
            defaultValue = "3",
            description = "How many of each kind to print; 3 by default.")
    int examples;

    @Override
    public Integer call() {
        input.check();
        if (examples < 0) {
            throw Failure.wrongUse("--examples takes a number from 0 on, not " + examples);
        }
        RuleBook rules = reading.load();
        NoticeReader reader = input.sure(NoticeReader.of(rules.trying(), known.load()));
        UnreadCues cues = new UnreadCues(rules, reader.authority());
        List<String> ids = cues.kinds().stream().map(UnreadKind::id).toList();
        wanted.stream().filter(kind -> !ids.contains(kind)).findFirst().ifPresent(kind -> {
            throw Failure.wrongUse("there is no kind " + kind + "; there are " + String.join(", ", ids));
        });
        Map<UnreadKind, List<UnreadCues.Unread>> found = new LinkedHashMap<>();
        cues.kinds().stream()
                .filter(kind -> wanted.isEmpty() || wanted.contains(kind.id()))
                .forEach(kind -> found.put(kind, new ArrayList<>()));
        Pipeline pipeline = new Pipeline(main.console(), reader, input.threads(), input.attachments);
        int[] notices = new int[1];
        pipeline.run(input.given(), read -> {
            notices[0]++;
            for (UnreadCues.Unread unread : cues.in(read.extraction())) {
                Optional.ofNullable(found.get(unread.kind())).ifPresent(ofKind -> ofKind.add(unread));
            }
        });
        PrintStream out = main.console().out();
        found.forEach((kind, unread) -> {
            out.println(unread.size() + "\t" + kind.id() + "\t" + kind.zh() + ", " + kind.en());
            unread.stream()
                    .limit(examples)
                    .forEach(one -> out.println("\t" + Printable.of(one.path()) + "\t" + line(one.words())));
        });
        out.flush();
        int all = found.values().stream().mapToInt(List::size).sum();
        main.console().say(Summary.many(notices[0], "notice") + ", " + Summary.many(all, "cue") + " that no rule read");
        return pipeline.leftOut() == 0 ? ExitCode.DONE : ExitCode.PARTLY;
    }

    private static String line(String words) {
        String line = words.replaceAll("\\s+", " ").strip();
        return line.codePointCount(0, line.length()) <= LONGEST
                ? line
                : line.substring(0, line.offsetByCodePoints(0, LONGEST)) + "…";
    }
}
