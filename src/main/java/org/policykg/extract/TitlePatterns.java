package org.policykg.extract;

import org.policykg.rules.NamedPattern;
import org.policykg.rules.RuleBook;

/**
 * The patterns of what titles say, by some rules.
 *
 * @param putsOut the whole of a title that puts something out or passes it on: issuers, again, verb, object
 * @param putsOutEnd what such titles end in; without it there is no use in trying where their object begins
 * @param passesOn the verb of what is passed on
 * @param makesKnown the verb of what may be no document (第六批重点文物保护单位)
 * @param approves the whole of a title that approves a plan without marks
 * @param approvesEnd what such titles end in
 * @param approvesMarked the whole of a title that approves a plan in marks
 * @param document the whole of a title of a document
 * @param joint what goes on a list behind a title in marks
 * @param asked 关于…报告, without its 的
 * @param speech what is passed on and is no document
 * @param ends a verb that ends documents
 * @param endsMarked the words before a title in marks that end it
 * @param markedEnds those behind it
 * @param changes a verb that changes them
 * @param asksOpinions a title that asks for opinions, or tells what became of them
 * @param changesMarked the words before a title in marks that change it
 * @param markedChanges those behind it
 * @param wrapper what puts another document out: its text is that document, and it is not what is put out again
 * @param othersBegin 《…》自…起施行，: another document that comes into force, at the end of the words before a title; its title is group 1
 * @param noDocument what stands in marks and is no document
 * @param draft what is put out for comments only
 */
record TitlePatterns(
        NamedPattern putsOut,
        NamedPattern putsOutEnd,
        NamedPattern passesOn,
        NamedPattern makesKnown,
        NamedPattern approves,
        NamedPattern approvesEnd,
        NamedPattern approvesMarked,
        NamedPattern document,
        NamedPattern joint,
        NamedPattern asked,
        NamedPattern speech,
        NamedPattern ends,
        NamedPattern endsMarked,
        NamedPattern markedEnds,
        NamedPattern changes,
        NamedPattern asksOpinions,
        NamedPattern changesMarked,
        NamedPattern markedChanges,
        NamedPattern wrapper,
        NamedPattern othersBegin,
        NamedPattern noDocument,
        NamedPattern draft) {
    static TitlePatterns of(RuleBook rules) {
        return new TitlePatterns(
                rules.pattern("titles.puts-out"),
                rules.pattern("titles.puts-out-end"),
                rules.pattern("titles.passes-on"),
                rules.pattern("titles.makes-known"),
                rules.pattern("titles.approves"),
                rules.pattern("titles.approves-end"),
                rules.pattern("titles.approves-marked"),
                rules.pattern("titles.document"),
                rules.pattern("titles.joint"),
                rules.pattern("titles.asked"),
                rules.pattern("titles.speech"),
                rules.pattern("titles.ends"),
                rules.pattern("titles.ends-marked"),
                rules.pattern("titles.marked-ends"),
                rules.pattern("titles.changes"),
                rules.pattern("titles.asks-opinions"),
                rules.pattern("titles.changes-marked"),
                rules.pattern("titles.marked-changes"),
                rules.pattern("titles.wrapper"),
                rules.pattern("titles.others-begin"),
                rules.pattern("titles.no-document"),
                rules.pattern("titles.draft"));
    }
}
