package org.policykg.pipeline;

import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;
import java.util.function.Function;
import org.policykg.DataPack;
import org.policykg.GraphStore;
import org.policykg.GraphStoreProvider;
import org.policykg.SourceFormat;
import org.policykg.authority.Authority;
import org.policykg.lexicon.DataException;
import org.policykg.lexicon.DataFile;
import org.policykg.rules.RuleBook;
import org.policykg.source.ForeignFault;
import org.policykg.store.RemoteStore;

/**
 * What jars on the class path add: formats, words, rules, names and stores. Providers are taken in the order of their classes' names, so
 * that the result does not hang on the order of the class path.
 */
public final class Providers {
    private Providers() {}

    /** Further formats of files. */
    public static List<SourceFormat> formats() {
        return all(SourceFormat.class);
    }

    /**
     * The rules of the program, of jars and of folders.
     *
     * @throws DataException when a file is not in the form, or a jar is broken
     */
    public static RuleBook rules(List<Path> folders) {
        List<DataPack> packs = all(DataPack.class);
        return RuleBook.with(
                folders,
                files(packs, "lexicon", DataPack::lexicon).stream()
                        .map(DataFile::at)
                        .toList(),
                files(packs, "rules", DataPack::rules).stream()
                        .map(DataFile::at)
                        .toList());
    }

    /**
     * The authority of the program, of jars and of folders.
     *
     * @throws org.policykg.authority.AuthorityException when a file cannot be read or is not in the form
     * @throws DataException when a jar is broken
     */
    public static Authority authority(List<Path> places) {
        return Authority.load(places, files(all(DataPack.class), "authority", DataPack::authority));
    }

    /**
     * Opens a store of graphs.
     *
     * @param address begins with a scheme
     * @return absent when no provider opens such addresses
     * @throws UncheckedIOException when the store cannot be opened
     * @throws DataException when a jar is broken
     */
    public static Optional<GraphStore> store(String address) {
        return all(GraphStoreProvider.class).stream()
                .flatMap(provider -> ask(provider, "open", one -> one.open(address)).stream())
                .findFirst()
                .or(() -> RemoteStore.open(address));
    }

    private static List<URL> files(List<DataPack> packs, String kind, Function<DataPack, List<URL>> named) {
        List<URL> files = new ArrayList<>();
        for (DataPack pack : packs) {
            for (URL file : ask(pack, kind, named)) {
                if (file == null) {
                    throw broken(pack, kind, "names a file that is not there");
                }
                files.add(file);
            }
        }
        return files;
    }

    /** Calls a provider, which may do anything else than it should. */
    private static <P, T> T ask(P provider, String method, Function<P, T> call) {
        T answer;
        try {
            answer = call.apply(provider);
        } catch (Throwable fault) {
            if (fault instanceof UncheckedIOException failure && provider instanceof GraphStoreProvider) {
                throw failure; // as it may: the store cannot be opened
            }
            throw broken(provider, method, "throws " + ForeignFault.reason(fault));
        }
        if (answer == null) {
            throw broken(provider, method, "gives null");
        }
        return answer;
    }

    private static DataException broken(Object provider, String method, String what) {
        return broken(provider.getClass().getName() + ": " + method + " " + what);
    }

    private static DataException broken(String what) {
        return new DataException("a jar on the class path is broken: " + what);
    }

    private static <S> List<S> all(Class<S> service) {
        try {
            return ServiceLoader.load(service).stream()
                    .sorted(Comparator.comparing(provider -> provider.type().getName()))
                    .map(ServiceLoader.Provider::get)
                    .toList();
        } catch (ServiceConfigurationError | LinkageError fault) {
            throw broken(ForeignFault.reason(fault)
                    .replaceFirst("^" + ServiceConfigurationError.class.getName() + ": ", ""));
        }
    }
}
