package org.policykg;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The lines of Java in README.md are compiled as they stand, run on the specimens, and print what stands below them. */
class ReadmeJavaTest {
    private static final Pattern JAVA = Pattern.compile("```java\\n(.*?)```\\s+```text\\n(.*?)```", Pattern.DOTALL);

    @TempDir
    Path folder;

    @Test
    void theyDoWhatIsPrinted() throws Exception {
        List<MatchResult> examples =
                JAVA.matcher(Files.readString(Path.of("README.md"))).results().toList();
        assertThat(examples).isNotEmpty();
        for (int i = 0; i < examples.size(); i++) {
            String name = "Example" + i;
            JavaSources.compile(folder, name, program(name, examples.get(i).group(1)));
            List<String> shown = examples.get(i).group(2).lines().toList();
            assertThat(shown.getLast()).isEqualTo("...");
            assertThat(run(name)).startsWith(shown.subList(0, shown.size() - 1).toArray(String[]::new));
        }
    }

    /** Imports stand above a class, statements in its main method, as in JShell. */
    private static String program(String name, String lines) {
        StringBuilder imports = new StringBuilder();
        StringBuilder statements = new StringBuilder();
        lines.lines()
                .forEach(line -> (line.startsWith("import ") ? imports : statements)
                        .append(line)
                        .append('\n'));
        return imports + "public class " + name + " { public static void main(String[] arguments) throws Exception {\n"
                + statements + "} }\n";
    }

    private List<String> run(String name) throws Exception {
        PrintStream before = System.out;
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        try (URLClassLoader path = new URLClassLoader(new URL[] {folder.toUri().toURL()});
                PrintStream out = new PrintStream(printed, true, StandardCharsets.UTF_8)) {
            System.setOut(out);
            path.loadClass(name).getMethod("main", String[].class).invoke(null, (Object) new String[0]);
        } finally {
            System.setOut(before);
        }
        return printed.toString(StandardCharsets.UTF_8).lines().toList();
    }
}
