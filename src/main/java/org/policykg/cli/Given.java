package org.policykg.cli;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.policykg.source.Sources;
import org.policykg.source.web.Validators;
import org.policykg.source.web.WebAddress;

/**
 * What a user names to be read, in the order in which it is named: what looks like an address is one, anything else a file or folder;
 * lists of addresses come last. Fetches from those addresses as long as it is open.
 */
final class Given implements AutoCloseable {
    private final AddressOptions options;
    private final List<String> places;
    private final List<Path> lists;
    private final Validators.Earlier earlier;

    /** What is to be fetched in any case. */
    Given(AddressOptions options, List<String> places, List<Path> lists) {
        this(options, places, lists, Validators.Earlier.NOTHING);
    }

    private Given(AddressOptions options, List<String> places, List<Path> lists, Validators.Earlier earlier) {
        this.earlier = earlier;
        this.options = options;
        this.places = places;
        this.lists = lists;
    }

    /** The same, of which an address is read only where it is not as it was. */
    Given since(Validators.Earlier known) {
        return new Given(options, places, lists, known);
    }

    /** All that is to be read; an address that was named before is told of and passed over. */
    List<Sources.Input> list(Sources.Listener listener) {
        List<Sources.Input> all = new ArrayList<>();
        for (String place : places) {
            if (WebAddress.isAddress(place)) {
                options.input(place, "", earlier, listener).ifPresent(all::add);
            } else {
                all.addAll(Sources.list(path(place), listener));
            }
        }
        lists.forEach(list -> all.addAll(options.list(list, earlier, listener)));
        Set<String> addresses = new HashSet<>();
        all.removeIf(input -> {
            boolean again = input.remote().isPresent() && !addresses.add(input.path());
            if (again) {
                listener.passedOver(input, "is named more than once, and read once");
            }
            return again;
        });
        return all;
    }

    /** A file or folder as the user names it. */
    static Path path(String place) {
        try {
            return Path.of(place);
        } catch (InvalidPathException none) {
            throw Failure.wrongUse(place + " is no name of a file");
        }
    }

    @Override
    public void close() {
        options.close();
    }
}
