package org.policykg.fuzz;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;

/** Files with something wrong in them; the same generator gives the same ones. */
final class Mutator {
    /** No file grows beyond this. Bytes. */
    private static final int LARGEST = 256 * 1024;

    private static final int MOST_STEPS = 6;
    private static final int MOST_COPIES = 2000;
    private static final List<String> NUMBERS = List.of(
            "0",
            "-1",
            "1",
            "255",
            "65535",
            "65536",
            "2147483647",
            "-2147483648",
            "9223372036854775808",
            "1e308",
            "NaN",
            "0.0000001");
    private static final List<String> TOKENS = List.of(
            "<",
            ">",
            "</",
            "/>",
            "<table><tr><td>",
            "<td rowspan=65000 colspan=1000>",
            "</p>",
            "<div>",
            "<a href='",
            "&#0;",
            "&amp;",
            "<!--",
            "-->",
            "<![CDATA[",
            "]]>",
            "<!DOCTYPE a [<!ENTITY b 'c'>]>",
            "[",
            "]",
            "{",
            "}",
            "\"",
            "\\u0000",
            ",",
            ";",
            "\t",
            "\r\n",
            "\n\n",
            "---\n",
            "# ",
            "|-|-|\n",
            "```",
            "~~~",
            "> ",
            "- ",
            "1. ",
            "**",
            "![](",
            "（",
            "）",
            "《",
            "》",
            "〔",
            "〕",
            "、",
            "，",
            "。",
            "：",
            "附件1\n",
            "抄送：",
            "第一条 ",
            "（一）",
            "一、",
            "2022年2月30日",
            "底前完成",
            "牵头",
            "同时废止",
            "名称：",
            "【法规正文】",
            "obj\n",
            "endobj\n",
            "stream\n",
            "endstream\n",
            "<<",
            ">>",
            "/Kids[1 0 R]",
            "/Count 99999999",
            "/Parent 2 0 R",
            " 0 R",
            " Tf",
            " Tj",
            " TJ",
            "q ",
            " Do",
            " cm",
            " re",
            "/Filter/FlateDecode",
            "/Length 99999999",
            "%%EOF",
            "startxref",
            "\uFEFF",
            "\u0000",
            "\uFFFF",
            "\u200B",
            "\u3000",
            "\f");

    private final RandomGenerator random;

    Mutator(RandomGenerator random) {
        this.random = random;
    }

    /** One of the files with something changed, mostly in what is packed in it. */
    byte[] of(Seeds seeds, List<byte[]> files) throws IOException {
        byte[] file = files.get(random.nextInt(files.size()));
        Packing packing = random.nextInt(5) == 0 ? Packing.NONE : seeds.packing();
        return packing.changed(file, content -> changed(content, files), random);
    }

    private byte[] changed(byte[] content, List<byte[]> files) {
        byte[] changed = content;
        boolean words = random.nextInt(5) > 0;
        for (int steps = 1 + random.nextInt(MOST_STEPS); steps > 0; steps--) {
            byte[] next = step(changed, files, words);
            changed = next.length <= LARGEST || next.length <= changed.length ? next : changed;
        }
        return changed;
    }

    private byte[] step(byte[] bytes, List<byte[]> files, boolean words) {
        int from = begin(bytes, place(bytes), words);
        int to = begin(bytes, Math.min(bytes.length, from + length()), words);
        return switch (random.nextInt(10)) {
            case 0 -> words ? spliced(bytes, to, to, token()) : bits(bytes);
            case 1 -> spliced(bytes, from, to, new byte[0]);
            case 2 -> spliced(bytes, from, from, token());
            case 3 -> spliced(bytes, from, to, times(Arrays.copyOfRange(bytes, from, to)));
            case 4 -> spliced(bytes, from, from, times(token()));
            case 5 ->
                spliced(bytes, from, from, Arrays.copyOfRange(bytes, begin(bytes, place(bytes), words), bytes.length));
            case 6 -> numbered(bytes, from);
            case 7 -> spliced(bytes, from, to, some(files.get(random.nextInt(files.size())), words));
            case 8 -> words ? spliced(bytes, from, to, token()) : spliced(bytes, from, to, noise(to - from));
            default ->
                random.nextInt(4) == 0 ? Arrays.copyOf(bytes, from) : words ? numbered(bytes, from) : bits(bytes);
        };
    }

    /** Where a character of UTF-8 begins, from some place on, for changes that leave characters whole. */
    private static int begin(byte[] bytes, int from, boolean words) {
        int at = from;
        while (words && at < bytes.length && (bytes[at] & 0xC0) == 0x80) {
            at++;
        }
        return at;
    }

    /** Mostly short. */
    private int length() {
        return 1 << random.nextInt(12);
    }

    private int place(byte[] bytes) {
        return random.nextInt(bytes.length + 1);
    }

    private byte[] token() {
        return TOKENS.get(random.nextInt(TOKENS.size())).getBytes(StandardCharsets.UTF_8);
    }

    private byte[] some(byte[] bytes, boolean words) {
        int from = begin(bytes, place(bytes), words);
        return Arrays.copyOfRange(bytes, from, begin(bytes, Math.min(bytes.length, from + length()), words));
    }

    private byte[] noise(int length) {
        byte[] noise = new byte[length];
        random.nextBytes(noise);
        return noise;
    }

    private byte[] bits(byte[] bytes) {
        byte[] changed = bytes.clone();
        for (int n = 1 + random.nextInt(8); n > 0 && changed.length > 0; n--) {
            changed[random.nextInt(changed.length)] ^= (byte) (1 << random.nextInt(8));
        }
        return changed;
    }

    private byte[] times(byte[] part) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (int n = 1 + random.nextInt(1 + random.nextInt(MOST_COPIES)); n > 0 && out.size() < LARGEST; n--) {
            out.writeBytes(part);
        }
        return out.toByteArray();
    }

    /** The next number is another one. */
    private byte[] numbered(byte[] bytes, int from) {
        int begin = from;
        while (begin < bytes.length && !isDigit(bytes[begin])) {
            begin++;
        }
        int end = begin;
        while (end < bytes.length && isDigit(bytes[end])) {
            end++;
        }
        String number = NUMBERS.get(random.nextInt(NUMBERS.size()));
        return spliced(bytes, begin, end, number.getBytes(StandardCharsets.US_ASCII));
    }

    private static boolean isDigit(byte b) {
        return b >= '0' && b <= '9';
    }

    private static byte[] spliced(byte[] bytes, int from, int to, byte[] between) {
        byte[] out = new byte[from + between.length + bytes.length - to];
        System.arraycopy(bytes, 0, out, 0, from);
        System.arraycopy(between, 0, out, from, between.length);
        System.arraycopy(bytes, to, out, from + between.length, bytes.length - to);
        return out;
    }
}
