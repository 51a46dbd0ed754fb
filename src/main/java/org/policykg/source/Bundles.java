package org.policykg.source;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.policykg.rules.NamedPattern;
import org.policykg.rules.RuleBook;

/**
 * Which files a notice attaches: those that lie beside it, or in a folder called like it, and that its text links to, that bear the title of
 * a document that it puts out or lists, or that are called like it. A file that a notice attaches is no input of its own.
 */
public final class Bundles {
    private static final String KINDS = "pdf|ofd|docx?|wps|xlsx?|rtf";
    private static final Pattern OF_KIND = Pattern.compile(KINDS, Pattern.CASE_INSENSITIVE);
    private static final Pattern LINKED = Pattern.compile(
            "[^\\s\"'<>()/\\\\=?&#]{1,250}\\.(?:" + KINDS + ")(?![A-Za-z0-9])", Pattern.CASE_INSENSITIVE);
    private static final Pattern LINES = Pattern.compile("[\n\r<>]+");
    private static final Pattern NUMBER = Pattern.compile("^\\d{1,2} ?[.．、] ?");
    private static final int LONGEST_LINE = 120;
    /** A title has more words than what a crawl calls a file. */
    private static final int FEWEST_IDEOGRAPHS = 4;

    private static final Pattern MARKS = Pattern.compile("[\\s“”\"‘’（）()《》〈〉【】_—\\-]");
    private static final NamedPattern PUT_OUT = RuleBook.standard().pattern("layout.put-out-title");
    private static final NamedPattern OF_NOTE = RuleBook.standard().pattern("layout.counted-attachment");
    private static final NamedPattern CALLED_LIKE = RuleBook.standard().pattern("layout.called-like-notice");

    /** What links to more files is a list of documents, no notice. */
    private static final int MOST = 60;

    /** What is fetched for one page is less. */
    private static final int MOST_FETCHED = 20;

    /** A notice is no larger. Bytes. */
    private static final int LARGEST = 4 * 1024 * 1024;

    private final Map<Path, Folder> folders = new HashMap<>();

    private Bundles() {}

    /** The files of a folder that may be attached, by name, and by their names without marks, and its folders by name. */
    private record Folder(TreeMap<String, Path> files, Map<String, String> titles, Map<String, Path> folders) {}

    /** The same inputs, each with the files that it attaches, and without those. */
    public static List<Sources.Input> of(List<Sources.Input> inputs) {
        Bundles bundles = new Bundles();
        Set<Path> attached = new HashSet<>();
        List<Sources.Input> all = new ArrayList<>();
        for (Sources.Input input : inputs) {
            List<Sources.Input> beside = input.remote().isPresent() ? List.of() : bundles.beside(input);
            beside.forEach(file -> attached.add(file.file().toAbsolutePath().normalize()));
            all.add(input.with(beside));
        }
        all.removeIf(input -> input.remote().isEmpty()
                && attached.contains(input.file().toAbsolutePath().normalize()));
        return all;
    }

    private List<Sources.Input> beside(Sources.Input input) {
        Path parent = input.file().toAbsolutePath().getParent();
        // records that are handed on one by one are no notice that attaches anything
        if (parent == null || isOfKind(input.path()) || Sources.isStream(input)) {
            return List.of();
        }
        Folder folder = folders.computeIfAbsent(parent, Bundles::folder);
        String stem = stem(FileNames.of(input.file()));
        Set<Path> found = new LinkedHashSet<>(likeNamed(folder, stem));
        for (String own : List.of(stem, stem + "_files", stem + ".files", stem + "_附件", stem + "附件")) {
            Optional.ofNullable(folder.folders.get(own))
                    .map(below -> folders.computeIfAbsent(below, Bundles::folder))
                    .ifPresent(below -> found.addAll(below.files.values()));
        }
        if (!folder.files.isEmpty()) {
            text(input).ifPresent(text -> named(text, folder, found));
        }
        if (found.size() > MOST) {
            return List.of();
        }
        return found.stream()
                .map(file -> new Sources.Input(input.root(), file, path(input, parent, file)))
                .toList();
    }

