package org.policykg.serve;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;

/** What programs may ask, from {@code openapi.json}: as a page, and as that file. */
final class ApiPage implements Page {
    private static final ObjectMapper JSON = new ObjectMapper();

    @Override
    public void answer(Call call) throws IOException {
        try (InputStream in = ApiPage.class.getResourceAsStream("/org/policykg/serve/openapi.json")) {
            if (in == null) {
                throw new IllegalStateException("the program lacks its description");
            }
            JsonNode api = JSON.readTree(in);
            if (call.request().getRequestURI().endsWith(".json")) {
                call.json(api);
            } else {
                call.html("api", Map.of("api", api));
            }
        }
    }
}
