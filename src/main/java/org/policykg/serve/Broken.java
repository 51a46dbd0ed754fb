package org.policykg.serve;

import java.io.IOException;
import java.net.StandardSocketOptions;
import org.eclipse.jetty.io.EndPoint;
import org.eclipse.jetty.io.SocketChannelEndPoint;
import org.eclipse.jetty.server.Request;

/**
 * Breaks off an answer that has begun and cannot be finished. The connection is reset, not closed: an answer without a length that
 * ends with its connection would else look whole.
 */
final class Broken {
    private Broken() {}

    /** Breaks off the answer to a request, from any thread; what is written to it from now on fails. */
    static void off(Request request, String why) {
        EndPoint end = request.getConnectionMetaData().getConnection().getEndPoint();
        EndPoint socket = end;
        while (socket instanceof EndPoint.Wrapper wrapper) {
            socket = wrapper.unwrap();
        }
        if (socket instanceof SocketChannelEndPoint open) {
            try {
                open.getChannel().setOption(StandardSocketOptions.SO_LINGER, 0);
            } catch (IOException closed) {
                // by the other side, which then knows
            }
        }
        end.close(new IOException(why));
    }
}
