package org.policykg.extract;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.IntFunction;

/**
 * Files of any size that hold one thing over and over: each token of {@code growth/tokens.txt} in the body of a
 * notice and at one other place, pairs of them, and what pages, tables, records and lists of ever new names repeat.
 */
final class GrowthShapes {
    private static final Path TOKENS = Path.of("src", "test", "resources", "growth", "tokens.txt");
    private static final int PAIRS = 20;

    private static final String TITLE = "云岭省财政厅关于某事的通知\n云财〔2022〕4号\n";
    private static final String HEAD = TITLE + "各市财政局：\n";
    private static final String SIGNED = "\n云岭省财政厅\n2022年3月21日\n";
    private static final String GROUP = "云岭省人民政府办公厅关于成立茶业工作领导小组的通知\n云政办〔2022〕4号\n各市：\n";
    private static final String PAGE = "<html><body><div><p>" + HEAD.replace("\n", "</p><p>");
    private static final String TASKS = PAGE + "<table><tr><td>任务</td><td>牵头单位</td></tr>";

    private static final String FLAT = HEAD + "请办理。\n云岭省财政厅\n2022年3月21日\n附件\n茶业任务清单\n";

    /** What stands before and behind a token that is repeated. */
    private record Place(String name, String before, String behind) {
        IntFunction<String> of(String token) {
            return n -> before + times(token, n) + behind;
        }
    }

    private static final Place IN_BODY = new Place("body", HEAD + "一、", "。" + SIGNED);
    private static final List<Place> ELSEWHERE = List.of(
            new Place("by itself", "", ""),
            new Place("recipients", TITLE, "财政局：\n请办理。" + SIGNED),
            new Place("title", "云岭省财政厅", "关于某事的通知\n云财〔2022〕4号\n各市财政局：\n请办理。" + SIGNED),
            new Place("copies", HEAD + "请办理。" + SIGNED + "抄送：", "财政厅。\n"),
            new Place("attachment note", HEAD + "请办理。\n附件：1.", SIGNED),
            new Place("signature", HEAD + "请办理。\n", SIGNED),
            new Place("attached text", HEAD + "请办理。" + SIGNED + "附件1\n甲办法\n", "\n"),
            new Place("duty bracket", HEAD + "一、加强工作。（省财政厅", "负责）" + SIGNED),
            new Place("group", GROUP + "领导小组由", "组成。" + SIGNED),
            new Place("paragraph", PAGE + "</p><p>", "</p></div>"),
            new Place("markdown", "# 云岭省财政厅关于某事的通知\n\n## b\n\n", SIGNED));

    private final Map<String, IntFunction<String>> shapes = new LinkedHashMap<>();

    private GrowthShapes() {}

    /** The shapes by name: each makes a file of about so many characters. */
    static Map<String, IntFunction<String>> all() {
        GrowthShapes all = new GrowthShapes();
        all.tokens();
        all.pages();
        all.markdown();
        all.records();
        all.lists();
        return all.shapes;
    }

    private void tokens() {
        List<String> tokens = lines().stream().map(String::translateEscapes).toList();
        for (int i = 0; i < tokens.size(); i++) {
            place(IN_BODY, tokens.get(i));
            place(ELSEWHERE.get(i % ELSEWHERE.size()), tokens.get(i));
        }
        for (String list : List.of("财政局和", "沈阳、", "永昌县、", "国家林业和草原局内蒙古、", "·")) {
            place(ELSEWHERE.get(3), list);
        }
        for (String figures : List.of("茶园10个、", "茶园达到10个，")) {
            place(IN_BODY, figures);
        }
        Random random = new Random(1);
        for (int i = 0; i < PAIRS; i++) {
            String pair = tokens.get(random.nextInt(tokens.size())) + tokens.get(random.nextInt(tokens.size()));
            place(i % 2 == 0 ? IN_BODY : ELSEWHERE.get(random.nextInt(ELSEWHERE.size())), pair);
        }
    }

