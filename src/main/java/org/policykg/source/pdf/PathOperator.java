package org.policykg.source.pdf;

import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.contentstream.PDFStreamEngine;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.contentstream.operator.OperatorProcessor;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSNumber;
import org.apache.pdfbox.util.Matrix;

/** One of the operators that draw, of which only straight lines and thin boxes are kept. */
final class PathOperator extends OperatorProcessor {
    static final List<String> NAMES =
            List.of("m", "l", "c", "v", "y", "h", "re", "S", "s", "f", "F", "f*", "B", "B*", "b", "b*", "n");
    /** What is filled and no thicker is a line. */
    private static final float THICKEST = 3;

    private static final int MOST_POINTS = 2000;

    /** Takes a line in the coordinates of the file. */
    interface Lines {
        void line(float x1, float y1, float x2, float y2);
    }

    /** The path that is being drawn. */
    static final class Path {
        private final Lines out;
        /** x1, y1, x2, y2 of each piece */
        private final List<float[]> pieces = new ArrayList<>();
        /** the boxes, which may be filled */
        private final List<float[]> boxes = new ArrayList<>();

        private float startX;
        private float startY;
        private float x;
        private float y;

        Path(Lines out) {
            this.out = out;
        }

        void move(float toX, float toY) {
            startX = toX;
            startY = toY;
            skip(toX, toY);
        }

        /** Goes on without a line: no curve parts cells. */
        void skip(float toX, float toY) {
            x = toX;
            y = toY;
        }

        void line(float toX, float toY) {
            if (pieces.size() < MOST_POINTS) {
                pieces.add(new float[] {x, y, toX, toY});
            }
            skip(toX, toY);
        }

        void close() {
            line(startX, startY);
        }

        void box(float x1, float y1, float x2, float y2) {
            if (boxes.size() < MOST_POINTS) {
                boxes.add(new float[] {x1, y1, x2, y2});
            }
        }

        void stroke() {
            for (float[] piece : pieces) {
                out.line(piece[0], piece[1], piece[2], piece[3]);
            }
            for (float[] box : boxes) {
                if (!thin(box)) {
                    out.line(box[0], box[1], box[2], box[1]);
                    out.line(box[0], box[3], box[2], box[3]);
                    out.line(box[0], box[1], box[0], box[3]);
                    out.line(box[2], box[1], box[2], box[3]);
                }
            }
        }

        void fill() {
            if (!pieces.isEmpty()) {
                float[] box = {Float.MAX_VALUE, Float.MAX_VALUE, -Float.MAX_VALUE, -Float.MAX_VALUE};
                for (float[] piece : pieces) {
                    box[0] = Math.min(box[0], Math.min(piece[0], piece[2]));
                    box[1] = Math.min(box[1], Math.min(piece[1], piece[3]));
                    box[2] = Math.max(box[2], Math.max(piece[0], piece[2]));
                    box[3] = Math.max(box[3], Math.max(piece[1], piece[3]));
                }
                thin(box);
            }
            boxes.forEach(this::thin);
        }

        /** Takes a box for the line that it looks like. */
        private boolean thin(float[] box) {
            float width = Math.abs(box[0] - box[2]);
            float height = Math.abs(box[1] - box[3]);
            if (Math.min(width, height) > THICKEST) {
                return false;
            }
            if (width >= height) {
                float middle = (box[1] + box[3]) / 2;
                out.line(box[0], middle, box[2], middle);
            } else {
                float middle = (box[0] + box[2]) / 2;
                out.line(middle, box[1], middle, box[3]);
            }
            return true;
        }

        void end() {
            pieces.clear();
            boxes.clear();
        }
    }

    private final String name;
    private final Path path;

    PathOperator(PDFStreamEngine engine, String name, Path path) {
        super(engine);
        this.name = name;
        this.path = path;
    }

    @Override
    public String getName() {
        return name;
    }

    @Override
    public void process(Operator operator, List<COSBase> operands) {
        switch (name) {
            case "m" -> points(operands, 2, n -> path.move(n[0], n[1]));
            case "l" -> points(operands, 2, n -> path.line(n[0], n[1]));
            case "c" -> points(operands, 6, n -> path.skip(n[4], n[5]));
            case "v", "y" -> points(operands, 4, n -> path.skip(n[2], n[3]));
            case "h" -> path.close();
            case "re" -> rectangle(operands);
            case "S" -> path.stroke();
            case "s" -> {
                path.close();
                path.stroke();
            }
            case "f", "F", "f*" -> path.fill();
            case "B", "B*" -> path.stroke();
            case "b", "b*" -> {
                path.close();
                path.stroke();
            }
            default -> {} // n: nothing is drawn
        }
        if ("SsfFf*B*b*n".contains(name)) {
            path.end();
        }
    }

    /** Coordinates of the page. */
    private interface Use {
        void of(float[] numbers);
    }

    private void points(List<COSBase> operands, int count, Use use) {
        float[] numbers = numbers(operands, count);
        if (numbers.length == count) {
            Matrix matrix = getContext().getGraphicsState().getCurrentTransformationMatrix();
            for (int i = 0; i < count; i += 2) {
                var point = matrix.transformPoint(numbers[i], numbers[i + 1]);
                numbers[i] = point.x;
                numbers[i + 1] = point.y;
            }
            use.of(numbers);
        }
    }

    private void rectangle(List<COSBase> operands) {
        float[] numbers = numbers(operands, 4);
        if (numbers.length == 4) {
            Matrix matrix = getContext().getGraphicsState().getCurrentTransformationMatrix();
            var from = matrix.transformPoint(numbers[0], numbers[1]);
            var to = matrix.transformPoint(numbers[0] + numbers[2], numbers[1] + numbers[3]);
            path.box(from.x, from.y, to.x, to.y);
            path.move(from.x, from.y);
        }
    }

    private static float[] numbers(List<COSBase> operands, int count) {
        float[] numbers = new float[Math.min(count, operands.size())];
        for (int i = 0; i < numbers.length; i++) {
            if (!(operands.get(i) instanceof COSNumber)) {
                return new float[0];
            }
            numbers[i] = ((COSNumber) operands.get(i)).floatValue();
        }
        return numbers;
    }
}
