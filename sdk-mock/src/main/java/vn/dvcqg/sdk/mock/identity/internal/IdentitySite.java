package vn.dvcqg.sdk.mock.identity.internal;

import java.net.URI;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.dvcqg.sdk.mock.Exchange;
import vn.dvcqg.sdk.mock.Fault;
import vn.dvcqg.sdk.mock.Faults;
import vn.dvcqg.sdk.mock.identity.IdentityAccount;
import vn.dvcqg.sdk.mock.identity.IdentitySettings;
import vn.dvcqg.sdk.mock.identity.RelyingParty;
import vn.dvcqg.sdk.mock.internal.FaultEffects;
import vn.dvcqg.sdk.mock.internal.HttpCall;
import vn.dvcqg.sdk.mock.internal.IdentityOps;
import vn.dvcqg.sdk.mock.internal.Journal;
import vn.dvcqg.sdk.mock.internal.Reply;
import vn.dvcqg.sdk.mock.internal.Site;

/** The provider without its HTTP server: finds the endpoint, lets faults strike, writes the journal. */
public final class IdentitySite implements Site {
    private final Realm realm;
    private final Map<String, String> paths;
    private final IdentityApi api;

    public IdentitySite(IdentitySettings settings) {
        this.realm = new Realm(settings);
        this.paths = Paths.of(settings);
        this.api = new IdentityApi(realm, paths.keySet());
    }

    @Override
    public Reply answer(HttpCall call) {
        if (call.path().equals(IdentityApi.ROOT) || call.path().startsWith(IdentityApi.ROOT + "/")) {
            return api.answer(call);
        }
        String operation = paths.get(call.path());
        return operation == null ? api.unknownPath() : answer(operation, call);
    }

    private Reply answer(String operation, HttpCall call) {
        Ask ask = new Ask(realm, operation, call);
        // a copy: the callback adds to the list while the answer is made
        Reply reply = FaultEffects.apply(List.copyOf(ask.struck()), () -> endpoint(ask), () -> {});
        realm.journal()
                .add(new Exchange(
                        operation,
                        call.path(),
                        Masks.parameters(call.query()),
                        Masks.headers(call),
                        Masks.body(ask),
                        reply.visibleStatus(),
                        ask.struck().stream().map(Fault::name).toList()));
        return reply;
    }

    private static Reply endpoint(Ask ask) {
        return switch (ask.operation()) {
            case IdentityOps.AUTHORIZE -> Authorize.answer(ask);
            case IdentityOps.LOGIN -> LoginPage.answer(ask);
            case IdentityOps.TOKEN -> TokenDesk.answer(ask);
            case IdentityOps.USERINFO -> Userinfo.answer(ask);
            case IdentityOps.INTROSPECT -> Introspect.answer(ask);
            case IdentityOps.REVOKE -> Introspect.revoke(ask);
            case IdentityOps.LOGOUT -> Logout.answer(ask);
            case IdentityOps.JWKS -> Discovery.keys(ask);
            case IdentityOps.DISCOVERY -> Discovery.answer(ask);
            case IdentityOps.VIEW_INFO -> Ministry.viewInfo(ask);
            case IdentityOps.VNEID_LOGOUT -> Ministry.logout(ask);
            case IdentityOps.CAS_LOGIN -> Cas.login(ask);
            case IdentityOps.CAS_VALIDATE -> Cas.validate(ask);
            case IdentityOps.CAS_LOGOUT -> Cas.logout(ask);
            default -> throw new IllegalStateException("no such endpoint: " + ask.operation());
        };
    }

    public URI endpoint(String name) {
        String path = switch (name) {
            case "issuer" -> Paths.ISSUER;
            case "cas" -> Paths.CAS;
            default -> Paths.path(realm.settings(), name);
        };
        return URI.create(realm.address(path));
    }

    public void reachedAt(URI publicUrl) {
        realm.reachedAt(publicUrl);
    }

    public void register(RelyingParty party) {
        realm.register(party);
    }

    public List<IdentityAccount> accounts() {
        return realm.accounts().list();
    }

    public void autoLogin(@Nullable String account) {
        realm.autoLogin(account);
    }

    public KeyRing keys() {
        return realm.keys();
    }

    public Faults faults() {
        return realm.faults();
    }

    public Journal journal() {
        return realm.journal();
    }

    public void reset() {
        realm.reset();
    }
}