    private static String path(Sources.Input input, Path parent, Path file) {
        String above = input.path().contains("/")
                ? input.path().substring(0, input.path().lastIndexOf('/') + 1)
                : "";
        return above + FileNames.relative(parent, file);
    }

    /** Files whose names begin with that of the notice. */
    private static List<Path> likeNamed(Folder folder, String stem) {
        return folder.files.tailMap(stem, true).entrySet().stream()
                .takeWhile(file -> file.getKey().startsWith(stem))
                .filter(file -> isBehind(stem(file.getKey()).substring(stem.length())))
                .map(Map.Entry::getValue)
                .toList();
    }

    /** Whether a name that begins with another's goes on as those of its attachments do. */
    private static boolean isBehind(String rest) {
        return rest.isEmpty() || CALLED_LIKE.matches(rest);
    }

    /** Files that a text links to, then those whose titles it puts out or lists; what it only cites is another's. */
    private static void named(String text, Folder folder, Set<Path> found) {
        Matcher link = LINKED.matcher(text);
        while (link.find()) {
            Optional.ofNullable(folder.files.get(decoded(link.group()))).ifPresent(found::add);
        }
        Matcher title = PUT_OUT.matcher(text);
        while (title.find()) {
            titled(title.group(1), folder, found);
        }
        LINES.splitAsStream(text)
                .filter(line -> line.length() <= LONGEST_LINE)
                .forEach(line -> titled(unnumbered(line.strip()), folder, found));
    }

    private static void titled(String title, Folder folder, Set<Path> found) {
        Optional.ofNullable(folder.titles.get(bare(title)))
                .map(folder.files::get)
                .ifPresent(found::add);
    }

    /** An entry of the note of attachments without what counts it: 附件：1.云岭省茶园名单 */
    private static String unnumbered(String line) {
        return NUMBER.matcher(OF_NOTE.matcher(line).replaceFirst("")).replaceFirst("");
    }

    private static String decoded(String name) {
        try {
            return URLDecoder.decode(name.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException plain) {
            return name;
        }
    }

    private static Optional<String> text(Sources.Input input) {
        try {
            byte[] bytes = Content.of(input.path(), input.file()).bytes(LARGEST);
            return Optional.of(Charsets.decode(bytes));
        } catch (UnreadableSource unreadable) {
            return Optional.empty(); // who reads it says why
        }
    }

    private static Folder folder(Path folder) {
        TreeMap<String, Path> files = new TreeMap<>();
        Map<String, Path> folders = new HashMap<>();
        try (Stream<Path> within = Files.list(folder)) {
            within.forEach(path -> {
                String name = FileNames.of(path);
                if (Files.isDirectory(path)) {
                    folders.put(name, path);
                } else if (isOfKind(name) && !name.startsWith(".") && Files.isRegularFile(path)) {
                    files.put(name, path);
                }
            });
        } catch (IOException | UncheckedIOException unreadable) {
            return new Folder(files, Map.of(), folders); // who lists it says why
        }
        Map<String, String> titles = new HashMap<>();
        for (String name : files.keySet()) {
            String title = bare(unnumbered(stem(name)));
            if (title.codePoints().filter(Character::isIdeographic).count() >= FEWEST_IDEOGRAPHS) {
                titles.putIfAbsent(title, name);
            }
        }
        return new Folder(files, titles, folders);
    }

    /** The files of a fetched page that its text links to; what links to many is a list of documents, and none of them is its own. */
    public static List<Sources.Input> linked(Sources.Input page, SourceDocument text) {
        List<Sources.Input> files = text.links().stream()
                .map(Link::target)
                .filter(target -> isOfKind(target.replaceFirst("[?#].*", "")))
                .distinct()
                .flatMap(target -> page.linked(target).stream())
                .toList();
        return files.size() > MOST_FETCHED ? List.of() : files;
    }

    private static boolean isOfKind(String name) {
        int dot = name.lastIndexOf('.');
        int folder = Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\'));
        return dot > folder + 1 && OF_KIND.matcher(name.substring(dot + 1)).matches();
    }

    private static String stem(String name) {
        int dot = name.lastIndexOf('.');
        return dot > 0 ? name.substring(0, dot) : name;
    }

    private static String bare(String title) {
        return MARKS.matcher(title).replaceAll("");
    }
}
