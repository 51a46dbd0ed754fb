package org.policykg.notice;

/** How items are numbered. */
public enum NumberForm {
    /** no number: a heading of notes */
    NONE,
    /** 第一编, 第一部分 */
    PART,
    /** 第一章 */
    CHAPTER,
    /** 第一节 */
    SECTION,
    /** 第一条 */
    ARTICLE,
    /** 一、 */
    HAN,
    /** （一） */
    HAN_IN_BRACKETS,
    /** 1. and 1、 */
    DIGIT,
    /** 1.1 and 1.1.1 */
    DECIMAL,
    /** （1） and 1） */
    DIGIT_IN_BRACKETS,
    /** ① */
    CIRCLED
}
