package org.policykg.rules;

/** The relations that the program itself names, since what it does with them is more than to say them. */
public final class Relations {
    public static final Relation PROMULGATES = relation("promulgates");
    public static final Relation FORWARDS = relation("forwards");
    public static final Relation APPROVES = relation("approves");
    public static final Relation REISSUES = relation("reissues");
    public static final Relation REPEALS = relation("repeals");
    public static final Relation CORRECTS = relation("corrects");
    public static final Relation AMENDS = relation("amends");
    public static final Relation BASED_ON = relation("based-on");
    public static final Relation CITES = relation("cites");

    private Relations() {}

    private static Relation relation(String id) {
        return RelationTable.standard().relation(id);
    }
}
