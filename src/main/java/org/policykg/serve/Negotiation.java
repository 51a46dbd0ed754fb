package org.policykg.serve;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.jena.atlas.web.AcceptList;
import org.apache.jena.atlas.web.MediaType;
import org.policykg.store.Description.Form;

/** Which form of a resource a client wants, by its Accept header. */
final class Negotiation {
    private static final String PAGE = "text/html";
    private static final AcceptList OFFERED = AcceptList.create(
            Stream.concat(Stream.of(PAGE), Stream.of(Form.values()).map(Form::type))
                    .toArray(String[]::new));

    private Negotiation() {}

    /** The form of RDF that is wanted most; nothing for a page, which is also what those get who want anything. */
    static Optional<Form> form(HttpServletRequest request) {
        String accept = request.getHeader("Accept");
        if (accept == null || accept.isBlank() || accept.startsWith(PAGE)) {
            return Optional.empty();
        }
        MediaType best = AcceptList.match(OFFERED, new AcceptList(accept));
        return best == null
                ? Optional.empty()
                : Stream.of(Form.values())
                        .filter(form -> form.type().equals(best.getContentTypeStr()))
                        .findFirst();
    }
}
