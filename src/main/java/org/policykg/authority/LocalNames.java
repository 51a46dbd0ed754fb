package org.policykg.authority;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.policykg.authority.NameIndex.Hit;
import org.policykg.authority.Places.Found;

/**
 * Names of local bodies by their grammar: a region, a function and a form ({@code 江苏省商务厅}), a government
 * ({@code 市政府办公室}), a department of a Party committee ({@code 省委组织部}), a branch of a central body
 * ({@code 国家税务总局北京市税务局}), and groups of these ({@code 各省、自治区、直辖市财政厅（局）}).
 */
final class LocalNames {
    private static final Pattern FORM = Pattern.compile(
            "(?:[（(][^（）()]*[）)])?(委员会|厅|局|委|办公室|办|主管部门|行政主管部门|行政管理部门|行政部门|管理部门|监督管理部门|部门|监管局|管理局|分局|总队|支队)((?:[（(][^（）()]*[）)])?)");
    private static final Pattern COMPLETE = Pattern.compile(".*(?:总工会|联合会|协会|委员会|红十字会|合作社)");
    private static final Pattern GOVERNMENT = Pattern.compile("(?:人民)?政府(办公厅|办公室|办|研究室)?");
    private static final Pattern COMMITTEE = Pattern.compile("委(办公厅|办公室|办|组织部|宣传部|统战部|政法委|网信办|编办|改革办|社会工作部|党校|军民融合办)");
    private static final Map<String, String> COMMITTEE_FULL = Map.of(
            "统战部", "统一战线工作部",
            "政法委", "政法委员会",
            "网信办", "网络安全和信息化委员会办公室",
            "编办", "机构编制委员会办公室",
            "改革办", "全面深化改革委员会办公室",
            "军民融合办", "军民融合发展委员会办公室",
            "办", "办公室");

    private static final Pattern BRANCH =
            Pattern.compile(".*(?:局|行|分公司|办事处|海关|专员办|监督站|特派办|总部|营业管理部|总队|支队)(?:[（(][^（）()]*[）)])?");
    private static final Pattern OF_PLACES = Pattern.compile(
            "^(?:地方)?(?:各级|各地区?|各)?(?:有关|相关)?(?:[省市县区州旗盟、级]|自治区|自治州|自治县|地区|直辖市|乡镇|街道|[（(][^（）()]*[）)])*");
    private static final Pattern OF_HOME = Pattern.compile("^各(?!级|省).*|^[市县区](?!.*级).*");
    private static final Pattern UNIT = Pattern.compile("办公厅|办公室|综合司|(?:\\p{IsHan}{2,8})司");
    private static final Pattern UNITS = Pattern.compile("(?:机关)?各(?:司局|直属单位|派出机构|部门|直属机构|单位|司局和直属单位)");
    /** what branches of central bodies do; their names do not follow those of governments: 上海银保监局 */
    private static final Pattern CENTRAL_WORK = Pattern.compile("(?:银行|保险|证券|金融).*监督管理|海关");

    private static final String COUNTRY = "中华人民共和国";

    private final Authority authority;
    private final Optional<Place> home;
    private final Optional<LocalDate> day;

    LocalNames(Authority authority, Optional<Place> home, Optional<LocalDate> day) {
        this.authority = authority;
        this.home = home;
        this.day = day;
    }

    /** What stands behind a place: the words written out in full, with the function that they name. */
    private record Office(String words, Optional<Function> function) {}

    /** A name that no list has; absent where the grammar does not describe it. */
    Optional<LocalBody> body(String name, List<Hit> hits) {
        Optional<LocalBody> part =
                branch(name, hits).or(() -> unit(name, hits, false)).or(() -> outpost(name, hits));
        if (part.isPresent()) {
            return part;
        }
        // in a notice of 内蒙古自治区 the name 自治区财政厅 is of that one
        Optional<Found> relative = Places.relative(name, home);
        List<Found> places = new ArrayList<>(relative.stream().toList());
        Places.at(name, 0, hits).stream().map(this::atHome).forEach(places::add);
        for (Found found : places) {
            Optional<Office> office = office(name, found.end(), hits);
            if (office.isPresent() && found.place().isGroup()) {
                return Optional.of(several(name, name, Optional.of(found.place()), office.get()));
            }
            if (office.isPresent()) {
                boolean ofGovernment = relative.isPresent() || !isCentralWork(office.get());
                return Optional.of(
                        ofGovernment
                                ? body(found.place(), office.get())
                                : new LocalBody(
                                        name,
                                        name,
                                        false,
                                        Optional.of(found.place()),
                                        office.get().function(),
                                        counterparts(office.get().function()),
                                        Optional.empty()));
            }
        }
        if (relative.isPresent()) {
            Place place = relative.get().place();
            String full = place.name() + name.substring(relative.get().end());
            return Optional.of(new LocalBody(
                    full, full, false, Optional.of(place), Optional.empty(), List.of(), Optional.empty()));
        }
        return Optional.empty();
    }

