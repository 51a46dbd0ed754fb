package org.policykg.source.pdf;

import java.awt.geom.AffineTransform;
import java.awt.geom.Point2D;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.apache.pdfbox.contentstream.PDFStreamEngine;
import org.apache.pdfbox.contentstream.operator.DrawObject;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.contentstream.operator.OperatorName;
import org.apache.pdfbox.contentstream.operator.markedcontent.BeginMarkedContentSequence;
import org.apache.pdfbox.contentstream.operator.markedcontent.BeginMarkedContentSequenceWithProperties;
import org.apache.pdfbox.contentstream.operator.markedcontent.EndMarkedContentSequence;
import org.apache.pdfbox.contentstream.operator.state.Concatenate;
import org.apache.pdfbox.contentstream.operator.state.Restore;
import org.apache.pdfbox.contentstream.operator.state.Save;
import org.apache.pdfbox.contentstream.operator.state.SetGraphicsStateParameters;
import org.apache.pdfbox.contentstream.operator.state.SetMatrix;
import org.apache.pdfbox.contentstream.operator.text.BeginText;
import org.apache.pdfbox.contentstream.operator.text.EndText;
import org.apache.pdfbox.contentstream.operator.text.MoveText;
import org.apache.pdfbox.contentstream.operator.text.MoveTextSetLeading;
import org.apache.pdfbox.contentstream.operator.text.NextLine;
import org.apache.pdfbox.contentstream.operator.text.SetCharSpacing;
import org.apache.pdfbox.contentstream.operator.text.SetFontAndSize;
import org.apache.pdfbox.contentstream.operator.text.SetTextHorizontalScaling;
import org.apache.pdfbox.contentstream.operator.text.SetTextLeading;
import org.apache.pdfbox.contentstream.operator.text.SetTextRise;
import org.apache.pdfbox.contentstream.operator.text.SetWordSpacing;
import org.apache.pdfbox.contentstream.operator.text.ShowText;
import org.apache.pdfbox.contentstream.operator.text.ShowTextAdjusted;
import org.apache.pdfbox.contentstream.operator.text.ShowTextLine;
import org.apache.pdfbox.contentstream.operator.text.ShowTextLineAndSpace;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDSimpleFont;
import org.apache.pdfbox.pdmodel.font.encoding.GlyphList;
import org.apache.pdfbox.util.Matrix;
import org.apache.pdfbox.util.Vector;
import org.jspecify.annotations.Nullable;
import org.policykg.limit.TimeLimit;

/** Reads one page after the other: its glyphs and straight lines, without images and colours. */
final class PageReader extends PDFStreamEngine {
    /** No page of a document has so many characters. */
    private static final int MOST_GLYPHS = 200_000;

    /** Nor so many pictures and forms. */
    private static final int MOST_DRAWN = 20_000;

    private static final COSName ARTIFACT = COSName.getPDFName("Artifact");
    private static final COSName PAGINATION = COSName.getPDFName("Pagination");

