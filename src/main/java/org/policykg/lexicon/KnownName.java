package org.policykg.lexicon;

import java.util.Optional;

/** What readers must know of a name that is known before a text is read; who bears it is not their business. */
public interface KnownName {
    /** Whether a body, or a group of bodies, bears it. */
    boolean isBody();

    /** Whether a place bears it. */
    boolean isPlace();

    /** The full name of the province that it names: 内蒙古自治区 for 内蒙古. */
    Optional<String> province();
}
