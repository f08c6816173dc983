package vn.dvcqg.sdk.transport.internal.tls;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.LongSupplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.dvcqg.sdk.SetupProblemException;
import vn.dvcqg.sdk.Violation;
import vn.dvcqg.sdk.internal.SystemTime;
import vn.dvcqg.sdk.internal.Violations;
import vn.dvcqg.sdk.transport.TlsSettings;

/**
 * Hands out what secure connections are made with, and takes changed files into use. Safe for use by several threads; has no thread
 * of its own: the call that comes when a look is due does it, others go on with what there is.
 */
public final class TlsContexts {

    private static final Logger LOG = LoggerFactory.getLogger(TlsContexts.class);

    private final TlsSettings settings;
    private final Clock clock;
    private final LongSupplier ticker;
    private final Logger log;
    private final boolean hasFiles;
    private final ReentrantLock lock = new ReentrantLock();

    private volatile TlsContext current;
    private volatile long nextLook;

    // the rest belongs to whoever holds the lock
    private String used;
    private String seen;
    private String refused = "";
    private @Nullable ClientKey key;
    private KeyWarnings warnings;

    TlsContexts(TlsSettings settings, Clock clock, LongSupplier ticker, Logger log) {
        this.settings = settings;
        this.clock = clock;
        this.ticker = ticker;
        this.log = log;
        this.hasFiles = Snapshot.filesOf(settings).findAny().isPresent();
        this.nextLook = ticker.getAsLong() + settings.reloadEvery().toNanos();
        Snapshot files = Snapshot.of(settings);
        List<Violation> found = new ArrayList<>();
        Loaded loaded = load(files, found);
        if (!found.isEmpty()) {
            throw new SetupProblemException(found);
        }
        this.used = files.fingerprint();
        this.seen = used;
        this.key = loaded.key;
        this.warnings = new KeyWarnings(settings, key, log);
        this.current = new TlsContext(0, loaded.parts);
        warn();
    }

    private record Loaded(@Nullable ClientKey key, TlsContext.@Nullable Parts parts) {}

    /**
     * With the files as they are now.
     *
     * @throws SetupProblemException with every fault of the files
     */
    public static TlsContexts open(TlsSettings settings, Clock clock, LongSupplier ticker) {
        return new TlsContexts(settings, clock, ticker, LOG);
    }

    /** Of the JDK, for ever. */
    public static TlsContexts ofJdk() {
        SystemTime time = SystemTime.real();
        return new TlsContexts(TlsSettings.DEFAULT, time.clock(), time.ticker(), LOG);
    }

    /** The settings that never change. */
    public TlsSettings settings() {
        return settings;
    }

    /** Whether a certificate of ours is shown. */
    public boolean hasKey() {
        return settings.certificate() != null || settings.keyStore() != null;
    }

    /** What the next connection is made with. Looks at the files first when that is due. */
    public TlsContext current() {
        if (isDue() && lock.tryLock()) {
            try {
                if (isDue()) {
                    nextLook = ticker.getAsLong() + settings.reloadEvery().toNanos();
                    tell(look());
                }
            } finally {
                lock.unlock();
            }
        }
        return current;
    }

    private boolean isDue() {
        return hasFiles && !settings.reloadEvery().isZero() && ticker.getAsLong() - nextLook >= 0;
    }

    /** Lets the next call look: a refused handshake may mean that the keys were replaced a moment ago. */
    public void lookSoon() {
        nextLook = ticker.getAsLong();
    }

    /**
     * Looks at the files now.
     *
     * @return whether they had changed and are used from now on
     * @throws SetupProblemException with every fault of the changed files; the keys of before stay in use
     */
    public boolean reload() {
        lock.lock();
        try {
            int before = current.version();
            List<Violation> found = look();
            if (!found.isEmpty()) {
                throw new SetupProblemException(found);
            }
            return current.version() != before;
        } finally {
            lock.unlock();
        }
    }

    private List<Violation> look() {
        Snapshot files = Snapshot.of(settings);
        seen = files.fingerprint();
        List<Violation> found = new ArrayList<>();
        if (seen.equals(used)) {
            refused = "";
            warnings.tellOfEnd(clock.instant());
            return found;
        }
        Loaded loaded = load(files, found);
        keepValid(loaded.key, found);
        if (found.isEmpty()) {
            used = seen;
            refused = "";
            key = loaded.key;
            warnings = new KeyWarnings(settings, key, log);
            current = new TlsContext(current.version() + 1, loaded.parts);
            log.debug("changed certificates and keys are in use from now on");
            warn();
        }
        return found;
    }

    /** Once for each change: the same bad files are looked at again and again. */
    private void tell(List<Violation> found) {
        String what = found.stream().map(Violation::toString).collect(Collectors.joining("; "));
        if (!what.isEmpty() && !refused.equals(seen + what)) {
            refused = seen + what;
            log.warn("changed certificates and keys cannot be used, those of before stay in use: {}", what);
        }
    }

    private Loaded load(Snapshot files, List<Violation> found) {
        Material material = Material.read(settings, files, found);
        if (!hasFiles || !found.isEmpty()) {
            return new Loaded(material.key(), null);
        }
        try {
            return new Loaded(material.key(), TlsContext.parts(material, settings.trustJdkToo()));
        } catch (KeyFault fault) {
            found.add(fault.violation());
            return new Loaded(material.key(), null);
        }
    }

    /** A certificate that works is not given up for one that ended or that begins tomorrow; it is taken when it begins. */
    private void keepValid(@Nullable ClientKey fresh, List<Violation> found) {
        Instant now = clock.instant();
        if (fresh != null && key != null && key.isValidAt(now) && !fresh.isValidAt(now)) {
            found.add(Violations.of(
                    settings.keyStore() == null ? "tls.certificate" : "tls.keyStore",
                    "setup-tls-validity",
                    KeyWarnings.day(fresh.from()),
                    KeyWarnings.day(fresh.until())));
        }
    }

    private void warn() {
        warnings.tellOfRights();
        warnings.tellOfEnd(clock.instant());
    }
}
