package org.policykg.rules;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.policykg.lexicon.DataException;
import org.policykg.lexicon.DataFile;

/**
 * The files of words and rules: those that come with the program, and those of a user's folders.
 *
 * @param words those in a folder {@code lexicon}
 * @param rules those in a folder {@code rules}
 */
record RuleFiles(List<DataFile> words, List<DataFile> rules) {
    /** The families that come with the program, a file each. */
    private static final List<String> FAMILIES = List.of(
            "forms",
            "layout",
            "flat-tables",
            "outline",
            "heads",
            "titles",
            "relations",
            "tasks",
            "actions",
            "mechanisms",
            "days",
            "targets",
            "indicators",
            "names",
            "places",
            "offices",
            "owners",
            "bodies");

    /** The files of rules that come with the program. */
    static List<DataFile> ofProgram() {
        return FAMILIES.stream()
                .map(family -> DataFile.ofProgram("/org/policykg/rules/" + family + ".yaml"))
                .toList();
    }

    /**
     * Reads folders, each of which has one of the two at the least.
     *
     * @throws DataException when a folder is not there or has neither, or a file is no YAML
     */
    static RuleFiles read(Collection<Path> folders) {
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
        return new RuleFiles(words, rules);
    }
}
