package org.policykg.source.web;

import java.time.Instant;
import java.util.Optional;

/**
 * What stands at an address.
 *
 * @param address as it was asked for
 * @param place where it was found in the end, by which what it links to is to be understood
 * @param content its bytes, unpacked
 * @param charset what the site says of them, which may be wrong
 * @param mediaType what the site says that they are, in small letters and without the charset
 * @param validators by which a later request can ask whether it has changed
 * @param time when it had come, in whole seconds
 */
@SuppressWarnings("ArrayRecordComponent") // is read by one, and compared by nobody
public record Page(
        WebAddress address,
        WebAddress place,
        byte[] content,
        Optional<String> charset,
        Optional<String> mediaType,
        Validators validators,
        Instant time)
        implements Fetched {}
