package vn.dvcqg.sdk.transport.internal.tls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.dvcqg.sdk.SetupProblemException;
import vn.dvcqg.sdk.Violation;
import vn.dvcqg.sdk.mock.net.Identity;
import vn.dvcqg.sdk.mock.net.TestAuthority;
import vn.dvcqg.sdk.mock.net.Validity;
import vn.dvcqg.sdk.transport.TlsSettings;

/** Changed files are taken into use when they are good, and only then. */
class TlsContextsTest {

    private static TestAuthority authority;
    private static Identity first;
    private static Identity second;

    @TempDir
    Path folder;

    private final AtomicLong ticks = new AtomicLong(Long.MAX_VALUE - 5);
    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-06-01T00:00:00Z"));
    private final LogBook log = new LogBook();

    @BeforeAll
    static void issue() {
        authority = TestAuthority.create();
        first = authority.client("first");
        second = authority.client("second");
    }

    @BeforeEach
    void write() {
        put(first);
    }

    @Test
    void current_withoutFiles_isTheJdkForEver() {
        TlsContexts contexts = open(TlsSettings.DEFAULT);

        pass(Duration.ofDays(1));

        assertThat(contexts.current()).isEqualTo(new TlsContext(0, null));
        assertThat(contexts.reload()).isFalse();
        assertThat(contexts.hasKey()).isFalse();
    }

    @Test
    void current_beforeALookIsDue_keepsWhatItHas() {
        TlsContexts contexts = open(settings());
        put(second);

        pass(Duration.ofSeconds(60).minusNanos(1));
        TlsContext before = contexts.current();
        pass(Duration.ofNanos(1));
        TlsContext after = contexts.current();

        assertThat(before.version()).isZero();
        assertThat(after.version()).isEqualTo(1);
        assertThat(after.parts()).isNotNull().isNotEqualTo(before.parts());
        assertThat(contexts.current()).isSameAs(after);
    }

    @Test
    void current_sameFilesWrittenAgain_changesNothing() throws Exception {
        TlsContexts contexts = open(settings());
        put(first);
        Files.setLastModifiedTime(folder.resolve("client.key"), FileTime.from(Instant.EPOCH));

        pass(Duration.ofSeconds(60));

        assertThat(contexts.current().version()).isZero();
    }

    /** Times and sizes would miss it. */
    @Test
    void current_changeThatKeepsSizeAndTime_isSeen() throws Exception {
        Path trust = authority.writeCertificate(folder.resolve("authority.pem"));
        String text = Files.readString(trust);
        Files.writeString(trust, text + "# one\n");
        FileTime time = Files.getLastModifiedTime(trust);
        TlsContexts contexts = open(settings().toBuilder().trust(trust).build());
        Files.writeString(trust, text + "# two\n");
        Files.setLastModifiedTime(trust, time);

        assertThat(contexts.reload()).isTrue();
    }

    @Test
    void current_badFiles_keepTheOldAndWarnOnceForEachChange() throws Exception {
        TlsContexts contexts = open(settings());
        Path key = folder.resolve("client.key");

        Files.writeString(key, "rubbish");
        for (int look = 0; look < 3; look++) {
            pass(Duration.ofSeconds(60));
            assertThat(contexts.current().version()).isZero();
        }
        assertThat(log.warnings()).singleElement().asString().contains("tls.key", "client.key", "not PEM");
        assertThat(log.toString()).doesNotContain("rubbish");

        Files.writeString(key, "more rubbish");
        pass(Duration.ofSeconds(60));
        assertThat(contexts.current().version()).isZero();
        assertThat(log.warnings()).hasSize(2);

        put(second);
        pass(Duration.ofSeconds(60));
        assertThat(contexts.current().version()).isEqualTo(1);
        assertThat(log.warnings()).hasSize(2);
    }

    /** Certificate and key are two files: between the writing of one and of the other they do not fit. */
    @Test
    void current_halfOfAChange_waitsForTheOtherHalf() {
        TlsContexts contexts = open(settings());
        second.writeCertificate(folder.resolve("client.pem"));
        pass(Duration.ofSeconds(60));
        assertThat(contexts.current().version()).isZero();

        second.writeKey(folder.resolve("client.key"));
        pass(Duration.ofSeconds(60));

        assertThat(contexts.current().version()).isEqualTo(1);
    }

