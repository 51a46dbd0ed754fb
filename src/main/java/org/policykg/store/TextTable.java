package org.policykg.store;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.exec.RowSet;
import org.jspecify.annotations.Nullable;

/** Rows as columns that line up on a terminal, where a Chinese character is two columns wide. */
final class TextTable {
    private static final String GAP = "  ";

    private final Map<String, String> prefixes;

    private TextTable(Map<String, String> prefixes) {
        this.prefixes = prefixes;
    }

    /**
     * Rows as text.
     *
     * @param prefixes those by which terms are shortened
     */
    static String of(RowSet rows, Map<String, String> prefixes) {
        return new TextTable(prefixes).of(rows);
    }

    private String of(RowSet rows) {
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

    private String words(@Nullable Node node) {
        if (node == null) {
            return "";
        }
        return node.isLiteral() ? oneLine(node) : term(node);
    }

    /** A term in the syntax of Turtle, short: as it stands inside a triple term. */
    private String term(Node node) {
        if (node.isTripleTerm()) {
            Triple triple = node.getTriple();
            return "<<( " + term(triple.getSubject()) + " " + term(triple.getPredicate()) + " "
                    + term(triple.getObject()) + " )>>";
        }
        if (node.isLiteral()) {
            String language = node.getLiteralLanguage();
            return "\"" + oneLine(node) + "\"" + (language.isEmpty() ? "" : "@" + language);
        }
        return node.isURI() ? iri(node.getURI()) : node.toString();
    }

    private String iri(String iri) {
        return prefixes.entrySet().stream()
                .filter(prefix -> iri.startsWith(prefix.getValue()))
                .map(prefix ->
                        prefix.getKey() + ":" + iri.substring(prefix.getValue().length()))
                .findFirst()
                .orElse("<" + iri + ">");
    }

    private static String oneLine(Node literal) {
        return literal.getLiteralLexicalForm().replaceAll("\\s+", " ");
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
