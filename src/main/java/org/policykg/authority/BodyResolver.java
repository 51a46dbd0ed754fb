package org.policykg.authority;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.policykg.authority.Resolution.Ambiguous;
import org.policykg.authority.Resolution.Resolved;
import org.policykg.authority.Resolution.Unlisted;
import org.policykg.extract.BodyNames;

/**
 * Resolves the names of one notice: as of its date, and seen from where its issuer stands. In a
 * notice of 上海市 the name 市政府 is 上海市人民政府, and 统计局 is no central body.
 */
public final class BodyResolver {
    private static final Pattern REGION = Pattern.compile("^(?:国家税务总局)?(.{2,10}?(?:省|自治区|自治州|地区|盟|市|县|区|旗))(?=.)");
    private static final Pattern ABBREVIATED = Pattern.compile("^(.{2,12}(?:省|市|区|县|州|旗))政府$");
    private static final Pattern OWN_GOVERNMENT = Pattern.compile("^(?:本|我)?(省|市|区|县|州|旗|自治区)(?:人民)?政府$");
    private static final Pattern RELATIVE =
            Pattern.compile("^(?:本|我)?(?:省|市|区|县|州|旗)(?!级).*|^(?:各|有关|相关|其他).*|^(?:厅|局|部|委|分局|直属).*各.*");
    private static final Pattern CENTRAL = Pattern.compile("^(?:国家|中国|中央|国务院|全国|中共|最高).*|.*(?:部|总局|署|总署|国务院)$");
    private static final Pattern LOCAL_GOVERNMENT = Pattern.compile(".*人民政府(?:办公厅|办公室)?");
    private final Authority authority;
    private final Optional<LocalDate> day;
    private final Optional<String> region;

    /**
     * A resolver for one notice.
     *
     * @param authority the known bodies
     * @param day the notice's date
     * @param issuers its issuers as printed
     */
    public BodyResolver(Authority authority, Optional<LocalDate> day, List<String> issuers) {
        this.authority = authority;
        this.day = day;
        this.region = issuers.stream()
                .filter(name -> authority.named(name, day).isEmpty()
                        || LOCAL_GOVERNMENT.matcher(name).matches())
                .map(REGION::matcher)
                .filter(Matcher::find)
                .map(match -> match.group(1))
                .findFirst();
    }

    /** The region whose notice it is; absent for a central one. */
    public Optional<String> region() {
        return region;
    }

    public Resolution resolve(String name) {
        List<Organization> known = authority.named(name, day);
        boolean local = region.isPresent() && !CENTRAL.matcher(name).matches();
        if (known.size() == 1 && !local) {
            return new Resolved(known.getFirst());
        }
        if (known.size() > 1 && !local) {
            return new Ambiguous(known);
        }
        boolean group = BodyNames.isGroup(name);
        Matcher own = OWN_GOVERNMENT.matcher(name);
        if (own.matches() && region.isPresent() && region.get().endsWith(own.group(1))) {
            String full = region.get() + "人民政府";
            return new Unlisted(full, full, false);
        }
        Matcher abbreviated = ABBREVIATED.matcher(name);
        if (abbreviated.matches() && !group) {
            String full = abbreviated.group(1) + "人民政府";
            return new Unlisted(full, full, false);
        }
        boolean relative = local && RELATIVE.matcher(name).matches();
        return new Unlisted(relative ? region.orElseThrow() + "/" + name : name, name, group);
    }
}
