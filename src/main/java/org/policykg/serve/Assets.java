package org.policykg.serve;

import java.net.URL;
import java.util.Map;
import java.util.Optional;
import org.eclipse.jetty.ee11.servlet.ResourceServlet;
import org.jspecify.annotations.Nullable;
import org.webjars.WebJarVersionLocator;

/** Files of the program as Jetty serves them, with ETags and ranges: a folder of the jar or of a WebJar. */
class Assets extends ResourceServlet {
    private static final long serialVersionUID = 1L;
    private final String base;
    private final boolean belowPath;
    private final String cache;

    /**
     * A servlet of a folder.
     *
     * @param base the folder's address
     * @param belowPath whether the folder is that of the servlet's path, not of the server's root
     * @param seconds how long a browser may keep a file before it asks again
     */
    Assets(String base, boolean belowPath, int seconds) {
        this.base = base;
        this.belowPath = belowPath;
        this.cache = seconds == 0 ? "no-cache" : "max-age=" + seconds;
    }

    /** The program's own files. */
    static Assets own() {
        return new Assets(folder("/org/policykg/serve/assets/site.css"), true, 3600);
    }

    /** The files of a WebJar beside a file of it. */
    static Assets webjar(String name, String file) {
        String path = Optional.ofNullable(new WebJarVersionLocator().fullPath(name, file))
                .orElseThrow(() -> new IllegalStateException("the program lacks its library " + name));
        return new Assets(folder("/" + path), true, 3600);
    }

    private static String folder(String file) {
        URL url = Optional.ofNullable(Assets.class.getResource(file))
                .orElseThrow(() -> new IllegalStateException("the program lacks its file " + file));
        String address = url.toExternalForm();
        return address.substring(0, address.lastIndexOf('/') + 1);
    }

    @Override
    public @Nullable String getInitParameter(String name) {
        return Map.of(
                        "baseResource", base,
                        "pathInfoOnly", Boolean.toString(belowPath),
                        "dirAllowed", "false",
                        "welcomeServlets", "false",
                        "etags", "true",
                        "acceptRanges", "true",
                        "cacheControl", cache)
                .get(name);
    }
}
