package org.policykg.source.web;

import java.util.Locale;

/**
 * Lets a request name another host than the one in its address, which is how a machine is asked by its number for pages of a name. The
 * JDK reads once whether it is allowed, before the first request of the JVM.
 */
public final class HostHeader {
    /** A property of the JDK. */
    static final String ALLOWED = "jdk.httpclient.allowRestrictedHeaders";

    static final String NAME = "Host";

    private HostHeader() {}

    /** Allows it, if no request came before. */
    public static void allow() {
        String before = System.getProperty(ALLOWED, "");
        if (!("," + before.toLowerCase(Locale.ROOT) + ",").contains(",host,")) {
            System.setProperty(ALLOWED, before.isBlank() ? NAME : before + "," + NAME);
        }
    }
}
