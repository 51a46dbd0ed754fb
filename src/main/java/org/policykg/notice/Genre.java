package org.policykg.notice;

/** What a part of a text is there for. */
public enum Genre {
    /** says what must be done: 主要任务, 保障措施, 工作要求 */
    OPERATIVE,
    /** says what is to be reached: 发展目标 */
    AIMS,
    /** says why and by what thought: 指导思想, 基本原则, 现状 */
    BACKGROUND,
    /** tells what was found or done, and asks only where a body is bound: 检查报告, 提案的答复 */
    REPORT,
    /** binds for good: articles, definitions, conditions, accounts */
    RULES,
    /** names things or persons */
    LIST,
    /** says from when it holds and who explains it: 附则 */
    CLOSING
}
