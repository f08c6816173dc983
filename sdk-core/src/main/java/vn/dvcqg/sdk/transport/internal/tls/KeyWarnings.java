package vn.dvcqg.sdk.transport.internal.tls;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import vn.dvcqg.sdk.VietnamTime;
import vn.dvcqg.sdk.transport.TlsSettings;

/** What an operator should know of keys that can be used all the same. Told once for each load. */
final class KeyWarnings {

    private static final Duration SOON = Duration.ofDays(30);
    private static final Set<PosixFilePermission> OTHERS =
            Set.of(PosixFilePermission.GROUP_READ, PosixFilePermission.OTHERS_READ);

    private final TlsSettings settings;
    private final @Nullable ClientKey key;
    private final Logger log;
    private boolean toldOfEnd;

    KeyWarnings(TlsSettings settings, @Nullable ClientKey key, Logger log) {
        this.settings = settings;
        this.key = key;
        this.log = log;
    }

    /** At the load of the keys. */
    void tellOfRights() {
        Stream.of(settings.key(), settings.keyStore(), settings.keyPasswordFile())
                .flatMap(Stream::ofNullable)
                .distinct()
                .filter(KeyWarnings::isOpenToOthers)
                .forEach(file -> log.warn(
                        "{} can be read by other accounts of this machine; let only the program's own read it",
                        file.getFileName()));
    }

    /** At the load and at each look after it: the end may come near while the program runs. */
    void tellOfEnd(Instant now) {
        if (key == null || toldOfEnd || (key.isValidAt(now) && key.isValidAt(now.plus(SOON)))) {
            return;
        }
        toldOfEnd = true;
        Path file = settings.keyStore() == null ? settings.certificate() : settings.keyStore();
        Path name = file == null ? null : file.getFileName();
        if (key.isValidAt(now)) {
            log.warn("the client certificate in {} ends on {}; put a new one there in time", name, day(key.until()));
        } else {
            log.warn(
                    "the client certificate in {} is valid from {} to {} only, so servers will refuse it; put a valid"
                            + " one there, a restart is not needed",
                    name,
                    day(key.from()),
                    day(key.until()));
        }
    }

    static LocalDate day(Instant moment) {
        return moment.atZone(VietnamTime.ZONE).toLocalDate();
    }

    private static boolean isOpenToOthers(Path file) {
        try {
            return Files.getPosixFilePermissions(file).stream().anyMatch(OTHERS::contains);
        } catch (IOException | UnsupportedOperationException | SecurityException e) {
            return false;
        }
    }
}