    /** A name without a place in a local notice is of that place: 财政局. */
    Optional<LocalBody> bare(String name, List<Hit> hits) {
        return home.filter(place -> !name.endsWith("部门"))
                .flatMap(place -> function(name, 0, hits).map(office -> body(place, office)));
    }

    /** Several bodies at once: 各省、自治区、直辖市财政厅（局）, 各区教育局. */
    Optional<LocalBody> group(String name, List<Hit> hits) {
        for (Found found : Places.at(name, 0, hits)) {
            Optional<Office> office = office(name, found.end(), hits);
            if (office.isPresent()) {
                return Optional.of(several(name, name, Optional.of(found.place()), office.get()));
            }
        }
        Matcher places = OF_PLACES.matcher(name);
        if (places.find()) {
            Optional<LocalBody> several = office(name, places.end(), hits).map(office -> {
                boolean ofHome = home.isPresent() && OF_HOME.matcher(name).matches();
                return several(
                        ofHome ? home.get().name() + "/" + name : name, name, ofHome ? home : Optional.empty(), office);
            });
            if (several.isPresent()) {
                return several;
            }
        }
        return unit(name, hits, true);
    }

    private static boolean isCentralWork(Office office) {
        return office.function()
                .map(function -> CENTRAL_WORK.matcher(function.name()).matches())
                .orElse(false);
    }

    private LocalBody several(String key, String name, Optional<Place> place, Office office) {
        return new LocalBody(
                key, name, true, place, office.function(), counterparts(office.function()), Optional.empty());
    }

    private LocalBody body(Place place, Office office) {
        boolean party = office.words().startsWith("委") && !office.words().startsWith("委员会");
        String full = (party ? "中共" : "") + place.name() + office.words();
        // an office of a government is no branch of the central body that does the same: 省金融监管局
        List<Organization> above = isCentralWork(office) ? List.of() : counterparts(office.function());
        return new LocalBody(full, full, false, Optional.of(place), office.function(), above, Optional.empty());
    }

    /** 江北区 in a notice of 重庆市 is the district of that city; other cities have one of the name. */
    private Found atHome(Found found) {
        Place place = found.place();
        boolean inside = home.isPresent()
                && home.get().kind().equals("市")
                && place.region().isEmpty()
                && place.within().isEmpty()
                && place.kind().matches("[区县旗]");
        return inside
                ? new Found(
                        new Place(home.get().name() + place.name(), place.kind(), Optional.empty(), home), found.end())
                : found;
    }

    private Optional<Office> office(String name, int from, List<Hit> hits) {
        String rest = name.substring(from);
        Matcher government = GOVERNMENT.matcher(rest);
        if (government.matches()) {
            String of = Optional.ofNullable(government.group(1))
                    .map(w -> w.equals("办") ? "办公室" : w)
                    .orElse("");
            return Optional.of(new Office("人民政府" + of, Optional.empty()));
        }
        Matcher committee = COMMITTEE.matcher(rest);
        if (committee.matches()) {
            String of = committee.group(1);
            Optional<Function> function = hits.stream()
                    .filter(hit ->
                            hit.begin() == from + 1 && hit.entry().function().isPresent())
                    .max(Comparator.comparingInt(Hit::end))
                    .flatMap(hit -> hit.entry().function());
            return Optional.of(new Office("委" + COMMITTEE_FULL.getOrDefault(of, of), function));
        }
        return function(name, from, hits);
    }

    /** A function and a form that end the name: 商务厅, 发改委. */
    private static Optional<Office> function(String name, int from, List<Hit> hits) {
        return hits.stream()
                .filter(hit -> hit.begin() == from && hit.entry().function().isPresent())
                .sorted(Comparator.comparingInt(Hit::end).reversed())
                .flatMap(hit -> office(hit.entry().function().orElseThrow(), name.substring(hit.end())).stream())
                .findFirst();
    }

