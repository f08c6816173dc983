package vn.dvcqg.sdk.examples.login;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import vn.dvcqg.sdk.Credentials;
import vn.dvcqg.sdk.Portal;
import vn.dvcqg.sdk.PortalConfig;
import vn.dvcqg.sdk.Secret;
import vn.dvcqg.sdk.auth.CookieKeys;
import vn.dvcqg.sdk.auth.LoginFlow;
import vn.dvcqg.sdk.auth.PortalSso;
import vn.dvcqg.sdk.id.AgencyCode;
import vn.dvcqg.sdk.mock.MockPortal;
import vn.dvcqg.sdk.mock.StoredDossier;
import vn.dvcqg.sdk.mock.identity.MockIdentity;
import vn.dvcqg.sdk.mock.identity.RelyingParty;
import vn.dvcqg.sdk.mock.net.Identity;
import vn.dvcqg.sdk.mock.net.TestAuthority;
import vn.dvcqg.sdk.transport.BackChannel;

/** A one-stop system with its portal and its provider, all on this machine. */
final class Motcua implements AutoCloseable {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String CLIENT = "motcua";
    private static final String CLIENT_SECRET = "motcua-secret";

    final MockPortal mockPortal = MockPortal.start();
    final MockIdentity provider = MockIdentity.start();
    final TestAuthority authority = TestAuthority.create();
    final Identity certificate = authority.server();

    private final Portal portal = connect(mockPortal);
    private final BackChannel channel =
            BackChannel.to("identity").allowPlainHttp(true).build();
    private final LoginFlow login;
    private final Site site;

    /**
     * Starts all of it.
     *
     * @param port of the site, if it is free
     * @param clock of sessions and dossiers
     */
    Motcua(int port, Clock clock) throws IOException {
        site = Site.near(authority.serverContext(certificate), port);
        provider.register(new RelyingParty(
                CLIENT,
                CLIENT_SECRET,
                List.of(url("/dang-nhap/xong").toString()),
                List.of(url("/dang-xuat/xong").toString())));
        login = login();
        Sessions sessions = new Sessions(clock);
        pages(sessions, clock);
        site.start(sessions::of, provider.url());
    }

    private static Portal connect(MockPortal mock) {
        return Portal.connect(PortalConfig.builder()
                .endpoint(mock.endpoint())
                .allowPlainHttp(true) // the mock is on this machine; a real portal is called over https
                .agency(AgencyCode.of(mock.agencyCode()))
                .credentials(Credentials.password(mock.username(), Secret.of(mock.password())))
                .build());
    }

    /** This is what a vendor writes, but for the plain http to the mock. */
    private LoginFlow login() {
        return LoginFlow.builder(PortalSso.builder(provider.url())
                        .client(CLIENT, Secret.of(CLIENT_SECRET)) // yours: Secret.fromEnv("SSO_SECRET")
                        .build())
                .redirectUri(url("/dang-nhap/xong"))
                .postLogoutUri(url("/dang-xuat/xong"))
                .returnPaths("/ho-so", "/tam-biet")
                .cookieKeys(CookieKeys.ofThisProcess()) // several nodes: CookieKeys.of(Secret.fromEnv("COOKIE_KEY"))
                .backChannel(channel)
                .build();
    }

    private void pages(Sessions sessions, Clock clock) {
        LoginPages in = new LoginPages(login, sessions);
        DossierDesk desk = new DossierDesk(portal, mockPortal.agencyCode(), clock);
        DossierPages dossiers = new DossierPages(desk, sessions, this::atThePortal);
        site.on("GET /", in::home)
                .on("GET /dang-nhap", in::begin)
                .on("GET /nang-muc", in::stepUp)
                .on("GET /dang-nhap/xong", in::complete)
                .on("POST /dang-xuat", in::logout)
                .on("GET /dang-xuat/xong", in::loggedOut)
                .on("GET /tam-biet", in::goodbye)
                .on("GET /ho-so", dossiers::list)
                .on("GET /ho-so/moi", dossiers::form)
                .on("POST /ho-so", dossiers::file)
                .on("GET /ho-so/cong-da-nhan", dossiers::received);
    }

    URI url(String path) {
        return site.url(path);
    }

    private String atThePortal(String code) {
        String json = mockPortal.dossier(code).map(StoredDossier::json).orElse("{}");
        try {
            return JSON.readTree(json).toPrettyString();
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the mock keeps JSON", e);
        }
    }

    @Override
    public void close() {
        site.close();
        login.close();
        channel.close();
        portal.close();
        provider.close();
        mockPortal.close();
    }
}
