package org.policykg.serve;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.policykg.store.CsvCells;

/** One request to a page and its answer. */
final class Call {
    private static final String LANGUAGE = "lang";
    private static final ObjectMapper JSON = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);
    private static final int YEAR = 365 * 24 * 60 * 60;

    private final Templates templates;
    private final HttpServletRequest request;
    private final HttpServletResponse response;
    private final View view;

    Call(Templates templates, HttpServletRequest request, HttpServletResponse response) {
        this.templates = templates;
        this.request = request;
        this.response = response;
        this.view = new View(Words.in(language()), request.getRequestURI(), request.getParameterMap());
    }

    /** The address's own choice, which is kept in a cookie, else that of before, else Chinese. */
    private String language() {
        String chosen = request.getParameter(LANGUAGE);
        if ("zh".equals(chosen) || "en".equals(chosen)) {
            Cookie cookie = new Cookie(LANGUAGE, chosen);
            cookie.setPath("/");
            cookie.setMaxAge(YEAR);
            cookie.setHttpOnly(true);
            cookie.setAttribute("SameSite", "Lax");
            response.addCookie(cookie);
            return chosen;
        }
        return languageOf(request.getCookies());
    }

    private static String languageOf(Cookie[] cookies) {
        if (cookies != null) {
            for (Cookie cookie : cookies) {
                if (cookie.getName().equals(LANGUAGE)) {
                    return cookie.getValue();
                }
            }
        }
        return "zh";
    }

    HttpServletRequest request() {
        return request;
    }

    HttpServletResponse response() {
        return response;
    }

    View view() {
        return view;
    }

    /** A parameter that is there and not blank. */
    Optional<String> parameter(String name) {
        return Optional.ofNullable(request.getParameter(name))
                .map(String::strip)
                .filter(value -> !value.isEmpty());
    }

    List<String> parameters(String name) {
        String[] values = request.getParameterValues(name);
        return values == null
                ? List.of()
                : List.of(values).stream().filter(value -> !value.isBlank()).toList();
    }

    /**
     * A parameter that the page cannot do without.
     *
     * @throws Problem 400 when it is missing
     */
    String needed(String name) {
        return parameter(name)
                .orElseThrow(() -> Problem.badRequest("this address needs a value for its parameter " + name));
    }

    /**
     * A whole number.
     *
     * @throws Problem 400 when it is none, or outside of the bounds
     */
    int number(String name, int otherwise, int least, int most) {
        try {
            int value = parameter(name).map(Integer::parseInt).orElse(otherwise);
            if (value < least || value > most) {
                throw Problem.badRequest("parameter " + name + " takes " + least + " to " + most);
            }
            return value;
        } catch (NumberFormatException notANumber) {
            throw new Problem(400, "parameter " + name + " takes a whole number", notANumber);
        }
    }

    /**
     * A day.
     *
     * @throws Problem 400 when it is none
     */
    Optional<LocalDate> day(String name) {
        try {
            return parameter(name).map(LocalDate::parse);
        } catch (DateTimeParseException notADay) {
            throw new Problem(400, "parameter " + name + " takes a day like 2025-12-31", notADay);
        }
    }

    void html(String template, Map<String, Object> values) throws IOException {
        html(HttpServletResponse.SC_OK, template, values);
    }

    void html(int status, String template, Map<String, Object> values) throws IOException {
        response.setStatus(status);
        response.setHeader("Vary", "Accept, Cookie");
        response.setHeader("Content-Language", view.tag());
        body("text/html; charset=utf-8", templates.fill(template, view, values));
    }

    void json(Object value) throws IOException {
        body("application/json", text(value));
    }

    /** A value as JSON. */
    static String text(Object value) throws IOException {
        try {
            return JSON.writeValueAsString(value);
        } catch (JsonProcessingException broken) {
            throw new IOException(broken);
        }
    }

    /** A table to keep for people: RFC 4180 with a byte order mark, without which spreadsheets misread Chinese. */
    void csv(String name, List<? extends List<?>> rows) throws IOException {
        StringWriter out = new StringWriter();
        out.write('\uFEFF');
        try (CSVPrinter csv = new CSVPrinter(out, CSVFormat.RFC4180)) {
            for (List<?> row : rows) {
                csv.printRecord(row.stream().map(CsvCells::harmless).toList());
            }
        }
        file(name, "text/csv; charset=utf-8", out.toString());
    }

    /** Something to keep. */
    void file(String name, String type, String content) throws IOException {
        response.setHeader("Content-Disposition", "attachment; filename=\"" + name + "\"");
        body(type, content);
    }

    void body(String type, String content) throws IOException {
        byte[] bytes = content.getBytes(StandardCharsets.UTF_8);
        response.setContentType(type);
        response.setContentLength(bytes.length);
        try (OutputStream out = response.getOutputStream()) {
            out.write(bytes);
        }
    }
}
