package org.policykg.fuzz;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.policykg.Samples;
import org.policykg.source.office.OfficeSeeds;
import org.policykg.source.pdf.PdfSeeds;

/** Whole files of each format, made of the specimens by the libraries that write such files. */
enum Seeds {
    TEXT("a.txt", Packing.NONE) {
        @Override
        List<byte[]> files() throws IOException {
            return specimens("txt");
        }
    },
    HTML("a.html", Packing.NONE) {
        @Override
        List<byte[]> files() throws IOException {
            return specimens("html");
        }
    },
    MARKDOWN("a.md", Packing.NONE) {
        @Override
        List<byte[]> files() throws IOException {
            return specimens("md");
        }
    },
    RECORDS("a", Packing.NONE) {
        @Override
        List<byte[]> files() throws IOException {
            return List.of(
                    bytes("名称：云岭省财政厅关于某事的通知\n文号：云财〔2022〕4号\n==========\n" + words()),
                    bytes("【样例库】 云岭省财政厅关于某事的通知\n【文号】 云财〔2022〕4号\n【法规正文】 " + words()),
                    bytes("---\ntitle: 云岭省财政厅关于某事的通知\ntags: [甲, {乙: 丙}]\n---\n" + words()));
        }
    },
    JSON("a.json", Packing.NONE) {
        @Override
        List<byte[]> files() throws IOException {
            String row = "{\"title\":\"云岭省财政厅关于某事的通知\",\"date\":\"2022-03-21\",\"content\":\""
                    + words().replace("\n", "\\n") + "\"}";
            List<byte[]> files = new ArrayList<>(specimens("json"));
            files.add(bytes(row + "\n" + row + "\n"));
            files.add(bytes("{\"data\":{\"rows\":[" + row + "," + row + "]}}"));
            return files;
        }
    },
    CSV("a.csv", Packing.NONE) {
        @Override
        List<byte[]> files() throws IOException {
            String row = "云岭省财政厅关于某事的通知,云财〔2022〕4号,\"" + words() + "\"\r\n";
            return List.of(
                    bytes("标题,文号,正文\r\n" + row + row),
                    bytes(("title\tnumber\tcontent\n" + row + row).replace(",", "\t")));
        }
    },
    FEED("a.xml", Packing.NONE) {
        @Override
        List<byte[]> files() throws IOException {
            String words = "<![CDATA[<p>" + words().replace("\n", "</p><p>") + "</p>]]>";
            return List.of(
                    bytes(
                            "<?xml version=\"1.0\"?><rss version=\"2.0\"><channel><title>甲</title><item><title>云岭省财政厅关于某事的通知</title>"
                                    + "<link>http://example.org/1</link><pubDate>Mon, 21 Mar 2022 10:00:00 +0800</pubDate><description>"
                                    + words + "</description></item><item><title>乙</title></item></channel></rss>"),
                    bytes(
                            "<feed xmlns=\"http://www.w3.org/2005/Atom\"><title>甲</title><entry><title>云岭省财政厅关于某事的通知</title>"
                                    + "<updated>2022-03-21T10:00:00Z</updated><content type=\"html\">" + words
                                    + "</content></entry></feed>"));
        }
    },
    MHTML("a.mht", Packing.NONE) {
        @Override
        List<byte[]> files() throws IOException {
            String head = "MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary=\"甲乙\"\r\n\r\n--甲乙\r\n"
                    .replace("甲乙", "next");
            byte[] page = bytes("<html><body><p>" + words().replace("\n", "</p><p>") + "</p></body></html>");
            return List.of(
                    bytes(head + "Content-Type: text/html\r\nContent-Transfer-Encoding: base64\r\n\r\n"
                            + Base64.getMimeEncoder().encodeToString(page) + "\r\n--next--\r\n"),
                    bytes(head + "Content-Type: text/html\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n"
                            + "<p>=E4=BA=91=E5=B2=AD=\r\n</p>\r\n--next--\r\n"));
        }
    },
    PDF("a.pdf", Packing.NONE) {
        @Override
        List<byte[]> files() throws IOException {
            return List.of(PdfSeeds.of(lines()));
        }
    },
    DOC("a.doc", Packing.NONE) {
        @Override
        List<byte[]> files() throws IOException {
            return List.of(OfficeSeeds.doc());
        }
    },
    XLS("a.xls", Packing.NONE) {
        @Override
        List<byte[]> files() throws IOException {
            return List.of(OfficeSeeds.xls(lines()));
        }
    },
    DOCX("a.docx", Packing.ZIP) {
        @Override
        List<byte[]> files() throws IOException {
            return List.of(OfficeSeeds.docx(lines()), OfficeSeeds.listedDocx(lines()));
        }
    },
    XLSX("a.xlsx", Packing.ZIP) {
        @Override
        List<byte[]> files() throws IOException {
            return List.of(OfficeSeeds.xlsx(lines()));
        }
    },
    OFD("a.ofd", Packing.ZIP) {
        @Override
        List<byte[]> files() throws IOException {
            return List.of(OfficeSeeds.ofd(lines()));
        }
    },
    ZIP("a.zip", Packing.ZIP) {
        @Override
        List<byte[]> files() throws IOException {
            return List.of(Packing.zip(archived()));
        }
    },
    TAR("a.tar", Packing.NONE) {
        @Override
        List<byte[]> files() throws IOException {
            return List.of(Packing.tar(archived()));
        }
    },
    GZIP("a.tar.gz", Packing.GZIP) {
        @Override
        List<byte[]> files() throws IOException {
            return List.of(Packing.gzip(bytes(words())), Packing.gzip(Packing.tar(archived())));
        }
    };

