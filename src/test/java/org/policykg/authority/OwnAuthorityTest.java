package org.policykg.authority;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Users add bodies, names and plans of their own. */
class OwnAuthorityTest {
    private static final String PREFIXES = """
            PREFIX pol: <https://w3id.org/policykg/ontology#>
            PREFIX body: <https://w3id.org/policykg/id/organization/>
            PREFIX dcterms: <http://purl.org/dc/terms/>
            PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
            PREFIX xsd: <http://www.w3.org/2001/XMLSchema#>
            """;

    @TempDir
    Path folder;

    private Authority with(String turtle) throws IOException {
        Files.writeString(folder.resolve("own.ttl"), PREFIXES + turtle);
        return Authority.load(List.of(folder));
    }

    @Test
    void aBodyOfOnesOwnIsFoundByItsNames() throws IOException {
        Authority authority = with("""
                body:云岭茶业集团有限公司 a pol:Organization ;
                  skos:prefLabel "云岭茶业集团有限公司"@zh ; skos:altLabel "云茶集团"@zh ;
                  pol:validFrom "2010-05-01"^^xsd:date .
                """);
        assertThat(authority.named("云茶集团", Optional.of(LocalDate.of(2020, 1, 1))))
                .extracting(Organization::prefLabel)
                .containsExactly("云岭茶业集团有限公司");
        assertThat(authority.named("商务部", Optional.of(LocalDate.of(2020, 1, 1))))
                .hasSize(1);
    }

    /** Who reads a pipe waits for somebody to write into it. */
    @Test
    @Timeout(60)
    void whatIsNoFileIsPassedOver() throws Exception {
        assertThat(new ProcessBuilder("mkfifo", folder.resolve("pipe.ttl").toString())
                        .start()
                        .waitFor())
                .isZero();
        assertThat(with("body:中华人民共和国商务部 skos:altLabel \"商部\"@zh .").named("商部", Optional.empty()))
                .hasSize(1);
    }

    @Test
    void aKnownBodyGetsOneMoreName() throws IOException {
        Authority authority = with("body:中华人民共和国商务部 skos:altLabel \"商部\"@zh .");
        assertThat(authority.named("商部", Optional.empty()))
                .extracting(Organization::prefLabel)
                .containsExactly("中华人民共和国商务部");
    }

    @Test
    void aPlanOfOnesOwnIsNoNationalOutline() throws IOException {
        Authority authority = with("""
                <https://w3id.org/policykg/id/document/云岭省十四五规划> a pol:Plan ;
                  dcterms:title "云岭省“十四五”规划" ; dcterms:alternative "省“十四五”规划" ;
                  pol:planPeriod <https://w3id.org/policykg/id/period/十四五> .
                """);
        assertThat(authority.outline("https://w3id.org/policykg/id/period/十四五"))
                .map(KnownDocument::title)
                .contains("中华人民共和国国民经济和社会发展第十四个五年规划和2035年远景目标纲要");
    }

    @Test
    void aLocalBodyOfOnesOwnIssuesLocalNotices() throws IOException {
        Authority authority = with("""
                <https://w3id.org/policykg/id/region/云岭省> a pol:Region ; skos:prefLabel "云岭省"@zh .
                body:云岭省茶业总局 a pol:Organization ; skos:prefLabel "云岭省茶业总局"@zh ;
                  pol:region <https://w3id.org/policykg/id/region/云岭省> .
                """);
        assertThat(new BodyResolver(authority, Optional.empty(), List.of("云岭省茶业总局")).home())
                .map(Place::name)
                .contains("云岭省");
    }

    @Test
    void brokenTurtleNamesTheFileAndTheLine() {
        assertThatThrownBy(() -> with("body:商务部 a ."))
                .isInstanceOf(AuthorityException.class)
                .hasMessageContaining("own.ttl")
                .hasMessageContaining("line");
    }

    @Test
    void aDayThatIsNoneIsSaid() {
        assertThatThrownBy(
                        () -> with(
                                "body:甲 a pol:Organization ; skos:prefLabel \"甲某局\"@zh ; pol:validFrom \"2020-13-01\"^^xsd:date ."))
                .isInstanceOf(AuthorityException.class)
                .hasMessageContaining("2020-13-01");
    }

    @Test
    void aBodyWithoutANameIsSaid() {
        assertThatThrownBy(() -> with("body:甲 a pol:Organization ."))
                .isInstanceOf(AuthorityException.class)
                .hasMessageContaining("甲 has no skos:prefLabel");
    }

    @Test
    void oneFileWillDo() throws IOException {
        with("body:甲某局 a pol:Organization ; skos:prefLabel \"甲某局\"@zh .");
        assertThat(Authority.load(List.of(folder.resolve("own.ttl"))).named("甲某局", Optional.empty()))
                .hasSize(1);
    }

    @Test
    void aFolderWithoutTurtleIsSaid() {
        assertThatThrownBy(() -> Authority.load(List.of(folder)))
                .isInstanceOf(AuthorityException.class)
                .hasMessageContaining("no Turtle files");
        assertThatThrownBy(() -> Authority.load(List.of(folder.resolve("nowhere"))))
                .isInstanceOf(AuthorityException.class)
                .hasMessageContaining("nowhere");
    }
}
