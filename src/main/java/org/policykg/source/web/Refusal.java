package org.policykg.source.web;

import java.util.Locale;
import java.util.regex.Pattern;

/** What a site means by an answer that is no page, in words for the user. */
final class Refusal {
    /** A name of the path or the host by which one comes to a form that asks who one is. */
    private static final Pattern LOGIN = Pattern.compile(
            "(?:^|[./_-])(?:log[-_]?[io]n|sign[-_]?in|userlogin|tologin|sso|cas|passport)(?=[./_?;-]|$)");

    private Refusal() {}

    static boolean isLogin(WebAddress address) {
        String path = address.target().replaceFirst("[?;].*", "");
        return LOGIN.matcher((address.host() + path).toLowerCase(Locale.ROOT)).find();
    }

    static String of(int status) {
        return switch (status) {
            case 401, 407 -> "wants a name and a password: the site answers " + status;
            case 403, 451 -> "may not be read: the site answers " + status;
            case 404, 410 -> "does not exist: the site answers " + status;
            case 412, 521 ->
                "is kept from programs: the site answers " + status
                        + " with a script for a browser; open it in one, save the page and read the file";
            case 429, 503 -> "is not given now: the site answers " + status + ", it has too much to do";
            default -> "is no page: the site answers " + status;
        };
    }
}
