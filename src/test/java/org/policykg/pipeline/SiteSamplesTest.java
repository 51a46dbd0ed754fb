package org.policykg.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.policykg.authority.Authority;
import org.policykg.rules.RuleBook;
import org.policykg.source.Content;
import org.policykg.source.Origin;
import org.policykg.source.Remote;
import org.policykg.source.Sources;
import org.policykg.source.Visit;

/** What the pages of a folder share is their site's. */
class SiteSamplesTest {
    private static final NoticeReader READER = NoticeReader.of(RuleBook.standard(), Authority.load());

    private final AtomicInteger fetches = new AtomicInteger();

    @TempDir
    private Path folder;

    private static String page(String site, int i) {
        return """
                <html><body><div>%s首页</div><div>互动交流</div>
                <div>云岭省水利厅关于清理第%d段河道的通知</div>
                <div>各市水利局：</div>
                <div>请于2031年6月%d日前清理第%d段河道。</div>
                <div>云岭省水利厅</div>
                <div>2031年5月%d日</div>
                <div>%s 版权所有</div><div>水润云岭</div></body></html>""".formatted(site, i, i, i, i, site);
    }

    private static List<String> texts(List<Sources.Input> inputs, int threads) {
        List<String> texts = new ArrayList<>();
        try (Readings readings = READER.read(inputs, threads)) {
            while (readings.hasNext()) {
                readings.next()
                        .notices()
                        .forEach(notice ->
                                texts.add(notice.extraction().notice().source().printed()));
            }
        }
        return texts;
    }

    private List<Sources.Input> write(String site, int count) throws IOException {
        Path own = Files.createDirectories(folder.resolve(site));
        for (int i = 1; i <= count; i++) {
            Files.writeString(own.resolve("p%02d.html".formatted(i)), page(site, i));
        }
        return Sources.list(folder, (input, reason) -> {});
    }

    @Test
    void pagesOfAFolderTellWhatTheirSitePrints() throws IOException {
        write("云岭水利网", 28);
        List<Sources.Input> inputs = write("山海网", 20);
        List<String> texts = texts(inputs, 1);
        assertThat(texts)
                .hasSize(48)
                .allSatisfy(text ->
                        assertThat(text).startsWith("云岭省水利厅关于清理").endsWith("日").hasLineCount(5));
        assertThat(texts(inputs, 4)).isEqualTo(texts);
    }

    @Test
    void aPageAloneReadsAsItDid() throws IOException {
        assertThat(texts(write("云岭水利网", 1), 1).getFirst()).contains("互动交流", "水润云岭");
        List<Sources.Input> two = write("云岭水利网", 2);
        assertThat(texts(two, 1)).allMatch(text -> text.contains("水润云岭"));
        assertThat(READER.read(two.getFirst()).notices()).hasSize(1);
    }

    /** A site sends another time only what has changed, and what it sends then reads as before. */
    @Test
    void whatIsFetchedReadsAsItDoesAlone() {
        List<Sources.Input> inputs = new ArrayList<>();
        for (int i = 1; i <= 25; i++) {
            inputs.add(fetched("water.example", "云岭水利网", i));
        }
        List<String> texts = texts(inputs, 2);
        assertThat(fetches).hasValue(25);
        assertThat(texts.get(6)).isEqualTo(texts(List.of(inputs.get(6)), 1).getFirst());
    }

    private Sources.Input fetched(String host, String site, int i) {
        String address = "https://" + host + "/p" + i + ".html";
        Remote remote = () -> {
            fetches.incrementAndGet();
            return Content.from(new OfSite(address), "p.html", page(site, i).getBytes(StandardCharsets.UTF_8));
        };
        return Sources.Input.at(address, remote);
    }

    private record OfSite(String address) implements Origin {
        @Override
        public Optional<String> charset() {
            return Optional.empty();
        }

        @Override
        public Visit visit() {
            return new Visit(address, address, Optional.empty(), Optional.empty(), Optional.empty(), Instant.EPOCH);
        }

        @Override
        public String resolve(String target) {
            return target;
        }
    }
}
