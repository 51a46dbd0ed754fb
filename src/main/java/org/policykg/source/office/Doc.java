package org.policykg.source.office;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.hwpf.HWPFDocument;
import org.apache.poi.hwpf.HWPFDocumentCore;
import org.apache.poi.hwpf.HWPFOldDocument;
import org.apache.poi.hwpf.OldWordFileFormatException;
import org.apache.poi.hwpf.usermodel.Range;
import org.apache.poi.poifs.filesystem.DirectoryNode;
import org.policykg.source.Opened;
import org.policykg.source.UnreadableSource;

/** Reads DOC (Word 6 to 2003), which most files called WPS are as well. */
final class Doc {
    private Doc() {}

    static Opened open(DirectoryNode root) throws IOException, UnreadableSource {
        HWPFDocumentCore document = document(root);
        DocLists lists = new DocLists();
        List<Story> boxes = new ArrayList<>();
        if (document instanceof HWPFDocument word) {
            Range range = word.getMainTextboxRange();
            if (range.getEndOffset() > range.getStartOffset()) {
                new DocText(lists, List.of()).read(range, boxes::add);
            }
        }
        List<Story> stories = new ArrayList<>();
        new DocText(lists, boxes).read(document.getRange(), stories::add);
        return Story.open("doc", stories);
    }

    private static HWPFDocumentCore document(DirectoryNode root) throws IOException {
        try {
            return new HWPFDocument(root);
        } catch (OldWordFileFormatException old) {
            return new HWPFOldDocument(root);
        }
    }
}
