package org.policykg.source;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/** What a page puts around a notice and is none of its words: menus, share buttons, the editor's line, QR codes. */
final class PageFrame {
    private static final Set<String> ELEMENTS = Set.of(
            "script",
            "style",
            "noscript",
            "iframe",
            "nav",
            "header",
            "footer",
            "form",
            "select",
            "button",
            "textarea",
            "template",
            "svg",
            "object",
            "embed");
    private static final Pattern CLASS = Pattern.compile(
            "(?:^|[-_\\s])(?:share|qr|qrcode|appendqr|breadcrumb|footer|sidebar|pager)(?:[-_\\s]|$)|appendqr|article-editor",
            Pattern.CASE_INSENSITIVE);
    private static final Set<String> IDS = Set.of("share", "footer", "header", "nav", "qrcode");
    private static final Pattern HIDDEN = Pattern.compile("display\\s*+:\\s*+none", Pattern.CASE_INSENSITIVE);

    /** Lines that a site prints beside any page. */
    private static final Pattern LINES = Pattern.compile(
            "(?:责任编辑|责编|编辑|编辑姓名|来源|信息来源|稿源|版权所有|主办单位|承办单位|网站标识码|"
                    + "发表时间|发布时间|浏览次数|浏览量|浏览字号|访问量|字体|字号|地址|邮编|ICP备案)\\s*[：:].{0,60}"
                    + "|(?:扫一扫|分享到|分享文章|打印本页|打印页面|关闭本页|关闭窗口|返回顶部|回到顶部|保存本页|【?打印】?|【?关闭】?|【?字体).{0,40}"
                    + "|(?:相关(?:新闻|链接|阅读|文章|稿件|报道|解读)|延伸阅读|推荐阅读|【[\\p{IsHan}]{0,4}(?:解读|读懂|图解)】|统一编号[：:]|文件状态[：:]|时效性 ?[：:]|信息类别[：:]|上一篇|下一篇|更多精彩).{0,80}|[|｜\\-—_+=*·.\\s]+|(?:当前位置|您当前所在的位置|您所在的位置|首页)[：:>\\s].{0,100}|.{0,20}(?:ICP备|公网安备).{0,40}");

    private PageFrame() {}

    static void strip(Element page) {
        HtmlTree.remove(FrameFinder.in(page));
    }

    /** Whether a line, without space around it, belongs to the page and not to the notice. */
    static boolean isFrame(String line) {
        return line.length() <= 120 && LINES.matcher(ReadingForm.of(line)).matches();
    }

    /** Whether an element and all that is in it belong to the page. */
    static boolean isFrame(Element element) {
        if (ELEMENTS.contains(element.normalName())) {
            return true;
        }
        return element.attributesSize() > 0
                && (CLASS.matcher(element.attr("class")).find()
                        || IDS.contains(element.id().toLowerCase(Locale.ROOT))
                        || HIDDEN.matcher(element.attr("style")).find());
    }
}
