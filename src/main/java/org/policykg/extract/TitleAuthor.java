package org.policykg.extract;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.policykg.notice.Notice;

/** The body that stands before a title which begins with 关于, and tells it from others: 国家计委《关于…的报告》. */
final class TitleAuthor {
    private static final int LONGEST = 110;
    private static final Pattern AUTHOR = Pattern.compile(
            "((?:[\\p{IsHan}]{2,14}(?:部|委|局|厅|署|院|办|行|办公厅|办公室|中央|会|政府|总局|银行|公司)(?:、|和|\\s)?){1,6})(?:联合)?(?:印发|发布|制定|下发|公布|报送|上报|提出)?(?:的)?$|(你(?:们|部|委|局|省|市|厅|署|院|公司|单位|办|会))(?:报来|报送|呈报|上报|提出)?(?:的)?$");
    /** 国务院同意国家计委《关于…的报告》 is by 国家计委. */
    private static final Pattern CONSENT = Pattern.compile("^.*(?:同意|批准|收到|接到)(?=\\p{IsHan}{2})");

    private static final Pattern LEAD_WORDS = Pattern.compile(
            "^(?:(?:国务院|省政府|市政府|人民政府)(?:同意|批准)|根据|按照|依据|依照|遵照|为|深入|认真|全面|贯彻|落实|执行|经|现将|将|和|及|与|对|在|按|原|关于|转发|印发|批转|国务院批准)+");

    private final Notice notice;

    TitleAuthor(Notice notice) {
        this.notice = notice;
    }

    /** The author at the end of the words before a title; 你部 is whom the notice addresses first. */
    Optional<String> before(String words) {
        Matcher match = AUTHOR.matcher(words.substring(Math.max(0, words.length() - LONGEST)));
        if (!match.find()) {
            return Optional.empty();
        }
        if (match.group(2) != null) {
            return notice.recipients()
                    .map(part -> BodyList.read(part.text()).stream()
                            .map(BodyList.Item::name)
                            .findFirst()
                            .orElse(part.text()));
        }
        String name = LEAD_WORDS
                .matcher(CONSENT.matcher(match.group(1)).replaceFirst(""))
                .replaceFirst("");
        return name.length() >= 2 ? Optional.of(name.replaceAll("[、\\s]+$", "")) : Optional.empty();
    }
}
