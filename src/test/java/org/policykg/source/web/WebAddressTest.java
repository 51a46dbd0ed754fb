package org.policykg.source.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.policykg.source.UnreadableSource;

class WebAddressTest {
    @ParameterizedTest
    @CsvSource(
            delimiterString = " -> ",
            value = {
                "http://example.org -> http://example.org/",
                "HTTPS://Example.ORG:443/A -> https://example.org/A",
                "http://example.org:80?a=b -> http://example.org/?a=b",
                "http://example.org:/x -> http://example.org/x",
                "https://example.org:80/x -> https://example.org:80/x",
                "http://example.org/a//b/../c?z=1&a=2#part -> http://example.org/a//b/../c?z=1&a=2",
                "http://me:secret@example.org/a -> http://example.org/a",
                "http://例子.中国/通知 （1）.html?名=值 ->"
                        + " http://xn--fsqu00a.xn--fiqs8s/%E9%80%9A%E7%9F%A5%20%EF%BC%881%EF%BC%89.html?%E5%90%8D=%E5%80%BC",
                "http://example.org/%e4%b8%ad%zz -> http://example.org/%e4%b8%ad%25zz",
                "http://example.org/a|b^[c] -> http://example.org/a%7Cb%5E%5Bc%5D",
                "http://a_b.example.org/x -> http://a_b.example.org/x",
                "http://[2400:3200::1]:8080/x -> http://[2400:3200::1]:8080/x",
            })
    void anAddressHasOneForm(String printed, String form) throws UnreadableSource {
        assertThat(WebAddress.of(printed)).hasToString(form).isEqualTo(WebAddress.of(form));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "example.org",
                "ftp://example.org/a",
                "file:///etc/passwd",
                "http:/a",
                "http://",
                "http:///a",
                "http://example.org:99999/",
                "http://example.org:0/",
                "http://exa mple.org/",
                "http://[::1/",
                "mailto:a@b.cn"
            })
    void anythingElseIsNone(String printed) {
        assertThatThrownBy(() -> WebAddress.of(printed))
                .isInstanceOf(UnreadableSource.class)
                .hasMessage("is no address of http or https");
    }

    @ParameterizedTest
    @CsvSource({
        "http://example.org/a/b.html, b.html",
        "http://example.org/a/?b.html, index",
        "http://example.org, index",
        "http://example.org/%E9%80%9A%E7%9F%A5.md?x=1, 通知.md",
        "http://example.org/a.jsp;x=1, a.jsp;x=1",
    })
    void anAddressNamesAFile(String printed, String name) throws UnreadableSource {
        assertThat(WebAddress.of(printed).fileName()).isEqualTo(name);
    }

    @ParameterizedTest
    @CsvSource({
        "c.pdf, http://example.org/a/c.pdf",
        "./c.pdf#x, http://example.org/a/c.pdf",
        "../c d.pdf, http://example.org/c%20d.pdf",
        "/c, http://example.org/c",
        "?c, http://example.org/a/b?c",
        "'', http://example.org/a/b",
        "#x, http://example.org/a/b",
        "., http://example.org/a/",
        ".., http://example.org/",
        "../../../c.pdf, http://example.org/c.pdf",
        "/../c/./d/../e//f.pdf?x=../y, http://example.org/c/e//f.pdf?x=../y",
        "..\\c.pdf, http://example.org/c.pdf",
        "1:c/../e.pdf#x?y, http://example.org/a/e.pdf",
        "//other.test/c, http://other.test/c",
        "https://other.test/c, https://other.test/c",
    })
    void aLinkIsUnderstoodFromWhereItStands(String target, String whole) throws UnreadableSource {
        assertThat(WebAddress.of("http://example.org/a/b").resolve(target)).hasToString(whole);
    }

    @Test
    void aLinkMayLeadOnFromAQueryOrARoot() throws UnreadableSource {
        assertThat(WebAddress.of("http://example.org/a/b?x=/c/").resolve("d")).hasToString("http://example.org/a/d");
        assertThat(WebAddress.of("http://example.org/a/b?x=/c/").resolve("?y")).hasToString("http://example.org/a/b?y");
        assertThat(WebAddress.of("http://example.org?x=1").resolve("d")).hasToString("http://example.org/d");
        assertThat(WebAddress.of("https://example.org:80/a/").resolve("//other.test/d"))
                .hasToString("https://other.test/d");
    }

    @ParameterizedTest
    @ValueSource(strings = {"mailto:a@b.cn", "javascript:void(0)", "http:c", "ftp://example.org/c", "tel:1"})
    void whatLeadsToNoPageIsNoAddress(String target) throws UnreadableSource {
        WebAddress page = WebAddress.of("http://example.org/a/b");
        assertThatThrownBy(() -> page.resolve(target)).isInstanceOf(UnreadableSource.class);
    }

    @Test
    void whatLooksLikeAnAddress() {
        assertThat(WebAddress.isAddress("https://example.org/a")).isTrue();
        assertThat(WebAddress.isAddress("ftp://example.org/a")).isTrue();
        assertThat(WebAddress.isAddress("C:\\notices")).isFalse();
        assertThat(WebAddress.isAddress("data/notices")).isFalse();
        assertThat(WebAddress.isAddress("http:notices")).isFalse();
    }
}