    private final String file;
    private final Packing packing;

    Seeds(String file, Packing packing) {
        this.file = file;
        this.packing = packing;
    }

    /** What such a file is called. */
    String file() {
        return file;
    }

    /** What has to be undone before something is changed in it. */
    Packing packing() {
        return packing;
    }

    /** Some whole files. */
    abstract List<byte[]> files() throws IOException;

    private static Map<String, byte[]> archived() throws IOException {
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put("a.txt", bytes(words()));
        files.put("乙/b.html", specimens("html").getFirst());
        files.put("乙/c.docx", OfficeSeeds.docx(lines()));
        files.put("d.json", specimens("json").getFirst());
        return files;
    }

    private static List<byte[]> specimens(String ending) throws IOException {
        List<byte[]> files = new ArrayList<>();
        try (var all = Files.list(Samples.SPECIMENS)) {
            for (Path file : all.filter(path -> path.toString().endsWith("." + ending))
                    .sorted()
                    .toList()) {
                files.add(Files.readAllBytes(file));
            }
        }
        return files;
    }

    static byte[] bytes(String words) {
        return words.getBytes(StandardCharsets.UTF_8);
    }

    private static List<String> lines() {
        return words().lines().toList();
    }

    /** A notice with tasks, a basis and an attached text. */
    private static String words() {
        return """
                云岭省财政厅关于印发《云岭省茶园补助办法》的通知
                云财〔2022〕4号
                各市财政局，省林业局：
                根据《中华人民共和国预算法》，现将《云岭省茶园补助办法》印发给你们，请认真执行。
                一、主要任务
                （一）新建茶园10万亩，2024年6月底前完成。（省林业局牵头，省财政厅、各市人民政府配合）
                （二）修订补助标准，每年3月底前报省财政厅。（责任单位：省财政厅）
                二、《云岭省茶园补助暂行办法》（云财〔2015〕7号）同时废止。
                附件：1.任务清单
                2.联系人
                云岭省财政厅
                2022年3月21日
                附件1
                任务清单
                第一条 本办法自2022年5月1日起施行。
                """;
    }
}
