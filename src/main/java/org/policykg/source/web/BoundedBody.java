package org.policykg.source.web;

import java.io.ByteArrayOutputStream;
import java.net.http.HttpResponse.BodySubscriber;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow;

/** The body of an answer in memory, as far as a limit; what goes beyond it is not asked for. */
final class BoundedBody implements BodySubscriber<BoundedBody.Bytes> {
    /**
     * What came.
     *
     * @param content at most as much as the limit
     * @param isCut whether there was more
     */
    @SuppressWarnings("ArrayRecordComponent") // is handed on, and compared by nobody
    record Bytes(byte[] content, boolean isCut) {}

    private final int most;
    private final ByteArrayOutputStream content = new ByteArrayOutputStream();
    private final CompletableFuture<Bytes> body = new CompletableFuture<>();
    private Optional<Flow.Subscription> from = Optional.empty();

    BoundedBody(int most) {
        this.most = most;
    }

    @Override
    public CompletionStage<Bytes> getBody() {
        return body;
    }

    @Override
    public void onSubscribe(Flow.Subscription subscription) {
        if (from.isPresent()) {
            subscription.cancel();
            return;
        }
        from = Optional.of(subscription);
        subscription.request(1);
    }

    @Override
    public void onNext(List<ByteBuffer> buffers) {
        if (body.isDone()) {
            return;
        }
        for (ByteBuffer buffer : buffers) {
            byte[] some = new byte[Math.min(buffer.remaining(), most - content.size())];
            buffer.get(some);
            content.writeBytes(some);
            if (buffer.hasRemaining()) {
                body.complete(new Bytes(content.toByteArray(), true));
                return;
            }
        }
        from.ifPresent(subscription -> subscription.request(1));
    }

    @Override
    public void onError(Throwable failure) {
        body.completeExceptionally(failure);
    }

    @Override
    public void onComplete() {
        body.complete(new Bytes(content.toByteArray(), false));
    }
}