    /** Says that a page cannot be read any further. */
    static final class Stopped extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Stopped() {
            super("too much", null, false, false);
        }
    }

    private final Deque<Boolean> artifacts = new ArrayDeque<>();
    private PageContent content = new PageContent(0, 0);
    private AffineTransform display = new AffineTransform();
    private int inArtifacts;
    private int drawn;

    PageReader() {
        for (var operator : List.of(
                new BeginText(this),
                new Concatenate(this),
                new DrawObject(this),
                new EndText(this),
                new SetGraphicsStateParameters(this),
                new Save(this),
                new Restore(this),
                new NextLine(this),
                new SetCharSpacing(this),
                new MoveText(this),
                new MoveTextSetLeading(this),
                new SetFontAndSize(this),
                new ShowText(this),
                new ShowTextAdjusted(this),
                new SetTextLeading(this),
                new SetMatrix(this),
                new SetTextRise(this),
                new SetWordSpacing(this),
                new SetTextHorizontalScaling(this),
                new ShowTextLine(this),
                new ShowTextLineAndSpace(this),
                new BeginMarkedContentSequence(this),
                new BeginMarkedContentSequenceWithProperties(this),
                new EndMarkedContentSequence(this))) {
            addOperator(operator);
        }
        PathOperator.Path path = new PathOperator.Path((x1, y1, x2, y2) -> {
            Point2D a = display(x1, y1);
            Point2D b = display(x2, y2);
            content.line((float) a.getX(), (float) a.getY(), (float) b.getX(), (float) b.getY());
        });
        PathOperator.NAMES.forEach(name -> addOperator(new PathOperator(this, name, path)));
    }

    PdfPage read(PDPage page, int number) throws IOException {
        PDRectangle box = page.getCropBox();
        int turn = Math.floorMod(page.getRotation(), 360);
        boolean lies = turn == 90 || turn == 270;
        content = lies
                ? new PageContent(box.getHeight(), box.getWidth())
                : new PageContent(box.getWidth(), box.getHeight());
        display = display(turn, box);
        artifacts.clear();
        inArtifacts = 0;
        drawn = 0;
        processPage(page);
        return content.upright(number);
    }

    /** From the file's own coordinates, which count from below, to the page as it is shown. */
    private static AffineTransform display(int turn, PDRectangle box) {
        float width = box.getWidth();
        float height = box.getHeight();
        AffineTransform shown = switch (turn) {
            case 90 -> new AffineTransform(0, 1, 1, 0, 0, 0);
            case 180 -> new AffineTransform(-1, 0, 0, 1, width, 0);
            case 270 -> new AffineTransform(0, -1, -1, 0, height, width);
            default -> new AffineTransform(1, 0, 0, -1, 0, height);
        };
        shown.translate(-box.getLowerLeftX(), -box.getLowerLeftY());
        return shown;
    }

    private Point2D display(float x, float y) {
        return display.transform(new Point2D.Float(x, y), new Point2D.Float());
    }

    @Override
    protected void processOperator(Operator operator, List<COSBase> operands) throws IOException {
        TimeLimit.check();
        // forms may stand in forms, each drawn many times
        if (operator.getName().equals(OperatorName.DRAW_OBJECT) && ++drawn > MOST_DRAWN) {
            throw new Stopped();
        }
        super.processOperator(operator, operands);
    }

    /** What one operator lacks costs the page no more than that. */
    @Override
    protected void operatorException(Operator operator, List<COSBase> operands, IOException exception) {}

    @Override
    public void beginMarkedContentSequence(COSName tag, @Nullable COSDictionary properties) {
        boolean frame =
                ARTIFACT.equals(tag) && properties != null && PAGINATION.equals(properties.getCOSName(COSName.TYPE));
        artifacts.push(frame);
        inArtifacts += frame ? 1 : 0;
    }

    @Override
    public void endMarkedContentSequence() {
        if (!artifacts.isEmpty() && artifacts.pop()) {
            inArtifacts--;
        }
    }

    @Override
    protected void showGlyph(Matrix matrix, PDFont font, int code, Vector displacement) throws IOException {
        if (inArtifacts > 0) {
            return; // the writer of the file says that this is the frame of the page
        }
        if (content.characters() >= MOST_GLYPHS) {
            throw new Stopped();
        }
        String text = font.toUnicode(code, GlyphList.getAdobeGlyphList());
        if (text == null && font instanceof PDSimpleFont) {
            text = Character.toString((char) code);
        }
        if (text == null) {
            return;
        }
        float advance = font.isVertical() ? 1 : displacement.getX();
        Point2D at = display(matrix.getTranslateX(), matrix.getTranslateY());
        Point2D to = display(
                matrix.getTranslateX() + advance * matrix.getScaleX(),
                matrix.getTranslateY() + advance * matrix.getShearY());
        content.glyph(
                text,
                (float) at.getX(),
                (float) at.getY(),
                (float) (to.getX() - at.getX()),
                (float) (to.getY() - at.getY()),
                matrix.getScalingFactorY());
    }
}
