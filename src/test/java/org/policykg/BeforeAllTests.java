package org.policykg;

import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.LauncherSessionListener;
import org.policykg.source.web.HostHeader;

/** What the program does first of all, and tests that call it in their own JVM would do too late. */
public final class BeforeAllTests implements LauncherSessionListener {
    @Override
    public void launcherSessionOpened(LauncherSession session) {
        HostHeader.allow();
    }
}
