package org.policykg.authority;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.policykg.authority.NameIndex.Hit;

/** The places that names of bodies begin with, listed or only shaped like one: 云岭省, 广州市天河区. */
final class Places {
    /** A place and where the name goes on behind it. */
    record Found(Place place, int end) {}

    private static final Pattern SHAPED = Pattern.compile("\\p{IsHan}{2,9}?(?:自治区|自治州|自治县|地区|省|市|县|区|旗|州|盟)(?![级直场])");
    private static final Pattern SHAPED_INSIDE = Pattern.compile("\\p{IsHan}{1,9}?(?:自治县|市|县|区|旗)(?![级直场])");
    private static final Pattern NO_PLACE =
            Pattern.compile("^(?:各|有关|相关|全|本|我|该|其他|国家|中国|中央|国务院|中华|最高|省|市|县|区|地方|试点|计划|开发区|高新|经开|经济技术).*");
    private static final Pattern RELATIVE =
            Pattern.compile("^(?:本|我)?(自治区|自治州|省|市|区|县|州|旗)(?![级直场域内县区州]|外(?!办|事|汇)|市(?!场)|.*各)");

    private Places() {}

    /** The places that a text may begin with from a character on, the shortest first; none inside another name. */
    static List<Found> at(String text, int from, List<Hit> hits) {
        Optional<Hit> listed = hits.stream()
                .filter(hit -> hit.begin() == from
                        && hit.end() < text.length()
                        && hit.entry().region().isPresent())
                .max(Comparator.comparingInt(Hit::end));
        List<Found> found = new ArrayList<>();
        if (listed.isPresent()) {
            Place place = Place.of(listed.get().entry().region().orElseThrow());
            found.add(new Found(place, listed.get().end()));
            if (!place.isGroup()) {
                inside(text, place, listed.get().end()).ifPresent(found::add);
            }
            return found;
        }
        if (NO_PLACE.matcher(text.substring(from)).matches()) {
            return found;
        }
        Matcher shaped = SHAPED.matcher(text).region(from, text.length());
        while (found.size() < 3 && shaped.lookingAt() && shaped.end() < text.length() && shaped.end() - from >= 3) {
            int end = shaped.end();
            Optional<Place> around = found.isEmpty()
                    ? Optional.empty()
                    : Optional.of(found.getLast().place());
            found.add(new Found(shaped(text.substring(from, end), around), end));
            shaped.usePattern(SHAPED_INSIDE).region(end, text.length());
        }
        return found;
    }

    /** A place of a lower level behind one that is listed: 天河区 in 广州市天河区. */
    private static Optional<Found> inside(String text, Place around, int from) {
        Matcher shaped = SHAPED_INSIDE.matcher(text).region(from, text.length());
        return shaped.lookingAt() && shaped.end() < text.length() && shaped.end() - from >= 2
                ? Optional.of(new Found(
                        shaped(around.name() + text.substring(from, shaped.end()), Optional.of(around)), shaped.end()))
                : Optional.empty();
    }

    private static Place shaped(String name, Optional<Place> around) {
        return new Place(name, name.substring(name.length() - 1), Optional.empty(), around);
    }

    /** The place that a relative name means, seen from where its notice comes from: 市 in 市财政局. */
    static Optional<Found> relative(String text, Optional<Place> home) {
        Matcher relative = RELATIVE.matcher(text);
        if (home.isEmpty() || !relative.find()) {
            return Optional.empty();
        }
        return home.get().ofKind(relative.group(1)).map(place -> new Found(place, relative.end()));
    }
}
