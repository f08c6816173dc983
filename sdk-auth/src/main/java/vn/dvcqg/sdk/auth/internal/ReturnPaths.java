package vn.dvcqg.sdk.auth.internal;

import java.util.List;
import java.util.regex.Pattern;

/** Tells paths of this site from everything that only looks like one. */
public final class ReturnPaths {

    public static final int MOST = 512;

    /** What a browser leaves alone: no control character, no blank, no backslash, no fragment, ASCII. */
    private static final Pattern PATH = Pattern.compile("/(?:[A-Za-z0-9._~!$&'()*+,;=:@/-]|%[0-9A-Fa-f]{2})*");

    private static final Pattern QUERY = Pattern.compile("(?:[A-Za-z0-9._~!$&'()*+,;=:@/?-]|%[0-9A-Fa-f]{2})*");

    /** Encoded slash, backslash, dot, semicolon, percent or control character: who decodes once more sees another path. */
    private static final Pattern TRICK = Pattern.compile("(?i)%(?:2f|5c|2e|3b|25|[01][0-9a-f]|7f)");

    private static final Pattern CONTROL = Pattern.compile("(?i)%(?:[01][0-9a-f]|7f)");

    /** Servlet containers take off what follows a semicolon before they resolve dot segments. */
    private static final Pattern DOTS = Pattern.compile("(?:^|/)\\.{1,2}(?:[/;]|$)");

    private ReturnPaths() {}

    public static boolean isSafe(String text) {
        if (text.length() > MOST) {
            return false;
        }
        int mark = text.indexOf('?');
        String path = mark < 0 ? text : text.substring(0, mark);
        String query = mark < 0 ? "" : text.substring(mark + 1);
        return PATH.matcher(path).matches()
                && !path.contains("//")
                && !TRICK.matcher(path).find()
                && !DOTS.matcher(path).find()
                && QUERY.matcher(query).matches()
                && !CONTROL.matcher(query).find();
    }

    /** Whether a safe path is one of those allowed, or below one. */
    public static boolean isAllowed(String text, List<String> allowed) {
        int mark = text.indexOf('?');
        String path = mark < 0 ? text : text.substring(0, mark);
        return allowed.stream().anyMatch(root -> {
            String below = root.endsWith("/") ? root : root + "/";
            return path.equals(root) || (!root.equals("/") && path.startsWith(below));
        });
    }
}
