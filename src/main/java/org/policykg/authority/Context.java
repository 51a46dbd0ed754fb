package org.policykg.authority;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.policykg.extract.Extraction;
import org.policykg.extract.Mention;
import org.policykg.extract.ShortForms;
import org.policykg.lexicon.BodyShapes;

/**
 * What a notice says that its names are to be understood by.
 *
 * @param day its date
 * @param issuers its issuers as printed
 * @param number its number
 * @param recipients whom it addresses
 * @param named every body that it names, its issuers among them
 * @param shortForms what it calls a body after it named it in full once: 以下简称
 * @param shapes what its names look like
 * @param text its text
 * @param key what tells it from all other notices
 */
record Context(
        Optional<LocalDate> day,
        List<String> issuers,
        Optional<String> number,
        List<String> recipients,
        List<String> named,
        Map<String, String> shortForms,
        BodyShapes shapes,
        String text,
        String key) {
    static Context of(Optional<LocalDate> day, List<String> issuers, BodyShapes shapes) {
        return new Context(day, issuers, Optional.empty(), List.of(), issuers, Map.of(), shapes, "", "");
    }

    static Context of(Extraction extraction, String key) {
        List<String> recipients = extraction.bodies(Mention.Part.RECIPIENT).stream()
                .filter(body -> !body.person())
                .map(Mention.Body::name)
                .toList();
        List<String> named = Stream.of(
                        extraction.issuers().stream(),
                        extraction.bodies().stream()
                                .filter(body -> !body.person())
                                .map(Mention.Body::name),
                        extraction.memberships().stream().flatMap(m -> Stream.of(m.mechanism(), m.name())),
                        extraction.tasks().stream()
                                .flatMap(task -> task.bodies().stream())
                                .map(Mention.Duties::name))
                .flatMap(names -> names)
                .distinct()
                .toList();
        String text = extraction.notice().text();
        return new Context(
                extraction.notice().issued(),
                extraction.issuers(),
                extraction.notice().documentNumber(),
                recipients,
                named,
                ShortForms.of(text, extraction.shapes()),
                extraction.shapes(),
                text,
                key);
    }
}
