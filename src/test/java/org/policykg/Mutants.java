package org.policykg;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.pitest.mutationtest.build.InterceptorParameters;
import org.pitest.mutationtest.build.InterceptorType;
import org.pitest.mutationtest.build.ProjectMutationInterceptor;
import org.pitest.mutationtest.build.ProjectMutationInterceptorFactory;
import org.pitest.mutationtest.commandline.OptionsParser;
import org.pitest.mutationtest.commandline.ParseResult;
import org.pitest.mutationtest.config.PluginServices;
import org.pitest.mutationtest.config.ReportOptions;
import org.pitest.mutationtest.config.Services;
import org.pitest.mutationtest.config.ServicesFromClassLoader;
import org.pitest.mutationtest.engine.MutationDetails;
import org.pitest.mutationtest.statistics.MutationStatistics;
import org.pitest.mutationtest.tooling.AnalysisResult;
import org.pitest.mutationtest.tooling.EntryPoint;
import org.pitest.plugin.Feature;
import org.policykg.graph.Digests;

/**
 * Runs PIT on a sample of the mutants, each of them in a JVM like the one that runs this, and prints those that no test finds.
 * It fails where fewer are found than the floors say, and where too few tests ran: PIT is content when none did.
 */
public final class Mutants {
    private static final int OF_A_CLASS = 7;

    private Mutants() {}

    /** Takes the least number of tests, how many mutants to draw (all, if there are fewer), a seed, and PIT's own options. */
    public static void main(String[] arguments) throws IOException {
        Sample sample = new Sample(Integer.parseInt(arguments[1]), arguments[2], Integer.parseInt(arguments[0]));
        ParseResult parsed =
                new OptionsParser(element -> false).parse(Arrays.copyOfRange(arguments, 3, arguments.length));
        parsed.getErrorMessage().ifPresent(message -> {
            throw new IllegalArgumentException(message);
        });
        ReportOptions options = parsed.getOptions();
        Services found = new ServicesFromClassLoader(Mutants.class.getClassLoader());
        AnalysisResult result =
                new EntryPoint().execute(null, options, new PluginServices(new With(sample, found)), Map.of());
        result.getError().ifPresent(failure -> {
            throw new IllegalStateException(failure);
        });
        printNotFound(Path.of(options.getReportDir(), "mutations.csv"));
        check(result.getStatistics().orElseThrow().getMutationStatistics(), options);
    }

    private static void printNotFound(Path report) throws IOException {
        try (Stream<String> mutants = Files.lines(report, StandardCharsets.UTF_8)) {
            mutants.filter(mutant -> mutant.contains(",SURVIVED,") || mutant.contains(",NO_COVERAGE,"))
                    .sorted()
                    .forEach(System.out::println);
        }
    }

    private static void check(MutationStatistics mutants, ReportOptions options) {
        int precision = options.getThresholdPrecision();
        atLeast(options.getMutationThreshold(), mutants.getPercentageDetected(precision), "% of the mutants found");
        atLeast(
                options.getTestStrengthThreshold(),
                mutants.getTestStrength(precision),
                "% found of the mutants that a test runs through");
    }

    private static void atLeast(BigDecimal floor, BigDecimal measured, String what) {
        System.out.println(
                measured.toPlainString() + " " + what + "; at least " + floor.toPlainString() + " are wanted");
        if (measured.compareTo(floor) < 0) {
            throw new IllegalStateException("only " + measured.toPlainString() + " " + what);
        }
    }

    /** The plugin that draws the sample, which is told which tests ran before any mutant is made; PIT itself counts their classes. */
    private record Sample(int size, String seed, int leastTests) implements ProjectMutationInterceptorFactory {
        @Override
        public ProjectMutationInterceptor createInterceptor(InterceptorParameters parameters) {
            long tests = parameters.code().getCodeUnderTestNames().stream()
                    .flatMap(name -> parameters.coverage().getTestsForClass(name).stream())
                    .distinct()
                    .count();
            return new Draw(this, tests);
        }

        @Override
        public Feature provides() {
            return Feature.named("SAMPLE").withOnByDefault(true).withDescription(description());
        }

        @Override
        public String description() {
            return size + " mutants drawn with the seed " + seed;
        }
    }

    /**
     * Draws classes by the digest of their names with a seed, and some mutants of each by theirs, so that it does not matter in
     * which order they come. Few classes with several mutants each, since PIT makes a JVM for each class and runs in it first
     * all that its tests need.
     */
    private record Draw(Sample sample, long tests) implements ProjectMutationInterceptor {
        @Override
        public Collection<MutationDetails> intercept(Collection<MutationDetails> mutants) {
            atLeast(BigDecimal.valueOf(sample.leastTests()), BigDecimal.valueOf(tests), "tests that ran");
            List<MutationDetails> drawn = drawn(mutants);
            System.out.println(drawn.size() + " of " + mutants.size() + " mutants are tried");
            return drawn;
        }

        private List<MutationDetails> drawn(Collection<MutationDetails> mutants) {
            if (sample.size() >= mutants.size()) {
                return List.copyOf(mutants);
            }
            return mutants.stream().collect(Collectors.groupingBy(MutationDetails::getClassName)).entrySet().stream()
                    .sorted(Comparator.comparing(ofClass -> lot(ofClass.getKey())))
                    .flatMap(ofClass -> ofClass.getValue().stream()
                            .sorted(Comparator.comparing(mutant -> lot(mutant.getId())))
                            .limit(OF_A_CLASS))
                    .limit(sample.size())
                    .toList();
        }

        private String lot(Object named) {
            return Digests.hex(sample.seed(), named.toString());
        }

        @Override
        public InterceptorType type() {
            return InterceptorType.FILTER;
        }
    }

    /** The plugins that PIT finds by itself, and the sample. */
    private record With(Sample sample, Services found) implements Services {
        @Override
        public <S> Collection<S> load(Class<S> type) {
            return Stream.concat(
                            found.load(type).stream(),
                            Stream.of(sample).filter(type::isInstance).map(type::cast))
                    .toList();
        }
    }
}
