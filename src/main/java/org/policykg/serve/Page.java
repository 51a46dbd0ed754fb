package org.policykg.serve;

import java.io.IOException;

/** Answers the requests to one address. */
interface Page {
    /**
     * Answers.
     *
     * @throws Problem when the request cannot be answered as asked
     */
    void answer(Call call) throws IOException;
}
