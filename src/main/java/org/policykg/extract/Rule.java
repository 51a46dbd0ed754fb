package org.policykg.extract;

/**
 * The rules of extraction: one entry each, named in the evidence of whatever they find.
 * To add a rule, add its entry with an example and use it in the extractor of its kind.
 */
public enum Rule {
    ISSUER_IN_TITLE("issuer-in-title", Confidence.LAYOUT, "商务部关于……的通知"),
    ISSUER_IN_SIGNATURE("issuer-in-signature", Confidence.LAYOUT, "署名：商务部"),
    ISSUER_IN_LEAD("issuer-in-lead", Confidence.PHRASE, "近日，中共中央办公厅、国务院办公厅印发了《关于……的意见》"),
    ISSUER_IN_NUMBER("issuer-in-number", Confidence.LAYOUT, "云岭省人民政府令第179号"),
    ISSUER_ON_PAGE("issuer-on-page", Confidence.PHRASE, "发文机关：国务院"),
    RECIPIENT_LIST("recipient-list", Confidence.LAYOUT, "各省、自治区、直辖市人民政府，国务院各部委、各直属机构："),
    COPY_LIST("copy-list", Confidence.LAYOUT, "抄送：财政部、审计署。"),
    APPROVAL("approval", Confidence.PHRASE, "经国务院同意，现印发给你们"),
    PROMULGATED_IN_TITLE("promulgated-in-title", Confidence.LAYOUT, "关于印发《工作方案》的通知"),
    PROMULGATED_IN_BODY("promulgated-in-body", Confidence.PHRASE, "现将《工作方案》印发给你们"),
    FORWARDED_IN_TITLE("forwarded-in-title", Confidence.LAYOUT, "转发财政部关于……意见的通知"),
    FORWARDED_IN_BODY("forwarded-in-body", Confidence.PHRASE, "财政部《关于……的意见》已经国务院同意，现转发给你们"),
    APPROVED_PLAN("approved-plan", Confidence.PHRASE, "原则同意《总体规划》"),
    RECEIVED("received", Confidence.PHRASE, "你部《关于……的请示》收悉"),
    LEGAL_BASIS("legal-basis", Confidence.PHRASE, "根据《中华人民共和国森林法》"),
    UNMARKED_BASIS("unmarked-basis", Confidence.INFERRED, "按照国办发〔1993〕71号文件的规定"),
    REPEAL("repeal", Confidence.PHRASE, "《暂行办法》同时废止"),
    LISTED_REPEAL("listed-repeal", Confidence.PHRASE, "一、云岭省农业厅关于狩猎管理的通知（云农〔1985〕12号）"),
    AMENDMENT("amendment", Confidence.PHRASE, "修改《管理办法》"),
    CITATION("citation", Confidence.PHRASE, "《管理办法》"),
    ATTACHMENT_NOTE("attachment-note", Confidence.LAYOUT, "附件：1.任务清单"),
    RESPONSIBILITY_BRACKET("responsibility-bracket", Confidence.LAYOUT, "（商务部牵头，财政部配合）"),
    BARE_BRACKET("bare-bracket", Confidence.INFERRED, "（市司法局、市财政局）"),
    RESPONSIBILITY_LINE("responsibility-line", Confidence.LAYOUT, "责任单位：商务部、财政部"),
    SHARED_RESPONSIBILITY("shared-responsibility", Confidence.PHRASE, "（海关总署、商务部负责，列第一位者为牵头单位，下同）"),
    ACTOR_OF_ITEM("actor-of-item", Confidence.INFERRED, "请各地加强组织领导"),
    JOINED_BY_ACTOR("joined-by-actor", Confidence.INFERRED, "商务部会同有关部门"),
    APPOINTED("appointed", Confidence.INFERRED, "由教育部牵头"),
    CARRIED_OVER("carried-over", Confidence.PHRASE, "（以下各项均需各市人民政府落实，不再一一列出）"),
    DEADLINE("deadline", Confidence.PHRASE, "2023年6月底前"),
    GOAL("goal", Confidence.INFERRED, "到2025年"),
    DATED_SENTENCE("dated-sentence", Confidence.INFERRED, "2019年4月底前完成清理"),
    DATE_OF_SIGNATURE("date-of-signature", Confidence.LAYOUT, "2021年11月23日"),
    NUMBER_LINE("number-line", Confidence.LAYOUT, "国发〔2019〕4号"),
    IN_FORCE("in-force", Confidence.PHRASE, "自2024年2月1日起施行");

    /** How far a rule can be trusted. */
    public enum Confidence {
        /** laid down by the layout of official documents */
        LAYOUT("0.99"),
        /** a fixed phrase */
        PHRASE("0.9"),
        /** inferred from context */
        INFERRED("0.7");

        private final String value;

        Confidence(String value) {
            this.value = value;
        }

        /** A decimal between 0 and 1 in its lexical form. */
        public String value() {
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

    /** Words that the rule reads. */
    public String example() {
        return example;
    }
}
