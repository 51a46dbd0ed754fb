package org.policykg.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PrintableTest {
    private static final String CLEARING = "\u001b[2J";

    @TempDir
    Path folder;

    @Test
    void whatATerminalObeysIsMarked() {
        assertThat(Printable.of("茶" + CLEARING + "叶\u009b1m\r\u202e\u0007\n\t。"))
                .isEqualTo("茶\uFFFD[2J叶\uFFFD1m\uFFFD\uFFFD\uFFFD\n\t。");
    }

    @Test
    void aNameIsOneLine() throws Exception {
        Files.writeString(folder.resolve("a\npolicykg: 99 notices\t.txt"), "x");
        Run run = Run.of(
                "convert", folder.toString(), "-o", folder.resolve("out.nt").toString());
        assertThat(run.err().lines()).noneMatch(line -> line.startsWith("policykg: 99"));
    }

    @Test
    void namesOfFilesDoNotReachATerminalAsTheyAre() throws Exception {
        Path notice = folder.resolve("a" + CLEARING + ".txt");
        Files.writeString(notice, """
                云岭省商务厅关于茶叶专项检查的通知
                云商检〔2023〕9号
                各市商务局：
                请各市商务局于2023年6月30日前报送检查结果。
                云岭省商务厅
                2023年4月3日
                """);
        Path none = Files.writeString(folder.resolve("b" + CLEARING + ".txt"), "x");
        for (String command : new String[] {"show", "explain", "unread", "convert"}) {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            PrintStream print = new PrintStream(out, true, StandardCharsets.UTF_8);
            String[] arguments = command.equals("convert")
                    ? new String[] {
                        command,
                        folder.toString(),
                        "-o",
                        folder.resolve("out.nt").toString()
                    }
                    : new String[] {command, notice.toString(), none.toString()};
            Main.run(arguments, print, print, false);
            assertThat(out.toString(StandardCharsets.UTF_8)).as(command).doesNotContain("\u001b");
        }
    }
}