    @Test
    void reload_badFiles_throwsAllFaultsAndKeepsTheOld() throws Exception {
        TlsContexts contexts = open(settings());
        Files.delete(folder.resolve("client.pem"));
        Files.writeString(folder.resolve("client.key"), "rubbish");

        assertThatExceptionOfType(SetupProblemException.class)
                .isThrownBy(contexts::reload)
                .satisfies(e -> assertThat(e.problems())
                        .extracting(Violation::code)
                        .containsExactly("setup-tls-file-missing", "setup-tls-no-pem"));
        assertThat(contexts.current().version()).isZero();
        assertThat(log.warnings()).as("thrown, so not logged").isEmpty();
    }

    @Test
    void open_badFiles_throws() {
        second.writeKey(folder.resolve("client.key"));

        assertThatExceptionOfType(SetupProblemException.class)
                .isThrownBy(() -> open(settings()))
                .satisfies(e ->
                        assertThat(e.problems()).extracting(Violation::code).containsExactly("setup-tls-key-mismatch"));
    }

    @Test
    void current_neverToLookByItself_looksOnlyWhenTold() {
        TlsContexts contexts =
                open(settings().toBuilder().reloadEvery(Duration.ZERO).build());
        put(second);
        pass(Duration.ofDays(2));
        contexts.lookSoon();

        assertThat(contexts.current().version()).isZero();
        assertThat(contexts.reload()).isTrue();
        assertThat(contexts.reload()).isFalse();
    }

    @Test
    void current_afterARefusal_looksAtOnce() {
        TlsContexts contexts = open(settings());
        put(second);

        contexts.lookSoon();

        assertThat(contexts.current().version()).isEqualTo(1);
    }

    /** Who puts next month's certificate there early must not lose the one that works. */
    @Test
    void current_certificateOfTomorrow_isTakenWhenItBegins() {
        TlsContexts contexts = open(settings());
        put(authority.client(Validity.NOT_YET_VALID, "tomorrow"));

        assertThatExceptionOfType(SetupProblemException.class)
                .isThrownBy(contexts::reload)
                .withMessageContaining("2090-01-01");
        now.set(Instant.parse("2091-01-01T00:00:00Z"));

        assertThat(contexts.reload()).isTrue();
    }

    @Test
    void open_endedCertificate_isAWarningAndNoFault() {
        put(authority.client(Validity.EXPIRED, "ended"));

        TlsContexts contexts = open(settings());

        assertThat(log.warnings()).singleElement().asString().contains("client.pem", "2021-01-01", "refuse");
        put(first);
        assertThat(contexts.reload()).isTrue();
    }

    @Test
    void current_endComesNear_warnsOnceForEachLoad() {
        TlsContexts contexts = open(settings());
        assertThat(log.warnings()).isEmpty();

        now.set(Validity.VALID.until().minus(Duration.ofDays(29)));
        contexts.reload();
        contexts.reload();
        assertThat(log.warnings()).singleElement().asString().contains("client.pem", "2050-01-01", "ends on");

        put(second);
        contexts.reload();
        assertThat(log.warnings()).hasSize(2);
    }

    @Test
    void open_keyThatOthersMayRead_isAWarning() throws Exception {
        Path key = folder.resolve("client.key");
        if (!key.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            return;
        }
        Files.setPosixFilePermissions(key, PosixFilePermissions.fromString("rw-r-----"));

        open(settings());

        assertThat(log.warnings()).singleElement().asString().contains("client.key", "other accounts");
    }

    private TlsSettings settings() {
        return TlsSettings.builder()
                .certificate(folder.resolve("client.pem"))
                .key(folder.resolve("client.key"))
                .build();
    }

    private void put(Identity identity) {
        identity.writeCertificate(folder.resolve("client.pem"));
        Path key = identity.writeKey(folder.resolve("client.key"));
        if (key.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            close(key);
        }
    }

    private static void close(Path key) {
        try {
            Files.setPosixFilePermissions(key, PosixFilePermissions.fromString("rw-------"));
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private void pass(Duration time) {
        ticks.addAndGet(time.toNanos());
    }

    private TlsContexts open(TlsSettings settings) {
        Clock clock = new Clock() {
            @Override
            public ZoneOffset getZone() {
                return ZoneOffset.UTC;
            }

            @Override
            public Clock withZone(java.time.ZoneId zone) {
                return this;
            }

            @Override
            public Instant instant() {
                return now.get();
            }
        };
        return new TlsContexts(settings, clock, ticks::get, log.logger());
    }
}
