package org.policykg.serve;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.function.Predicate;
import org.policykg.store.Description.Form;

/**
 * Which thing a request is about, and in which form it wants it.
 *
 * @param iri the thing
 * @param form a form of RDF; nothing for a page
 */
record Asked(String iri, Optional<Form> form) {
    private static final String PATH = "/id/";
    private static final String PAGE = ".html";

    /**
     * Reads the address {@code /id/…}, or {@code /thing?iri=…} for any IRI. An ending says the form, unless it belongs to
     * the name of a thing that is known; then {@code format=} does, then Accept.
     */
    static Asked of(Call call, Predicate<String> known) {
        String path = call.request().getRequestURI();
        String address = path.startsWith(PATH) ? Links.iri(decoded(path)) : call.needed("iri");
        if (!known.test(address)) {
            Optional<Form> ending = Form.ending(address);
            if (ending.isPresent()) {
                return new Asked(without(address, "." + ending.orElseThrow().ending()), ending);
            }
            if (address.endsWith(PAGE)) {
                return new Asked(without(address, PAGE), Optional.empty());
            }
        }
        Optional<String> format = call.parameter("format");
        return new Asked(address, format.isPresent() ? format.flatMap(Asked::named) : Negotiation.form(call.request()));
    }

    private static Optional<Form> named(String format) {
        if (format.equals("html")) {
            return Optional.empty();
        }
        Optional<Form> form = Form.ending("." + format);
        if (form.isEmpty()) {
            throw Problem.badRequest("parameter format takes ttl, jsonld, rdf, nt or html");
        }
        return form;
    }

    private static String without(String address, String ending) {
        return address.substring(0, address.length() - ending.length());
    }

    /** A path as IRIs have it: characters beyond ASCII as they are, escapes of ASCII ones kept. */
    private static String decoded(String path) {
        return URLDecoder.decode(
                path.replace("+", "%2B").replaceAll("%(?=[0-7][0-9A-Fa-f])", "%25"), StandardCharsets.UTF_8);
    }
}
