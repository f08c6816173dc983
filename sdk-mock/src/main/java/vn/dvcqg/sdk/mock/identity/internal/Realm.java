package vn.dvcqg.sdk.mock.identity.internal;

import com.nimbusds.jose.jwk.RSAKey;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import vn.dvcqg.sdk.mock.identity.Generation;
import vn.dvcqg.sdk.mock.identity.IdentityAccount;
import vn.dvcqg.sdk.mock.identity.IdentitySettings;
import vn.dvcqg.sdk.mock.identity.RelyingParty;
import vn.dvcqg.sdk.mock.internal.FaultBox;
import vn.dvcqg.sdk.mock.internal.Journal;
import vn.dvcqg.sdk.mock.internal.Place;

/** All that one provider knows. Thread-safe. */
final class Realm {
    static final Duration PAGE_LIFE = Duration.ofMinutes(10);
    static final Duration SESSION_LIFE = Duration.ofHours(8);
    private static final Duration REFRESH_LIFE = Duration.ofDays(1);

    private final IdentitySettings settings;
    private final Accounts accounts;
    private final Map<String, RelyingParty> parties = new ConcurrentHashMap<>();
    private final KeyRing keys = new KeyRing("mock-key");
    private final Journal journal;
    private final FaultBox faults;
    private final Randoms randoms = new Randoms();
    private final Expiring<AuthRequest> pages;
    private final Expiring<Session> sessions;
    private final Expiring<Code> codes;
    private final Expiring<Token> tokens;
    private final Expiring<Boolean> seen;
    private final MinistryTokens ministry;
    private final Foreign foreign = new Foreign();

    private volatile URI url = URI.create("http://127.0.0.1");
    private volatile @Nullable IdentityAccount autoLogin;

    Realm(IdentitySettings settings) {
        this.settings = settings;
        this.accounts = new Accounts(settings);
        settings.relyingParties().forEach(party -> parties.put(party.clientId(), party));
        this.journal = new Journal(settings.journalSize());
        this.faults = new FaultBox(Place.IDENTITY, settings.seed());
        this.pages = new Expiring<>(settings.clock());
        this.sessions = new Expiring<>(settings.clock());
        this.codes = new Expiring<>(settings.clock());
        this.tokens = new Expiring<>(settings.clock());
        this.seen = new Expiring<>(settings.clock());
        this.ministry = new MinistryTokens(settings.clock());
        settings.autoLogin().ifPresent(this::autoLogin);
    }

    IdentitySettings settings() {
        return settings;
    }

    Clock clock() {
        return settings.clock();
    }

    Instant now() {
        return settings.clock().instant();
    }

    boolean is(Generation generation) {
        return settings.generation() == generation;
    }

    Accounts accounts() {
        return accounts;
    }

    KeyRing keys() {
        return keys;
    }

    RSAKey foreignKey() {
        return foreign.key();
    }

    Journal journal() {
        return journal;
    }

    FaultBox faults() {
        return faults;
    }

    Randoms randoms() {
        return randoms;
    }

    Expiring<AuthRequest> pages() {
        return pages;
    }

    Expiring<Session> sessions() {
        return sessions;
    }

    Expiring<Code> codes() {
        return codes;
    }

    Expiring<Token> tokens() {
        return tokens;
    }

    MinistryTokens ministry() {
        return ministry;
    }

    /** Remembers a value that should be used once and says whether it is new. */
    boolean firstSight(String kind, String value) {
        String key = kind + ' ' + value;
        boolean known = seen.find(key).isPresent();
        seen.put(key, true, Duration.ofHours(1));
        return !known;
    }

    Optional<RelyingParty> party(String clientId) {
        return Optional.ofNullable(parties.get(clientId));
    }

    Iterable<RelyingParty> parties() {
        return parties.values();
    }

    void register(RelyingParty party) {
        parties.put(party.clientId(), party);
    }

    String address(String path) {
        return url + path;
    }

    void reachedAt(URI publicUrl) {
        url = URI.create(publicUrl.toString().replaceFirst("/+$", ""));
    }

    Optional<IdentityAccount> autoLogin() {
        return Optional.ofNullable(autoLogin);
    }

    void autoLogin(@Nullable String name) {
        autoLogin = name == null
                ? null
                : accounts.find(name)
                        .orElseThrow(() -> new IllegalArgumentException("there is no account \"" + name
                                + "\" here; known are: "
                                + String.join(
                                        ", ",
                                        accounts.list().stream()
                                                .map(IdentityAccount::name)
                                                .toList())));
    }

    Session login(IdentityAccount account) {
        Session session = new Session(randoms.guid(), account, now());
        sessions.put(session.id(), session, SESSION_LIFE);
        return session;
    }

    String issue(Grant grant, boolean refresh) {
        Instant now = now();
        Duration life = refresh ? REFRESH_LIFE : settings.tokenLifetime();
        String value = randoms.guid();
        tokens.put(value, new Token(grant, refresh, now, now.plus(life)), life);
        return value;
    }

    void reset() {
        pages.clear();
        sessions.clear();
        codes.clear();
        tokens.clear();
        seen.clear();
        ministry.clear();
        journal.reset();
        faults.reset();
        autoLogin(settings.autoLogin().orElse(null));
    }
}
