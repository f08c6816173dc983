package vn.dvcqg.sdk.mock.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a person sees and clicks. */
class PagesTest {
    private static final String HOSTILE = "<script>alert('x')</script>\" & Mẫu";

    private static MockIdentity identity;
    private static TestClock clock;

    private Browser browser;

    @BeforeAll
    static void start() {
        clock = new TestClock();
        identity = MockIdentity.start(IdentitySettings.builder()
                .clock(clock)
                .accounts(
                        IdentityAccount.builder("citizen", AccountType.CITIZEN)
                                .fullName("Nguyễn Văn Mẫu")
                                .personalNumber("000090000001")
                                .level(2)
                                .build(),
                        IdentityAccount.builder("\"><b onclick='x'>", AccountType.BUSINESS)
                                .fullName(HOSTILE)
                                .build())
                .build());
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

    private HttpResponse<String> page(String... changes) throws Exception {
        String location = Browser.location(browser.authorize(changes));
        assertThat(location).contains("/authenticationendpoint/login.do?sessionDataKey=");
        return browser.get(URI.create(location));
    }

    @Test
    void chooser_isWellFormedVietnameseHtmlWithoutScripts() throws Exception {
        HttpResponse<String> page = page("acr_values", "LoA2");

        assertThat(page.headers().firstValue("Content-Type").orElseThrow()).isEqualTo("text/html;charset=utf-8");
        assertThat(page.headers().firstValue("Content-Security-Policy").orElseThrow())
                .contains("default-src 'none'", "frame-ancestors 'none'");
        assertThat(page.body())
                .contains("<html lang=\"vi\">", "Chọn tài khoản đăng nhập", "Nguyễn Văn Mẫu", "Mức\u00a02", "LoA2")
                .doesNotContain("<script");
    }

    @Test
    void chooser_hostileName_isTextAndStillChosen() throws Exception {
        HttpResponse<String> page = page();

        assertThat(page.body()).contains("&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt;&quot; &amp; Mẫu");
        assertThat(page.body()).doesNotContain("<b onclick");
        // every tag of the page closes, so no name has broken out of its place
        String xml = page.body().replaceFirst("<!DOCTYPE html>", "").replaceAll("<(meta|input)([^>]*)>", "<$1$2/>");
        DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)));

        assertThat(Browser.query(Browser.location(browser.press(page, "account", "\"><b onclick='x'>"))))
                .containsKey("code");
    }

    @Test
    void account_pressed_leadsBackWithACodeOnce() throws Exception {
        HttpResponse<String> page = page();

        HttpResponse<String> back = browser.press(page, "account", "citizen");
        HttpResponse<String> again = browser.press(page, "account", "citizen");

        Map<String, String> parameters = Browser.query(Browser.location(back));
        assertThat(parameters).containsEntry("state", browser.sent.get("state"));
        assertThat(browser.redeem(parameters.get("code")).statusCode()).isEqualTo(200);
        assertThat(again.statusCode()).isEqualTo(400);
        assertThat(again.body()).contains("đã hết hạn hoặc đã được dùng");
        assertThat(identity.findings()).isEmpty();
    }

    @Test
    void cancel_pressed_isAccessDenied() throws Exception {
        HttpResponse<String> back = browser.press(page(), "cancel", "true");

        assertThat(Browser.query(Browser.location(back)))
                .containsEntry("error", "access_denied")
                .containsEntry("error_description", "the person cancelled the login")
                .containsEntry("state", browser.sent.get("state"));
    }

    @Test
    void account_unknown_isRefusedAndThePageStaysGood() throws Exception {
        HttpResponse<String> page = page();

        assertThat(browser.press(page, "account", "nobody").statusCode()).isEqualTo(400);
        assertThat(Browser.query(Browser.location(browser.press(page, "account", "citizen"))))
                .containsKey("code");
    }

    @Test
    void page_tooOld_isRefused() throws Exception {
        HttpResponse<String> page = page();
        clock.ahead(601);

        assertThat(browser.press(page, "account", "citizen").statusCode()).isEqualTo(400);
    }

    @Test
    void session_ofTheBrowser_needsNoSecondClick() throws Exception {
        assertThat(browser.back("prompt", "none")).containsEntry("error", "login_required");
        browser.press(page(), "account", "citizen");

        assertThat(browser.back()).containsKey("code");
        assertThat(browser.back("prompt", "none")).containsKey("code");
        clock.ahead(100);
        assertThat(browser.back("max_age", "200")).containsKey("code");
        page("max_age", "50");
        page("prompt", "login");
        assertThat(new Browser(identity).back("prompt", "none")).containsEntry("error", "login_required");
    }

    @Test
    void loginHint_withTheNameOfAnAccount_needsNoClick() throws Exception {
        assertThat(browser.back("login_hint", "citizen")).containsKey("code");
        page("login_hint", "somebody", "prompt", "login");
    }
}
