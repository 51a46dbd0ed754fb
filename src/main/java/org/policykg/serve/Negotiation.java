package org.policykg.serve;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.jena.atlas.web.AcceptList;
import org.apache.jena.atlas.web.MediaType;
import org.apache.jena.fuseki.system.ConNeg;
import org.policykg.store.Description.Form;

/** Which form of a resource a client wants, by its Accept header. */
final class Negotiation {
    private static final MediaType PAGE = MediaType.create("text/html");

    /** Of what is wanted alike the first is sent: to those who want anything, the page. */
    private static final AcceptList OFFERED = AcceptList.create(Stream.concat(
                    Stream.of(PAGE.getContentTypeStr()),
                    Stream.of(Form.values()).map(Form::type))
            .toArray(String[]::new));

    private Negotiation() {}

    /** The form of RDF that is wanted most; nothing for a page. */
    static Optional<Form> form(HttpServletRequest request) {
        String best = ConNeg.chooseContentType(request, OFFERED, PAGE).getContentTypeStr();
        return Stream.of(Form.values()).filter(form -> form.type().equals(best)).findFirst();
    }
}
