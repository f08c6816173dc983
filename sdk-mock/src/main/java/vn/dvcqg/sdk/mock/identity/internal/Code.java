package vn.dvcqg.sdk.mock.identity.internal;

import java.util.ArrayList;
import java.util.List;

/** An authorization code: redeemed once; what was issued for it is known, so that a replay can withdraw it. */
final class Code {
    private final Grant grant;
    private final String plain;
    private final String sent;
    private final String encryptKey;
    private final List<String> issued = new ArrayList<>();
    private boolean used;

    /** A code that travels as it is has no {@code encryptKey}. */
    Code(Grant grant, String plain, String sent, String encryptKey) {
        this.grant = grant;
        this.plain = plain;
        this.sent = sent;
        this.encryptKey = encryptKey;
    }

    Grant grant() {
        return grant;
    }

    String plain() {
        return plain;
    }

    String sent() {
        return sent;
    }

    String encryptKey() {
        return encryptKey;
    }

    boolean encrypted() {
        return !encryptKey.isEmpty();
    }

    synchronized boolean use() {
        boolean first = !used;
        used = true;
        return first;
    }

    synchronized void issued(String token) {
        issued.add(token);
    }

    synchronized List<String> issued() {
        return List.copyOf(issued);
    }
}
