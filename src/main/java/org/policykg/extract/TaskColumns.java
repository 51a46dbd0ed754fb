package org.policykg.extract;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** What the columns of a table hold that shares out tasks, by their labels. */
final class TaskColumns {
    /** What stands behind the first word of a label. */
    private static final Pattern FURTHER_WORDS = Pattern.compile("[\\s：:（(].*$|\\s");

    /** What a column holds. */
    enum Column {
        TASK("(?:(?:工作|重点|主要|具体|改革|目标|创建|整改|重点工作)?(?:任务|内容|事项|措施|举措|要求|项目|清单)(?:名称|内容|措施|分解|及要求)?|任务分工)"),
        LEAD("{lead-label}(?:{duty-holder})?"),
        RESPONSIBLE("{answer-label}(?:{duty-holder})?(?:及分工)?"),
        SUPPORT("{support-label}(?:{duty-holder})?"),
        GUIDE("{guide-label}(?:{duty-holder})?"),
        TIME("(?:完成|办结|落实|整改|工作|进度)?(?:时限|时间|期限|进度|时间节点|时间安排|进度安排|时间要求|时间进度)(?:要求|安排)?");

        private final String label;

        Column(String label) {
            this.label = label;
        }
    }

    private final Map<Column, Pattern> labels = new EnumMap<>(Column.class);

    TaskColumns(DutyWords duties) {
        for (Column column : Column.values()) {
            labels.put(column, duties.pattern(column.label));
        }
    }

    /** What a column with a label holds. */
    Optional<Column> of(String label) {
        String bare = FURTHER_WORDS.matcher(label).replaceAll("");
        return labels.entrySet().stream()
                .filter(column -> column.getValue().matcher(bare).matches())
                .map(Map.Entry::getKey)
                .findFirst();
    }
}