    private static List<String> lines() {
        try {
            return Files.readAllLines(TOKENS, StandardCharsets.UTF_8);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private void pages() {
        for (String token : List.of(
                "<td>",
                "<table><tr><td>",
                "<tr><td rowspan=1000>a<td colspan=64>b",
                "<div>",
                "<div>甲</div>",
                "<div class=article>甲",
                "<p>甲",
                "<i><b>",
                "<a href=x>甲</a>",
                "<ul>",
                "<ul><li><a href=x>甲</a></ul>",
                "<br>",
                "<a ",
                "</p>",
                "<div class=share>",
                "<tr><td>文号：</td><td>乙</td></tr>")) {
            repeat("page " + token, "<html><body>", token, "");
        }
        repeat("table", "<html><body><table>", "<tr><td>甲</td><td>乙</td></tr>", "</table>");
        repeat("row", "<html><body><table><tr>", "<td>甲</td>", "</tr></table>");
        repeat("spans", "<html><body><table>", "<tr><td rowspan=1000 colspan=64>甲</td><td rowspan=9>乙</td></tr>", "");
        repeat("task table", TASKS, "<tr><td rowspan=3>加强</td><td>省财政厅</td></tr>", "</table>");
        each("flat table", FLAT + "序号\n主要任务\n牵头单位\n配合单位\n", i -> i % 1000 + "\n新建茶园。\n省林业局\n省财政厅、省\n自然资源厅\n", "");
        repeat("flat table without numbers", FLAT + "主要任务\n牵头单位\n配合单位\n", "新建茶园。\n省林业局\n—\n", "");
        repeat("flat table on many pages", FLAT, "主要任务\n牵头单位\n配合单位\n新建茶园，\n省林业局\n省财\n", "");
        repeat("heads of flat tables", FLAT, "序号\n主要任务\n牵头单位\n配合单位\n1\n", "");
        repeat("flat table without an end", FLAT + "序号\n主要任务\n牵头单位\n配合单位\n1\n", "省林业局、\n", "");
        repeat("task table of pronouns", TASKS, "<tr><td>加强工作</td><td>该局</td></tr>", "</table>");
        repeat("paragraphs", PAGE, "<p>根据《A》，加强。（省财政厅负责）</p>", "");
        each("links", "<html><body><p>", i -> "<a href=x" + i + ">甲" + i + "</a>乙", "</p>");
        repeat("endless name", "<html><body><", "a", "");
    }

    private void records() {
        repeat("json [", "[\n", "[", "");
        repeat("json {", "{\"a\":", "{\"a\":", "");
        repeat("json rows", "[{\"content\":\"甲\"}", ",{\"content\":\"甲\"}", "]");
        repeat("json lines", "", "{\"content\":\"甲\"}\n", "");
        repeat("json lines, broken", "", "{\"content\":\"甲\"}\n{\"content\"\n", "");
        repeat("json strings", "[\n\"a\"", ",\"a\"", "]");
        repeat("front matter", "---\n", "a: b\n", "");
        repeat("front matter [", "---\na: ", "[", "\n---\n甲\n");
        repeat("front matter ---", "---\n", "---a\n", "");
        repeat("labelled records", "", "名称：甲\n文号：乙\n=====\n丙\n", "");
        repeat("tagged records", "", "【样例库】 甲\n【法规正文】 乙\n", "");
        repeat("compilation", "", "1. 云岭省财政厅关于甲事的通知（2023年5月4日）\n", "");
        repeat("open comments", "# a\n\n## b\n", "<!-- a ", "");
    }

    private void lists() {
        each("copies to ever new bodies", HEAD + "请办理。" + SIGNED + "抄送：", i -> "甲" + i + "局、", "乙局。");
        each("ever new members", GROUP, i -> "成员单位：甲" + i + "局。", SIGNED);
        each("ever new holders", HEAD + "一、加强。\n责任单位：", i -> "甲" + i + "局、", "乙局" + SIGNED);
        each("ever new titles", HEAD, i -> "根据《甲" + i + "办法》，", SIGNED);
        each("ever new short names", HEAD, i -> "《甲" + i + "办法》（以下简称《乙" + i + "》），", SIGNED);
        each("ever new editions", HEAD, i -> "原《某事的通知》（云财〔2015〕" + i + "号）同时废止，", SIGNED);
        each("ever new numbers of a title", HEAD, i -> "《甲办法》（云财〔2015〕" + i + "号）、", "同时废止。" + SIGNED);
        each("ever new numbers", HEAD, i -> "云财〔2015〕" + i + "号、", "文件同时废止。" + SIGNED);
        each("ever new announcements", HEAD, i -> "云岭省财政厅公告2015年第" + i + "号、", "同时废止。" + SIGNED);
        repeat("editions in a bracket", HEAD + "《A》", "（试行）", "同时废止。" + SIGNED);
        repeat("forerunners", HEAD, "2015年3月4日省政府2015年第3号公告公布的《某事的通知》同时废止，", SIGNED);
        repeat("what is put right", HEAD, "《A》中“甲”应为“乙”，特此更正；本办法代替《B》，现将《C》重新印发，", SIGNED);
        repeat("deeds to come", HEAD, "抓紧修订《A》、要废止《B》，已废止云财〔2015〕3号文件，", SIGNED);
        repeat("kinds of announcements", HEAD, "令公告第号第", SIGNED);
        each("ever new approvers", HEAD, i -> "经甲" + Integer.toString(i, 36) + "人民政府同意，", SIGNED);
        each("ever new notes", HEAD + "请办理。\n附件：\n", i -> i % 90 + ".甲" + i + "\n", SIGNED);
        repeat("tasks of pronouns", HEAD, "（一）加强。（该局负责）\n", SIGNED);
        repeat("tasks of theirs", HEAD, "（一）省财政厅要加强。（两部门负责）\n", SIGNED);
        repeat("carried duties", HEAD, "（一）加强。（省财政厅负责。以下各项均需各市人民政府落实，不再列出）\n", SIGNED);
        repeat("attached texts in force", HEAD + "请办理。" + SIGNED, "附件1\n甲办法\n第一条 本办法自2024年1月1日起施行。\n", "");
        repeat("authors", HEAD, "部".repeat(100) + "《关于A》", SIGNED);
        repeat("one line", "云岭省人民政府关于某规划的批复云政函〔2016〕17号省财政厅：", "一、原则同意某规划，请认真组织实施。", "云岭省人民政府2016年11月2日");
        repeat("brackets in a bracket", HEAD + "根据《A》（", "(a)", SIGNED);
        repeat("days in a sentence", HEAD + "各地要", "2099年6月底前完成，", SIGNED);
    }

    private void place(Place place, String token) {
        shapes.put(place.name + " " + token.replace("\n", "⏎").replace(" ", "␣").replace("\t", "⇥"), place.of(token));
    }

    private void repeat(String name, String before, String token, String behind) {
        shapes.put(name, new Place(name, before, behind).of(token));
    }

    private void markdown() {
        for (String token : List.of(
                "![[]()",
                "[[]()",
                "[a](",
                "[甲](乙)",
                "|a|\n",
                "|甲|**乙**|\n|-|-|\n",
                "*_",
                "**甲：**乙",
                "*a **a ",
                "<!A ",
                "<a>",
                "> ",
                "- ",
                "- 甲\n",
                "\\*",
                "`a``a```a````b",
                "<table>\n\n甲\n\n",
                "<script>\n\n",
                "~~~\n甲\n```\n",
                "[a]: b\n",
                "[^1]: 甲\n")) {
            repeat("markdown " + token.strip(), "# 云岭省财政厅关于某事的通知\n\n## 一、某事\n\n", token, "");
        }
    }

    /** The same with something that is never the same twice. */
    private void each(String name, String before, IntFunction<String> part, String behind) {
        shapes.put(name, n -> {
            StringBuilder out = new StringBuilder(before);
            for (int i = 0; out.length() < n; i++) {
                out.append(part.apply(i));
            }
            return out.append(behind).toString();
        });
    }

    private static String times(String token, int characters) {
        return token.repeat(Math.max(1, characters / token.length()));
    }
}
