package org.policykg.rules;

/** The rules that the program itself names: what each reads stands in its file, how it is read in the extractor of its kind. */
public final class Rules {
    public static final Rule ISSUER_IN_TITLE = rule("issuer-in-title");
    public static final Rule ISSUER_IN_SIGNATURE = rule("issuer-in-signature");
    public static final Rule ISSUER_IN_LEAD = rule("issuer-in-lead");
    public static final Rule ISSUER_IN_NUMBER = rule("issuer-in-number");
    public static final Rule ISSUER_ON_PAGE = rule("issuer-on-page");
    public static final Rule RECIPIENT_LIST = rule("recipient-list");
    public static final Rule COPY_LIST = rule("copy-list");
    public static final Rule APPROVAL = rule("approval");
    public static final Rule PROMULGATED_IN_TITLE = rule("promulgated-in-title");
    public static final Rule PROMULGATED_IN_BODY = rule("promulgated-in-body");
    public static final Rule REISSUED_IN_TITLE = rule("reissued-in-title");
    public static final Rule REISSUED_IN_BODY = rule("reissued-in-body");
    public static final Rule FORWARDED_IN_TITLE = rule("forwarded-in-title");
    public static final Rule FORWARDED_IN_BODY = rule("forwarded-in-body");
    public static final Rule APPROVED_PLAN = rule("approved-plan");
    public static final Rule RECEIVED = rule("received");
    public static final Rule LEGAL_BASIS = rule("legal-basis");
    public static final Rule UNMARKED_BASIS = rule("unmarked-basis");
    public static final Rule REPEAL = rule("repeal");
    public static final Rule UNMARKED_REPEAL = rule("unmarked-repeal");
    public static final Rule EARLIER_EDITION = rule("earlier-edition");
    public static final Rule REPLACEMENT = rule("replacement");
    public static final Rule LISTED_REPEAL = rule("listed-repeal");
    public static final Rule AMENDMENT = rule("amendment");
    public static final Rule UNMARKED_AMENDMENT = rule("unmarked-amendment");
    public static final Rule CORRECTION = rule("correction");
    public static final Rule CITATION = rule("citation");
    public static final Rule ATTACHMENT_NOTE = rule("attachment-note");
    public static final Rule RESPONSIBILITY_BRACKET = rule("responsibility-bracket");
    public static final Rule TASK_TABLE = rule("task-table");
    public static final Rule BARE_BRACKET = rule("bare-bracket");
    public static final Rule HEADING_BRACKET = rule("heading-bracket");
    public static final Rule RESPONSIBILITY_LINE = rule("responsibility-line");
    public static final Rule SHARED_RESPONSIBILITY = rule("shared-responsibility");
    public static final Rule ACTOR_OF_ITEM = rule("actor-of-item");
    public static final Rule OPERATIVE_ITEM = rule("operative-item");
    public static final Rule JOINED_BY_ACTOR = rule("joined-by-actor");
    public static final Rule APPOINTED = rule("appointed");
    public static final Rule CARRIED_OVER = rule("carried-over");
    public static final Rule MECHANISM_MEMBERS = rule("mechanism-members");
    public static final Rule MECHANISM_LEADER = rule("mechanism-leader");
    public static final Rule MECHANISM_OFFICE = rule("mechanism-office");
    public static final Rule MECHANISM_ROSTER = rule("mechanism-roster");
    public static final Rule NUMBER_PREFIX = rule("number-prefix");
    public static final Rule SHORT_TITLE = rule("short-title");
    public static final Rule PLAN_PERIOD = rule("plan-period");
    public static final Rule PLAN_OUTLINE = rule("plan-outline");
    public static final Rule DEADLINE = rule("deadline");
    public static final Rule GOAL = rule("goal");
    public static final Rule TARGET = rule("target");
    public static final Rule COUNTED_TARGET = rule("counted-target");
    public static final Rule INDICATOR_TABLE = rule("indicator-table");
    public static final Rule FUNDING = rule("funding");
    public static final Rule YEAR_OF_RESULT = rule("year-of-result");
    public static final Rule RECURRENCE = rule("recurrence");
    public static final Rule DATED_SENTENCE = rule("dated-sentence");
    public static final Rule DATE_OF_SIGNATURE = rule("date-of-signature");
    public static final Rule NUMBER_LINE = rule("number-line");
    public static final Rule IN_FORCE = rule("in-force");

    private Rules() {}

    private static Rule rule(String id) {
        return RuleBook.standard().rule(id);
    }
}
