package org.policykg.rules;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.policykg.lexicon.DataException;
import org.policykg.lexicon.DataFile;

/**
 * The files of a user's folders.
 *
 * @param words those in a folder {@code lexicon}
 * @param rules those in a folder {@code rules}
 */
record RuleFolders(List<DataFile> words, List<DataFile> rules) {
    /**
     * Reads folders, each of which has one of the two at the least.
     *
     * @throws DataException when a folder is not there or has neither, or a file is no YAML
     */
    static RuleFolders read(Collection<Path> folders) {
        List<DataFile> words = new ArrayList<>();
        List<DataFile> rules = new ArrayList<>();
        for (Path folder : folders) {
            if (folder.toString().isBlank() || !Files.isDirectory(folder)) {
                throw new DataException("\"" + folder + "\" is no folder");
            }
            boolean any = false;
            if (Files.isDirectory(folder.resolve("lexicon"))) {
                any = words.addAll(DataFile.in(folder.resolve("lexicon")));
            }
            if (Files.isDirectory(folder.resolve("rules"))) {
                any |= rules.addAll(DataFile.in(folder.resolve("rules")));
            }
            if (!any) {
                throw new DataException(folder + " has no file named *.yaml in a folder lexicon or rules");
            }
        }
        return new RuleFolders(words, rules);
    }
}
