package org.policykg.serve;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;

/** Requests of a test, with headers as names and values in turn. */
final class Http {
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    private static final int REPEATS = 3;

    private Http() {}

    static HttpResponse<String> get(String address, String... headers) {
        return send(CLIENT, request(address, headers).build());
    }

    static HttpResponse<String> send(String method, String address, BodyPublisher body, String... headers) {
        // a connection of its own: the server closes one whose body it refuses to read, and a client that still writes
        // may
        // see that before the answer; then it asks again
        HttpRequest request = request(address, headers).method(method, body).build();
        for (int left = REPEATS; ; left--) {
            try {
                return send(HttpClient.newHttpClient(), request);
            } catch (java.io.UncheckedIOException closed) {
                if (left == 0) {
                    throw closed;
                }
            }
        }
    }

    static HttpResponse<String> head(String address, String... headers) {
        return send(
                CLIENT,
                request(address, headers)
                        .method("HEAD", BodyPublishers.noBody())
                        .build());
    }

    private static HttpRequest.Builder request(String address, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(address));
        return headers.length == 0 ? request : request.headers(headers);
    }

    private static HttpResponse<String> send(HttpClient client, HttpRequest request) {
        try {
            return client.send(request, BodyHandlers.ofString());
        } catch (IOException failure) {
            throw new java.io.UncheckedIOException(failure);
        } catch (InterruptedException stopped) {
            throw new AssertionError(stopped);
        }
    }

    static String header(HttpResponse<?> answer, String name) {
        return answer.headers().firstValue(name).orElse("");
    }
}
