package org.policykg.cli;

import org.policykg.graph.ContactsShown;
import org.policykg.pipeline.NoticeReader;
import picocli.CommandLine.Option;

/** What every command takes that writes the texts of notices into graphs. */
final class ContactOptions {
    @Option(
            names = "--keep-contacts",
            description = {
                "Keep the names and telephone numbers behind 联系人：, 电话： and the like;",
                "without it each of their characters is an asterisk in the graph."
            })
    boolean keep;

    /** A reader whose graphs show contacts only if they are to be kept. */
    NoticeReader in(NoticeReader reader) {
        return reader.with(keep ? ContactsShown.KEPT : ContactsShown.MASKED);
    }
}
