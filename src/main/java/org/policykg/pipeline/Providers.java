package org.policykg.pipeline;

import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;
import org.policykg.DataPack;
import org.policykg.GraphStore;
import org.policykg.GraphStoreProvider;
import org.policykg.SourceFormat;
import org.policykg.authority.Authority;
import org.policykg.lexicon.DataException;
import org.policykg.lexicon.DataFile;
import org.policykg.rules.RuleBook;
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
                packs.stream()
                        .flatMap(pack -> pack.lexicon().stream())
                        .map(DataFile::at)
                        .toList(),
                packs.stream()
                        .flatMap(pack -> pack.rules().stream())
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
        return Authority.load(
                places,
                all(DataPack.class).stream()
                        .flatMap(pack -> pack.authority().stream())
                        .toList());
    }

    /**
     * Opens a store of graphs.
     *
     * @param address begins with a scheme
     * @return absent when no provider opens such addresses
     * @throws DataException when a jar is broken
     */
    public static Optional<GraphStore> store(String address) {
        return all(GraphStoreProvider.class).stream()
                .flatMap(provider -> provider.open(address).stream())
                .findFirst()
                .or(() -> RemoteStore.open(address));
    }

    private static <S> List<S> all(Class<S> service) {
        try {
            return ServiceLoader.load(service).stream()
                    .sorted(Comparator.comparing(provider -> provider.type().getName()))
                    .map(ServiceLoader.Provider::get)
                    .toList();
        } catch (ServiceConfigurationError broken) {
            throw new DataException("a jar on the class path is broken: " + broken.getMessage());
        }
    }
}
