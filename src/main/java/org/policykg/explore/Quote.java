package org.policykg.explore;

/**
 * Why a statement was made: words of a notice.
 *
 * @param notice the notice whose text it is
 * @param id the evidence's IRI
 * @param number the end of that IRI, by which a page marks it
 * @param before some words before the quote
 * @param words the quote; empty where a page, not the text, says so
 * @param after some words after it
 * @param page the page of the original on which the quote begins; empty where it has no pages
 * @param rule the rule that read it
 * @param confidence how sure the rule is, as the graph has it
 */
public record Quote(
        Ref notice,
        String id,
        String number,
        String before,
        String words,
        String after,
        String page,
        String rule,
        String confidence) {}
