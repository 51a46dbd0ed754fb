package org.policykg.source.office;

import java.util.Optional;
import java.util.regex.Pattern;
import org.policykg.limit.TimeLimit;
import org.policykg.source.UnreadableSource;
import org.policykg.source.pdf.PageText;

/** One page of an OFD: its text and lines, each in a box of its own with a transformation of its own. */
final class OfdPage {
    private static final float POINTS_PER_MILLIMETRE = 72 / 25.4f;
    /** No page of a document has so many characters. */
    private static final int MOST_CHARACTERS = 200_000;

    private static final Pattern PARTS = Pattern.compile("[\\s,]+");

    private final PageText out;
    private final String usualBox;
    private float[] box = {0, 0, 0, 0};
    private int drawnSoFar;

    /**
     * A page.
     *
     * @param usualBox of pages that say nothing of their own
     */
    OfdPage(PageText out, String usualBox) {
        this.out = out;
        this.usualBox = usualBox;
    }

    void read(byte[] content) throws UnreadableSource {
        begin(usualBox);
        Xml.read(
                content,
                (xml, root) -> xml.each(name -> {
                    if (name.equals("Area")) {
                        begin(Ofd.box(xml));
                    } else if (name.equals("Content")) {
                        xml.each(layer -> xml.each(object -> draw(xml, object)));
                    }
                }));
    }

    private void begin(String area) {
        box = OfdNumbers.of(area, 4);
        out.begin(points(box[2]), points(box[3]));
    }

    private static float points(float millimetres) {
        return millimetres * POINTS_PER_MILLIMETRE;
    }

    private void draw(Xml xml, String object) throws UnreadableSource {
        if (xml.attribute("Visible").equals("false")) {
            return;
        }
        switch (object) {
            case "TextObject" -> text(xml);
            case "PathObject" -> {
                Place place = place(xml);
                xml.each(name -> {
                    if (name.equals("AbbreviatedData")) {
                        path(xml.text(), place);
                    }
                });
            }
            case "PageBlock" -> xml.each(inner -> draw(xml, inner));
            default -> {
                // pictures
            }
        }
    }

    /** From the space of an object to the page, in points: x' = ax + cy + left, y' = bx + dy + top. */
    private record Place(float a, float b, float c, float d, float left, float top) {
        float x(float x, float y) {
            return across(x, y) + points(left);
        }

        float y(float x, float y) {
            return down(x, y) + points(top);
        }

        /** A way, without the move. */
        float across(float dx, float dy) {
            return points(a * dx + c * dy);
        }

        float down(float dx, float dy) {
            return points(b * dx + d * dy);
        }
    }

    private Place place(Xml xml) {
        float[] boundary = OfdNumbers.of(xml.attribute("Boundary"), 4);
        String matrix = xml.attribute("CTM");
        float[] m = OfdNumbers.of(matrix.isEmpty() ? "1 0 0 1 0 0" : matrix, 6);
        return new Place(m[0], m[1], m[2], m[3], m[4] + boundary[0] - box[0], m[5] + boundary[1] - box[1]);
    }

    private void text(Xml xml) throws UnreadableSource {
        Place place = place(xml);
        float size = OfdNumbers.of(xml.attribute("Size"), 1)[0];
        String scale = xml.attribute("HScale");
        float width = size * (scale.isEmpty() ? 1 : OfdNumbers.of(scale, 1)[0]);
        float[] start = {0, 0};
        xml.each(name -> {
            if (name.equals("TextCode")) {
                // what is not said is as in the line before
                start[0] = number(xml, "X").orElse(start[0]);
                start[1] = number(xml, "Y").orElse(start[1]);
                float[] right = OfdNumbers.deltas(xml.attribute("DeltaX"));
                float[] down = OfdNumbers.deltas(xml.attribute("DeltaY"));
                line(xml.text(), start, right, down, width, size, place);
            }
        });
    }

    private static Optional<Float> number(Xml xml, String name) {
        String value = xml.attribute(name);
        return value.isEmpty() ? Optional.empty() : Optional.of(OfdNumbers.of(value, 1)[0]);
    }

    private void line(String words, float[] start, float[] right, float[] down, float width, float size, Place place)
            throws UnreadableSource {
        float x = start[0];
        float y = start[1];
        boolean upright = right.length == 0 && down.length > 0;
        int at = 0;
        float drawn = (float) Math.hypot(place.across(0, size), place.down(0, size));
        for (int i = 0; i < words.length(); at++) {
            TimeLimit.check();
            int c = words.codePointAt(i);
            float own = c < 0x2000 ? width / 2 : width;
            float dx = at < right.length ? right[at] : upright || at < down.length ? 0 : own;
            float dy = at < down.length ? down[at] : upright ? size : 0;
            // characters may be set far apart, and each is as wide as it is
            float wide = dx > 0 ? Math.min(dx, width * 1.05f) : dx;
            out.glyph(
                    Character.toString(c),
                    place.x(x, y),
                    place.y(x, y),
                    place.across(wide, dy),
                    place.down(wide, dy),
                    drawn);
            x += dx;
            y += dy;
            i += Character.charCount(c);
            if (++drawnSoFar > MOST_CHARACTERS) {
                throw new UnreadableSource("is broken: a page has more than " + MOST_CHARACTERS + " characters");
            }
        }
    }

    /** The straight lines of a path. */
    private void path(String data, Place place) {
        String[] words = PARTS.split(data.strip());
        float[] at = {0, 0};
        float[] first = {0, 0};
        for (int i = 0; i < words.length; ) {
            int numbers = switch (words[i]) {
                case "S", "M", "L" -> 2;
                case "Q" -> 4;
                case "B" -> 6;
                case "A" -> 7;
                default -> 0;
            };
            if (i + numbers >= words.length && numbers > 0) {
                return;
            }
            float[] to = words[i].equals("C")
                    ? first
                    : numbers == 0
                            ? at
                            : new float[] {
                                OfdNumbers.number(words[i + numbers - 1]), OfdNumbers.number(words[i + numbers])
                            };
            if (words[i].equals("L") || words[i].equals("C")) {
                out.line(place.x(at[0], at[1]), place.y(at[0], at[1]), place.x(to[0], to[1]), place.y(to[0], to[1]));
            } else if (words[i].equals("M") || words[i].equals("S")) {
                first = to;
            }
            at = to;
            i += numbers + 1;
        }
    }
}
