package vn.dvcqg.sdk.mock.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;
import org.xml.sax.SAXParseException;
import org.xml.sax.helpers.DefaultHandler;
import vn.dvcqg.sdk.mock.Fault;

/** The provider of officials: OpenID Connect and CAS 3. */
class StaffTest {
    private static final String SERVICE = "https://motcua.example.test/sso/callback";
    private static final String CAS = "http://www.yale.edu/tp/cas";

    private static MockIdentity identity;

    private Browser browser;

    @BeforeAll
    static void start() {
        identity = Browser.start(Generation.STAFF, "officer");
    }

    @AfterAll
    static void stop() {
        identity.close();
    }

    @BeforeEach
    void fresh() {
        identity.reset();
        browser = new Browser(identity);
    }

    private String ticket() throws Exception {
        return Browser.query(Browser.location(cas("/login?service=" + Browser.encode(SERVICE))))
                .get("ticket");
    }

    private java.net.http.HttpResponse<String> cas(String rest) throws Exception {
        return browser.get(URI.create(identity.casBase() + rest));
    }

    private Element validate(String ticket, String service) throws Exception {
        String body = cas("/p3/serviceValidate?ticket=" + Browser.encode(ticket) + "&service="
                        + Browser.encode(service))
                .body();
        return xml(body);
    }

    private static Element xml(String body) throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        var builder = factory.newDocumentBuilder();
        // the usual handler prints
        builder.setErrorHandler(new DefaultHandler());
        return builder.parse(new ByteArrayInputStream(body.getBytes(StandardCharsets.UTF_8)))
                .getDocumentElement();
    }

    private static String text(Element root, String name) {
        var found = root.getElementsByTagNameNS(CAS, name);
        return found.getLength() == 0 ? "" : found.item(0).getTextContent();
    }

    private static String failure(Element root) {
        return ((Element) root.getElementsByTagNameNS(CAS, "authenticationFailure")
                        .item(0))
                .getAttribute("code");
    }

    @Test
    void openId_knowsOfficialsOnly() throws Exception {
        JsonNode tokens = browser.tokens();
        JsonNode person =
                Browser.json(browser.userinfo(tokens.path("access_token").asText()));

        assertThat(person.path("sub").asText()).isEqualTo("can-bo-mau");
        assertThat(person.path("name").asText()).isEqualTo("Phạm Thị Mẫu");
        assertThat(person.has("TechID")).isFalse();
        assertThat(identity.accounts()).extracting(IdentityAccount::type).containsOnly(AccountType.OFFICIAL);
        assertThatThrownBy(() -> identity.autoLogin("citizen")).hasMessageContaining("known are: officer");
    }

    @Test
    void cas_ticket_isGoodOnceForItsService() throws Exception {
        String ticket = ticket();
        assertThat(ticket).startsWith("ST-");

        Element first = validate(ticket, SERVICE);

        assertThat(text(first, "user")).isEqualTo("can-bo-mau");
        assertThat(text(first, "name")).isEqualTo("Phạm Thị Mẫu");
        assertThat(text(first, "department")).isEqualTo("Sở Mẫu");
        assertThat(failure(validate(ticket, SERVICE))).isEqualTo("INVALID_TICKET");
        assertThat(browser.codes()).containsExactly("bad-ticket");
    }

    @Test
    void cas_ticketOfAnotherService_isRefusedAndSpent() throws Exception {
        String ticket = ticket();

        assertThat(failure(validate(ticket, "https://other.example.test/"))).isEqualTo("INVALID_SERVICE");
        assertThat(failure(validate(ticket, SERVICE))).isEqualTo("INVALID_TICKET");
        assertThat(failure(validate("", SERVICE))).isEqualTo("INVALID_REQUEST");
    }

    @Test
    void cas_ticketAndCode_areNotTheSame() throws Exception {
        assertThat(browser.redeem(ticket()).statusCode()).isEqualTo(400);
        assertThat(failure(validate(browser.back().get("code"), SERVICE))).isEqualTo("INVALID_TICKET");
    }

    @Test
    void cas_unregisteredService_isRefusedOnAPage() throws Exception {
        var answer = cas("/login?service=" + Browser.encode("https://evil.example.test/"));

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(browser.codes()).containsExactly("unregistered-service");
    }

    @Test
    void cas_page_asksWhoeverHasNoSession() throws Exception {
        identity.autoLogin(null);
        var page = browser.get(URI.create(Browser.location(cas("/login?service=" + Browser.encode(SERVICE)))));

        var back = browser.press(page, "account", "officer-2");
        String again = ticket();

        assertThat(text(validate(Browser.query(Browser.location(back)).get("ticket"), SERVICE), "user"))
                .isEqualTo("can-bo-mau-2");
        assertThat(text(validate(again, SERVICE), "user")).isEqualTo("can-bo-mau-2");
        assertThat(Browser.location(cas("/login?renew=true&service=" + Browser.encode(SERVICE))))
                .contains("/authenticationendpoint/login.do");
    }

    @Test
    void cas_logout_endsTheSession() throws Exception {
        ticket();
        identity.autoLogin(null);

        assertThat(Browser.location(cas("/logout?backtologin=" + Browser.encode(SERVICE))))
                .isEqualTo(SERVICE);
        assertThat(Browser.location(cas("/login?gateway=true&service=" + Browser.encode(SERVICE))))
                .isEqualTo(SERVICE);
        assertThat(cas("/logout?service=https://evil.example.test/").body()).contains("Bạn đã đăng xuất");
    }

    @Test
    void cas_flaws_swappedUserTwoTicketsAndDoctype() throws Exception {
        identity.faults().add(Fault.named("swapped-sub").times(1));
        assertThat(text(validate(ticket(), SERVICE), "user")).isEqualTo("can-bo-mau-2");

        identity.faults().add(Fault.named("two-codes").times(1));
        assertThat(Browser.location(cas("/login?service=" + Browser.encode(SERVICE))))
                .containsPattern("ticket=ST-[^&]+&ticket=ST-");

        identity.faults().add(Fault.named("xml-doctype").times(1));
        assertThatThrownBy(() -> validate(ticket(), SERVICE)).isInstanceOf(SAXParseException.class);
    }
}
