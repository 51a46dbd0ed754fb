package org.policykg.notice;

import java.util.List;
import java.util.regex.Pattern;
import org.policykg.rules.NamedPattern;
import org.policykg.rules.RuleBook;

/** Tells the lines of a notice apart by the way they are set. */
final class Lines {
    private static final NamedPattern ITEM = RuleBook.standard().pattern("heads.name");
    private static final NamedPattern NO_RECIPIENT = RuleBook.standard().pattern("heads.no-address");
    /** All of a kind, whatever the kind: 各幼儿园 */
    private static final NamedPattern EVERY = RuleBook.standard().pattern("heads.every");

    private static final NamedPattern REMARK = RuleBook.standard().pattern("heads.remark");
    private static final NamedPattern FULL_TEXT = RuleBook.standard().pattern("heads.full-text");
    /** a space between two single characters */
    private static final Pattern SPACED_NAME = Pattern.compile("(?<=(?:^| )\\p{IsHan}) (?=\\p{IsHan}(?: |$))");

    /** Groups of an address may be parted by semicolons. */
    private static final Pattern FULL_STOP = Pattern.compile("[。！？]");

    private static final String STOPS = "。！？；";

    private static final Pattern BRACKET = Pattern.compile("[（(][^（）()]*[）)]");
    private static final Pattern SEPARATOR = Pattern.compile("[，,、；并]");
    private static final NamedPattern NO_SIGNER = RuleBook.standard().pattern("heads.no-signer");
    private static final NamedPattern SEAL = RuleBook.standard().pattern("heads.seal");
    private static final NamedPattern PERSON_AND_BODY = RuleBook.standard().pattern("heads.person-and-body");
    private static final NamedPattern SEALED = RuleBook.standard().pattern("heads.seal-mark");
    private static final NamedPattern BRANCH = RuleBook.standard().pattern("heads.body-and-branch");
    /** All provinces and all departments of the State Council by name are half as long. */
    private static final int LONGEST_ADDRESS = 900;

    private static final NamedPattern NAME_BEGUN = RuleBook.standard().pattern("heads.name-begun");
    private static final int LONGEST_PART = 30;

    private Lines() {}

    /** Whether a line ends in a colon, as the address does. */
    static boolean isBeforeColon(String line) {
        return line.endsWith("：") || line.endsWith(":");
    }

    /** Whether words before a colon are 主送机关. */
    static boolean areRecipients(String words) {
        if (words.isEmpty()
                || words.length() > LONGEST_ADDRESS
                || FULL_STOP.matcher(words).find()
                || NO_RECIPIENT.matches(words)) {
            return false;
        }
        String flat = BRACKET.matcher(words).replaceAll("");
        List<String> items = List.of(SEPARATOR.split(flat));
        // the first may share its tail with the last: 北京、天津、陕西省人民政府; 各省（区、市）水利、农业农村主管部门
        if (EVERY.matches(words)) {
            return true;
        }
        return (ITEM.matches(items.getFirst())
                        || items.size() > 1 && (items.getFirst().length() <= 4 || EVERY.matches(items.getFirst())))
                && ITEM.matches(items.getLast());
    }

    /** Whether a line may be a line of the signature: short, a name, no sentence. */
    static boolean isSigner(String line) {
        return line.length() <= 60
                && !isSentence(line)
                && !NO_SIGNER.matches(line)
                && !isOfRoster(line)
                && ITEM.matches(SEAL.matcher(line).replaceAll(""));
    }

    /** Whether a line of the signature goes on with the name on the line above it. */
    static boolean goesOn(String line, String above) {
        return isSigner(line)
                && above.length() <= LONGEST_PART
                && !isSentence(above)
                && (line.startsWith("的") || NAME_BEGUN.matches(above) && !isSigner(above));
    }

    /** Whether a line names a person and, behind a blank, the body that he is of. */
    private static boolean isOfRoster(String line) {
        return PERSON_AND_BODY.begins(line) && !ITEM.matches(line.substring(0, line.indexOf(' ')));
    }

    /** A line of the signature without the mark that stands for the seal. */
    static String unsealed(String line) {
        return SEALED.matcher(line).replaceFirst("").strip();
    }

    /** Whether a line names the branch of the body that the line above it names. */
    static boolean isBranch(String body, String branch) {
        return BRANCH.matches(body + "\n" + branch);
    }

    /** Whether a line says that the text of a document follows it: 《…》全文如下。 */
    static boolean announcesFullText(String line) {
        return FULL_TEXT.matches(line);
    }

    /** A line of the signature: 国 务 院 is 国务院, and a space between names of more than one character parts them. */
    static String unspacedName(String line) {
        return SPACED_NAME.matcher(line).replaceAll("");
    }

    static boolean isRemark(String line) {
        return REMARK.matches(line);
    }

    static boolean isSentence(String line) {
        for (int i = 0; i < line.length(); i++) {
            if (STOPS.indexOf(line.charAt(i)) >= 0) {
                return true;
            }
        }
        return false;
    }
}
