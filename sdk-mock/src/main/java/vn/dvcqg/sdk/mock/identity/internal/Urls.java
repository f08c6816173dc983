package vn.dvcqg.sdk.mock.identity.internal;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** Writes parameters behind addresses. */
final class Urls {
    private final StringBuilder text;
    private char joint;

    private Urls(String address) {
        this.text = new StringBuilder(address);
        this.joint = address.indexOf('?') < 0 ? '?' : '&';
    }

    static Urls of(String address) {
        return new Urls(address);
    }

    Urls with(String name, String value) {
        // a blank as %20: who keeps a plus sign as it is, as VNeID wants, must not read plus signs for blanks
        return raw(name, URLEncoder.encode(value, StandardCharsets.UTF_8).replace("+", "%20"));
    }

    /** Writes the value as it is: VNeID sends its Base64 with a bare plus sign. */
    Urls raw(String name, String value) {
        text.append(joint).append(name).append('=').append(value);
        joint = '&';
        return this;
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
