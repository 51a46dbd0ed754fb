package org.policykg.store;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.exec.RowSet;
import org.policykg.graph.Prefixes;

/** Rows as columns that line up on a terminal, where a Chinese character is two columns wide. */
final class TextTable {
    private static final String GAP = "  ";

    private TextTable() {}

    static String of(RowSet rows) {
        List<Var> columns = rows.getResultVars();
        List<List<String>> lines = new ArrayList<>();
        lines.add(columns.stream().map(Var::getVarName).toList());
        while (rows.hasNext()) {
            Binding binding = rows.next();
            lines.add(columns.stream().map(column -> words(binding.get(column))).toList());
        }
        int[] widths = new int[columns.size()];
        for (List<String> line : lines) {
            for (int i = 0; i < line.size(); i++) {
                widths[i] = Math.max(widths[i], width(line.get(i)));
            }
        }
        StringBuilder out = new StringBuilder();
        for (List<String> line : lines) {
            StringBuilder row = new StringBuilder();
            for (int i = 0; i < line.size(); i++) {
                boolean last = i == line.size() - 1;
                row.append(line.get(i)).append(last ? "" : " ".repeat(widths[i] - width(line.get(i))) + GAP);
            }
            out.append(row.toString().stripTrailing()).append('\n');
        }
        int found = lines.size() - 1;
        return out.append('(')
                .append(found)
                .append(found == 1 ? " row)" : " rows)")
                .toString();
    }

    private static String words(@org.jspecify.annotations.Nullable Node node) {
        if (node == null) {
            return "";
        }
        if (node.isLiteral()) {
            return node.getLiteralLexicalForm().replaceAll("\\s+", " ");
        }
        if (node.isURI()) {
            for (Map.Entry<String, String> prefix : Prefixes.all().entrySet()) {
                if (node.getURI().startsWith(prefix.getValue())) {
                    return prefix.getKey() + ":"
                            + node.getURI().substring(prefix.getValue().length());
                }
            }
            return "<" + node.getURI() + ">";
        }
        return node.toString();
    }

    private static int width(String words) {
        return words.codePoints().map(c -> isWide(c) ? 2 : 1).sum();
    }

    private static boolean isWide(int c) {
        return c >= 0x1100 && c <= 0x115F
                || c >= 0x2E80 && c <= 0xA4CF
                || c >= 0xAC00 && c <= 0xD7A3
                || c >= 0xF900 && c <= 0xFAFF
                || c >= 0xFE30 && c <= 0xFE4F
                || c >= 0xFF00 && c <= 0xFF60
                || c >= 0xFFE0 && c <= 0xFFE6
                || c >= 0x20000 && c <= 0x3FFFD
                || c == 0x201C
                || c == 0x201D;
    }
}
