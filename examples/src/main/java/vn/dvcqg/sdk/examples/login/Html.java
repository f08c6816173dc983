package vn.dvcqg.sdk.examples.login;

import java.util.Arrays;
import java.util.Collection;
import java.util.Locale;
import java.util.stream.Collectors;

/** Markup. Whatever is not markup already becomes text when it is put in, so nobody can forget to escape it. */
record Html(String markup) {

    static final Html NOTHING = new Html("");

    /** Fills the places {@code %s} of a template, which the program itself wrote. */
    static Html of(String template, Object... values) {
        return new Html(String.format(
                Locale.ROOT, template, Arrays.stream(values).map(Html::safe).toArray()));
    }

    static Html all(Collection<Html> parts) {
        return new Html(parts.stream().map(Html::markup).collect(Collectors.joining("\n")));
    }

    private static String safe(Object value) {
        return value instanceof Html html ? html.markup : escaped(String.valueOf(value));
    }

    /** Good for text and for attributes in double quotes; there is no script and no style to put anything into. */
    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }
}