    /** An office by its function and what stands behind it; 总工会 and 残联 need no form behind them. */
    private static Optional<Office> office(Function function, String rest) {
        if (rest.isEmpty() && COMPLETE.matcher(function.name()).matches()) {
            return Optional.of(new Office(function.name(), Optional.of(function)));
        }
        Matcher form = FORM.matcher(rest);
        return form.matches() ? Optional.of(written(function, form)) : Optional.empty();
    }

    private static Office written(Function function, Matcher form) {
        String words = form.group(2).isEmpty()
                ? switch (form.group(1)) {
                    case "委" -> "委员会";
                    case "办" -> "办公室";
                    default -> form.group(1);
                }
                : form.group(1) + form.group(2);
        // 监管局 and 管理局 repeat the end of a function's name: 市场监管局 is 市场监督管理局
        String name = function.name();
        String tail = words.replaceFirst("^监管局$", "局");
        return new Office(
                name + (name.endsWith("管理") ? tail.replaceFirst("^管理(?=局)", "") : tail), Optional.of(function));
    }

    /** A branch of a central body: the body, a place and what the branch is called. */
    private Optional<LocalBody> branch(String name, List<Hit> hits) {
        if (!BRANCH.matcher(name).matches()) {
            return Optional.empty();
        }
        return hits.stream()
                .filter(hit -> hit.begin() == 0 && hit.end() < name.length())
                .sorted(Comparator.comparingInt(Hit::end).reversed())
                .flatMap(hit -> bearers(hit).stream()
                        .flatMap(head -> Places.at(name, hit.end(), hits).stream()
                                .filter(found -> !found.place().isGroup())
                                .limit(1)
                                .map(found -> branch(name, hit, head, found, hits))))
                .findFirst();
    }

    private LocalBody branch(String name, Hit hit, Organization head, Found found, List<Hit> hits) {
        String full = head.prefLabel().replaceFirst("^" + COUNTRY, "") + name.substring(hit.end());
        Optional<Function> function = function(name, found.end(), hits).flatMap(Office::function);
        return new LocalBody(full, full, false, Optional.of(found.place()), function, List.of(head), Optional.empty());
    }

    /** An office inside a listed body (工业和信息化部办公厅), or all of a kind (国家林业和草原局各司局). */
    private Optional<LocalBody> unit(String name, List<Hit> hits, boolean group) {
        return hits.stream()
                .filter(hit -> hit.begin() == 0
                        && (group ? UNITS : UNIT)
                                .matcher(name.substring(hit.end()))
                                .matches())
                .sorted(Comparator.comparingInt(Hit::end).reversed())
                .flatMap(hit -> bearers(hit).stream().map(head -> {
                    String full = head.prefLabel().replaceFirst("^" + COUNTRY, "") + name.substring(hit.end());
                    return new LocalBody(
                            full, full, group, Optional.empty(), Optional.empty(), List.of(), Optional.of(head));
                }))
                .findFirst();
    }

    /** A branch of a central body that is named after its seat alone: 铜川银保监分局, 青岛海关. */
    private Optional<LocalBody> outpost(String name, List<Hit> hits) {
        return hits.stream()
                .filter(hit -> hit.begin() >= 2
                        && hit.begin() <= 4
                        && hit.entry()
                                .function()
                                .filter(function ->
                                        CENTRAL_WORK.matcher(function.name()).matches())
                                .isPresent()
                        && name.substring(hit.end()).matches("|局|分局|监管局|监管分局"))
                .map(hit -> new LocalBody(
                        name,
                        name,
                        false,
                        Places.at(name, 0, hits).stream()
                                .filter(found -> found.end() == hit.begin())
                                .map(Found::place)
                                .findFirst(),
                        hit.entry().function(),
                        counterparts(hit.entry().function()),
                        Optional.empty()))
                .findFirst();
    }

    private List<Organization> bearers(Hit hit) {
        return hit.entry().organizations().stream()
                .filter(organization -> !organization.group()
                        && organization.region().isEmpty()
                        && day.map(organization::existedOn).orElse(true))
                .limit(1)
                .toList();
    }

    private List<Organization> counterparts(Optional<Function> function) {
        return function.map(of -> authority.answeringFor(of, day)).orElse(List.of());
    }
}
