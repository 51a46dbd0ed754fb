package org.policykg.source;

import java.util.List;
import java.util.ServiceLoader;

/** The formats that are opened, in the order in which they are asked; a text is what is left. */
final class Containers {
    private static final List<Container> ALL =
            ServiceLoader.load(Container.class, Containers.class.getClassLoader()).stream()
                    .map(ServiceLoader.Provider::get)
                    .toList();
    private static final Container TEXT = new TextFile();

    private Containers() {}

    static Container of(Content content) {
        return ALL.stream()
                .filter(container -> container.opens(content))
                .findFirst()
                .orElse(TEXT);
    }
}
