package vn.dvcqg.sdk.transport.internal.tls;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.dvcqg.sdk.Violation;
import vn.dvcqg.sdk.transport.TlsSettings;

/** Looks whether the files of settings can be used, before anything is made of them. */
public final class KeyCheck {

    private KeyCheck() {}

    /** The last day of the client certificate, or null without one; faults of the files are added. */
    public static @Nullable LocalDate check(TlsSettings settings, List<Violation> found) {
        ClientKey key = Material.read(settings, Snapshot.of(settings), found).key();
        return key == null ? null : KeyWarnings.day(key.until());
    }
}
