package org.policykg.source.pdf;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Between which places the lines of a column run.
 *
 * @param left where lines begin that are not indented
 * @param right where full lines end
 * @param pitch how far one line stands below the other
 * @param sure whether so many lines are full that they tell
 */
record Frame(float left, float right, float pitch, boolean sure) {
    /** So many lines that are nearly as long as the longest tell how wide a column is. */
    private static final int FEWEST_LONG = 4;

    private static final float LONG = 0.85f;

    /** The frames of a file's pages, by page and box. */
    static List<Map<Integer, Frame>> of(List<List<Part>> pages, List<Float> widths) {
        List<Map<Integer, List<TextLine>>> lines = new ArrayList<>();
        List<Frame> sure = new ArrayList<>();
        for (List<Part> parts : pages) {
            Map<Integer, List<TextLine>> boxes = new HashMap<>();
            for (Part part : parts) {
                if (part instanceof Part.Line line) {
                    boxes.computeIfAbsent(line.box(), box -> new ArrayList<>()).add(line.line());
                }
            }
            lines.add(boxes);
            List<TextLine> body = boxes.getOrDefault(0, List.of());
            if (isSure(body)) {
                sure.add(column(body, List.of()));
            }
        }
        if (sure.isEmpty()) {
            sure.add(ofFew(pages, widths));
        }
        List<Map<Integer, Frame>> frames = new ArrayList<>();
        for (Map<Integer, List<TextLine>> boxes : lines) {
            Map<Integer, Frame> own = new HashMap<>();
            boxes.forEach((box, body) -> own.put(box, column(body, box == 0 ? sure : List.of())));
            frames.add(own);
        }
        return frames;
    }

    /** The frame of pages whose lines do not tell it: as far as their tables reach, and with margins of the same width. */
    private static Frame ofFew(List<List<Part>> pages, List<Float> widths) {
        List<TextLine> lines = new ArrayList<>();
        float left = Float.MAX_VALUE;
        float right = 0;
        float width = 0;
        for (int page = 0; page < pages.size(); page++) {
            width = Math.max(width, widths.get(page));
            for (Part part : pages.get(page)) {
                if (part instanceof Part.Line line) {
                    lines.add(line.line());
                    left = Math.min(left, line.line().left());
                    right = Math.max(right, line.line().right());
                } else if (part instanceof Part.Table table) {
                    left = Math.min(left, table.columns().getFirst());
                    right = Math.max(right, table.columns().getLast());
                }
            }
        }
        float pitch = lines.isEmpty() ? 0 : column(lines, List.of()).pitch;
        return new Frame(left, Math.max(right, width - left), pitch, false);
    }

    private static boolean isSure(List<TextLine> lines) {
        float widest = 0;
        for (TextLine line : lines) {
            widest = Math.max(widest, line.width());
        }
        int wide = 0;
        for (TextLine line : lines) {
            wide += line.width() >= LONG * widest ? 1 : 0;
        }
        return wide >= FEWEST_LONG;
    }

    /**
     * The frame of some lines.
     *
     * @param others frames of other pages, which tell where the lines are too few
     */
    private static Frame column(List<TextLine> lines, List<Frame> others) {
        if (!isSure(lines) && !others.isEmpty()) {
            Frame usual = usual(others);
            float left = usual.left;
            float right = usual.right;
            for (TextLine line : lines) {
                left = Math.min(left, line.left());
                right = Math.max(right, line.right());
            }
            // a page with a line that reaches beyond is laid out in its own way
            return left < usual.left - usual.pitch || right > usual.right + usual.pitch ? column(lines, List.of()) : usual;
        }
        float size = median(lines.stream().map(TextLine::size).toList());
        List<Float> pitches = new ArrayList<>();
        for (int i = 1; i < lines.size(); i++) {
            float pitch = lines.get(i).base() - lines.get(i - 1).base();
            if (pitch > 0) {
                pitches.add(pitch);
            }
        }
        return new Frame(
                outermost(lines.stream().map(TextLine::left).sorted().toList(), size),
                outermost(
                        lines.stream()
                                .map(TextLine::right)
                                .sorted(Comparator.reverseOrder())
                                .toList(),
                        size),
                pitches.isEmpty() ? 2 * size : median(pitches),
                isSure(lines));
    }

    /** The outermost place that two lines share, so that one which sticks out does not count. */
    private static float outermost(List<Float> places, float size) {
        for (int i = 0; i + 1 < places.size(); i++) {
            if (Math.abs(places.get(i) - places.get(i + 1)) <= size * 0.6f) {
                return places.get(i);
            }
        }
        return places.getFirst();
    }

    private static Frame usual(List<Frame> frames) {
        return new Frame(
                median(frames.stream().map(Frame::left).toList()),
                median(frames.stream().map(Frame::right).toList()),
                median(frames.stream().map(Frame::pitch).toList()),
                frames.getFirst().sure);
    }

    private static float median(List<Float> values) {
        return values.stream().sorted().toList().get(values.size() / 2);
    }
}
