package org.policykg.extract;

import java.math.BigDecimal;

/**
 * The rules of extraction: one entry each, named in the evidence of whatever they find.
 * To add a rule, add its entry with an example and use it in the extractor of its kind.
 */
public enum Rule {
    ISSUER_IN_TITLE("issuer-in-title", Confidence.LAYOUT, "云岭省商务厅关于做好外贸工作的通知"),
    ISSUER_IN_SIGNATURE("issuer-in-signature", Confidence.LAYOUT, "云岭省商务厅 云岭省财政厅"),
    ISSUER_IN_LEAD("issuer-in-lead", Confidence.PHRASE, "日前，中共中央办公厅、国务院办公厅联合印发了《关于推进茶业振兴的意见》"),
    ISSUER_IN_NUMBER("issuer-in-number", Confidence.LAYOUT, "云岭省人民政府令第179号"),
    ISSUER_ON_PAGE("issuer-on-page", Confidence.PHRASE, "国务院"),
    RECIPIENT_LIST("recipient-list", Confidence.LAYOUT, "各市、县人民政府，省政府各部门、各直属机构："),
    COPY_LIST("copy-list", Confidence.LAYOUT, "抄送：财政部、审计署。"),
    APPROVAL("approval", Confidence.PHRASE, "经省人民政府同意，现印发给你们"),
    PROMULGATED_IN_TITLE("promulgated-in-title", Confidence.LAYOUT, "关于印发茶业发展方案的通知"),
    PROMULGATED_IN_BODY("promulgated-in-body", Confidence.PHRASE, "现将《茶业方案》印发给你们"),
    REISSUED_IN_TITLE("reissued-in-title", Confidence.LAYOUT, "关于重新印发《茶业方案》的通知"),
    REISSUED_IN_BODY("reissued-in-body", Confidence.PHRASE, "现将《茶业方案》（云政发〔2019〕3号）重新印发给你们"),
    FORWARDED_IN_TITLE("forwarded-in-title", Confidence.LAYOUT, "转发省财政厅关于茶业投入意见的通知"),
    FORWARDED_IN_BODY("forwarded-in-body", Confidence.PHRASE, "省财政厅《关于茶业投入的意见》已经省政府同意，现转发给你们"),
    APPROVED_PLAN("approved-plan", Confidence.PHRASE, "原则同意《茶业总体规划》"),
    RECEIVED("received", Confidence.PHRASE, "你厅《关于审批茶业规划的请示》收悉"),
    LEGAL_BASIS("legal-basis", Confidence.PHRASE, "根据《中华人民共和国森林法》"),
    UNMARKED_BASIS("unmarked-basis", Confidence.INFERRED, "按照国办发〔1993〕71号文件的规定"),
    REPEAL("repeal", Confidence.PHRASE, "《茶业暂行办法》同时废止"),
    UNMARKED_REPEAL("unmarked-repeal", Confidence.PHRASE, "云农〔2015〕3号、云农〔2016〕7号文件同时废止"),
    EARLIER_EDITION("earlier-edition", Confidence.PHRASE, "原《关于做好茶业工作的意见》（云政发〔2015〕3号）同时废止"),
    REPLACEMENT("replacement", Confidence.PHRASE, "本意见代替《茶业暂行办法》"),
    LISTED_REPEAL("listed-repeal", Confidence.PHRASE, "一、云岭省农业厅关于狩猎管理的通知（云农〔1985〕12号）"),
    AMENDMENT("amendment", Confidence.PHRASE, "修改《茶业管理办法》"),
    UNMARKED_AMENDMENT("unmarked-amendment", Confidence.PHRASE, "对云农〔2015〕3号文件作如下修改"),
    CORRECTION("correction", Confidence.PHRASE, "《茶业管理办法》第三条中“十日”应为“十五日”，特此更正"),
    CITATION("citation", Confidence.PHRASE, "请参阅《茶业读本》"),
    ATTACHMENT_NOTE("attachment-note", Confidence.LAYOUT, "附件：1.任务清单"),
    RESPONSIBILITY_BRACKET("responsibility-bracket", Confidence.LAYOUT, "（省商务厅牵头，省财政厅配合）"),
    TASK_TABLE("task-table", Confidence.LAYOUT, "优化外贸结构 省商务厅 省财政厅"),
    BARE_BRACKET("bare-bracket", Confidence.INFERRED, "（市司法局、市财政局）"),
    RESPONSIBILITY_LINE("responsibility-line", Confidence.LAYOUT, "责任单位：省商务厅、省财政厅"),
    SHARED_RESPONSIBILITY("shared-responsibility", Confidence.PHRASE, "（省商务厅、省财政厅负责，列第一位者为牵头单位，下同）"),
    ACTOR_OF_ITEM("actor-of-item", Confidence.INFERRED, "请各地加强组织领导"),
    JOINED_BY_ACTOR("joined-by-actor", Confidence.INFERRED, "省商务厅要会同省财政厅做好工作"),
    APPOINTED("appointed", Confidence.INFERRED, "具体工作由省教育厅牵头"),
    CARRIED_OVER("carried-over", Confidence.PHRASE, "（省商务厅负责。以下各项均需各市人民政府落实，不再一一列出）"),
    MECHANISM_MEMBERS("mechanism-members", Confidence.PHRASE, "联席会议由省商务厅、省财政厅组成"),
    MECHANISM_LEADER("mechanism-leader", Confidence.PHRASE, "省商务厅为牵头单位"),
    MECHANISM_OFFICE("mechanism-office", Confidence.PHRASE, "联席会议办公室设在省商务厅"),
    MECHANISM_ROSTER("mechanism-roster", Confidence.INFERRED, "组长：王某 省财政厅厅长"),
    NUMBER_PREFIX("number-prefix", Confidence.PHRASE, "根据《茶业发展规划》（国办发〔2021〕46号）"),
    SHORT_TITLE("short-title", Confidence.PHRASE, "根据《森林法》的规定"),
    PLAN_PERIOD("plan-period", Confidence.INFERRED, "关于印发《“十四五”茶业发展规划》的通知"),
    PLAN_OUTLINE("plan-outline", Confidence.PHRASE, "根据《云岭省国民经济和社会发展第十四个五年规划纲要》"),
    DEADLINE("deadline", Confidence.PHRASE, "2099年6月底前"),
    GOAL("goal", Confidence.INFERRED, "到2099年"),
    DATED_SENTENCE("dated-sentence", Confidence.INFERRED, "2099年4月底前完成清理"),
    DATE_OF_SIGNATURE("date-of-signature", Confidence.LAYOUT, "2022年5月18日"),
    NUMBER_LINE("number-line", Confidence.LAYOUT, "云政发〔2022〕11号"),
    IN_FORCE("in-force", Confidence.PHRASE, "自2024年2月1日起施行");

    /** How far a rule can be trusted. */
    public enum Confidence {
        /** laid down by the layout of official documents */
        LAYOUT("0.99"),
        /** a fixed phrase */
        PHRASE("0.9"),
        /** inferred from context */
        INFERRED("0.7"),
        /** one of several things that the words may mean */
        AMBIGUOUS("0.5");

        private final BigDecimal value;

        Confidence(String value) {
            this.value = new BigDecimal(value);
        }

        /** A number between 0 and 1. */
        public BigDecimal value() {
            return value;
        }
    }

    private final String id;
    private final Confidence confidence;
    private final String example;

    Rule(String id, Confidence confidence, String example) {
        this.id = id;
        this.confidence = confidence;
        this.example = example;
    }

    /** The name that stands in the evidence. */
    public String id() {
        return id;
    }

    public Confidence confidence() {
        return confidence;
    }

    /** Words that the rule reads; a test puts them into a notice and finds them read. */
    public String example() {
        return example;
    }
}
