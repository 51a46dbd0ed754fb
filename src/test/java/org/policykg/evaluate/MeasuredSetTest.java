package org.policykg.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MeasuredSetTest {
    @TempDir
    Path folder;

    @Test
    void aGroupIsAllOrWhatIsReadOrOneEnding() throws IOException {
        for (String file : List.of("a.txt", "b.json#12", "c.d.html")) {
            Files.writeString(folder.resolve(file + ".json"), "{\"file\":\"" + file + "\"}");
        }
        var groups = MeasuredSet.groups(folder);
        assertThat(groups.keySet()).containsExactly("all", "read today", "html", "json", "txt");
        assertThat(Pattern.compile(groups.get("json"))).satisfies(json -> {
            assertThat(json.matcher("b.json#12").find()).isTrue();
            assertThat(json.matcher("b.json").find()).isTrue();
            assertThat(json.matcher("b.jsonl").find()).isFalse();
            assertThat(json.matcher("json.txt").find()).isFalse();
        });
    }

    @Test
    void theDigestIsOfNamesAndContents() throws IOException {
        for (String name : List.of("gold", "notices", "score")) {
            Files.createDirectories(folder.resolve(name));
        }
        Files.writeString(folder.resolve("gold/a.json"), "{}");
        Files.writeString(folder.resolve("notices/a.txt"), "甲");
        Files.writeString(folder.resolve("score/score.py"), "pass");
        Set<String> digests = new TreeSet<>();
        digests.add(MeasuredSet.digest(folder));
        Files.writeString(folder.resolve("gold/a.json"), "{ }");
        digests.add(MeasuredSet.digest(folder));
        Files.writeString(folder.resolve("notices/a.txt"), "乙");
        digests.add(MeasuredSet.digest(folder));
        Files.move(folder.resolve("notices/a.txt"), folder.resolve("notices/b.txt"));
        digests.add(MeasuredSet.digest(folder));
        Files.writeString(folder.resolve("score/score.py"), "pass ");
        digests.add(MeasuredSet.digest(folder));
        assertThat(digests).hasSize(5);
        Files.writeString(folder.resolve("gold/notes.md"), "what is not measured does not count");
        assertThat(digests).contains(MeasuredSet.digest(folder));
    }
}
