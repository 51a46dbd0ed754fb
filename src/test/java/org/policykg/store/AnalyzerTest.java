package org.policykg.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.cjk.CJKAnalyzer;
import org.apache.lucene.analysis.cn.smart.SmartChineseAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.util.QueryBuilder;
import org.junit.jupiter.api.Test;
import org.policykg.Samples;
import org.policykg.extract.Extraction;

/**
 * Why names are indexed by pairs of characters: of all pieces of two to six characters that a person may type from the
 * specimens' titles, the share that finds its title again (recall), with both of Lucene's analyzers for Chinese.
 */
class AnalyzerTest {
    @Test
    void pairsOfCharactersFindMoreThanWords() {
        List<String> titles = Samples.specimens().stream()
                .map(Extraction::notice)
                .map(notice -> notice.title().text())
                .distinct()
                .toList();
        double pairs = recall(new CJKAnalyzer(), titles);
        double words = recall(new SmartChineseAnalyzer(), titles);
        System.out.printf(
                "recall on %d titles: CJKAnalyzer %.3f, SmartChineseAnalyzer %.3f%n", titles.size(), pairs, words);
        assertThat(pairs).isGreaterThan(0.99).isGreaterThan(words);
    }

    private static double recall(Analyzer analyzer, List<String> titles) {
        int asked = 0;
        int found = 0;
        try (ByteBuffersDirectory directory = new ByteBuffersDirectory()) {
            try (IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig(analyzer))) {
                for (String title : titles) {
                    Document document = new Document();
                    document.add(new TextField("title", title, Field.Store.YES));
                    writer.addDocument(document);
                }
            }
            try (DirectoryReader reader = DirectoryReader.open(directory)) {
                IndexSearcher searcher = new IndexSearcher(reader);
                for (String title : titles) {
                    for (String piece : pieces(title)) {
                        asked++;
                        Query query = new QueryBuilder(analyzer).createPhraseQuery("title", piece);
                        if (query != null && finds(searcher, query, title)) {
                            found++;
                        }
                    }
                }
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return (double) found / asked;
    }

    private static boolean finds(IndexSearcher searcher, Query query, String title) throws IOException {
        for (ScoreDoc hit : searcher.search(query, 100).scoreDocs) {
            if (title.equals(searcher.storedFields().document(hit.doc).get("title"))) {
                return true;
            }
        }
        return false;
    }

    /** Runs of Chinese characters inside a title: nobody types half a punctuation mark. */
    private static List<String> pieces(String title) {
        List<String> pieces = new ArrayList<>();
        for (int length = 2; length <= 6; length++) {
            for (int start = 0; start + length <= title.length(); start++) {
                String piece = title.substring(start, start + length);
                if (piece.codePoints().allMatch(Character::isIdeographic)) {
                    pieces.add(piece);
                }
            }
        }
        return pieces;
    }
}
