package vn.dvcqg.sdk.examples.login;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.dvcqg.sdk.mock.Fault;
import vn.dvcqg.sdk.mock.StoredDossier;

/** What a site that people log in to has to get right, without a browser. */
class MotcuaTest {

    private static final String FORM = "/ho-so/moi";

    private static final class ManualClock extends Clock {
        private Instant now = Instant.parse("2025-03-10T02:00:00Z");

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    }

    private final ManualClock clock = new ManualClock();
    private final ByteArrayOutputStream told = new ByteArrayOutputStream();
    private Motcua motcua;
    private Walk walk;

    @BeforeEach
    void start() throws IOException {
        motcua = new Motcua(0, clock);
        walk = person();
    }

    @AfterEach
    void stop() {
        motcua.close();
    }

    private Walk person() {
        return new Walk(motcua, new PrintStream(told, true, StandardCharsets.UTF_8));
    }

    private List<StoredDossier> filed() {
        return motcua.mockPortal.dossiers().stream()
                .filter(each -> !each.portalBorn())
                .toList();
    }

    private static Map<String, String> filing(HttpResponse<String> form) {
        return Map.of("token", Walk.hidden(form, "token"), "don", Walk.hidden(form, "don"), "noidung", "Đề nghị mẫu");
    }

    @Test
    void run_byItself_filesADossierOfThePerson() throws Exception {
        assertThat(walk.run()).as(told.toString(StandardCharsets.UTF_8)).isTrue();

        assertThat(told.toString(StandardCharsets.UTF_8))
                .contains("POST /ho-so → 200 Hồ sơ của tôi", "POST /dang-xuat → 200 Bạn đã đăng xuất", "Khớp: ");
    }

    @Test
    void form_twice_filesOneDossier() throws Exception {
        HttpResponse<String> form = walk.login(FORM);

        walk.post(motcua.url("/ho-so"), filing(form));
        walk.post(motcua.url("/ho-so"), filing(form));

        assertThat(filed()).singleElement().satisfies(one -> {
            assertThat(one.code()).isEqualTo("000.00.99.H99-250310-0001");
            assertThat(one.updates()).isZero();
        });
    }

    @Test
    void form_afterATroubleOfThePortal_isKeptAndFilesOneDossier() throws Exception {
        HttpResponse<String> form = walk.login(FORM);
        motcua.mockPortal.faults().add(Fault.named("firewall-html").on("DongBoHoSoMC"));

        HttpResponse<String> failed = walk.post(motcua.url("/ho-so"), filing(form));
        motcua.mockPortal.faults().clear();
        HttpResponse<String> done = walk.post(motcua.url("/ho-so"), filing(failed));

        assertThat(failed.statusCode()).isEqualTo(503);
        assertThat(failed.body()).contains("Đề nghị mẫu</textarea>");
        assertThat(done.body()).contains("Cổng đã nhận hồ sơ");
        assertThat(filed()).hasSize(1);
    }

    @Test
    void form_withoutTheTokenOfTheSession_isRefused() throws Exception {
        HttpResponse<String> form = walk.login(FORM);
        Map<String, String> forged =
                Map.of("token", "guess", "don", Walk.hidden(form, "don"), "noidung", "Đề nghị mẫu");

        assertThat(walk.post(motcua.url("/ho-so"), forged).statusCode()).isEqualTo(403);
        assertThat(walk.post(motcua.url("/dang-xuat"), Map.of()).statusCode()).isEqualTo(403);

        assertThat(filed()).isEmpty();
        assertThat(walk.get("/ho-so").body()).contains("Đăng xuất");
    }

    @Test
    void form_tooLongOrUnreadable_isRefused() throws Exception {
        HttpResponse<String> form = walk.login(FORM);
        String token = Walk.hidden(form, "token");

        assertThat(walk.post(motcua.url("/ho-so"), Map.of("%zz", "x")).statusCode())
                .isEqualTo(400);
        assertThat(walk.post(motcua.url("/ho-so"), Map.of("token", token, "noidung", "x".repeat(20_000)))
                        .statusCode())
                .isEqualTo(413);
        assertThat(walk.post(motcua.url("/ho-so"), Map.of("token", token, "don", "1", "noidung", "x"))
                        .statusCode())
                .isEqualTo(400);
    }

    @Test
    void session_idleForHalfAnHour_isOver() throws Exception {
        walk.login(FORM);
        clock.now = clock.now.plus(Duration.ofMinutes(29));
        assertThat(walk.get("/").body()).contains("Xin chào");
        clock.now = clock.now.plus(Duration.ofMinutes(30));

        assertThat(walk.get("/").body()).contains("Đăng nhập bằng tài khoản Cổng DVCQG");
    }

    @Test
    void session_inUseAllDay_isOverAfterEightHours() throws Exception {
        walk.login(FORM);
        for (int i = 0; i < 23; i++) {
            clock.now = clock.now.plus(Duration.ofMinutes(20));
            assertThat(walk.get("/").body()).contains("Xin chào");
        }
        clock.now = clock.now.plus(Duration.ofMinutes(20));

        assertThat(walk.get("/").body()).contains("Đăng nhập bằng tài khoản Cổng DVCQG");
    }

    @Test
    void deepLink_ofThePortal_leadsThroughTheLoginToTheForm() throws Exception {
        HttpResponse<String> chooser = walk.get("/?vnconnect=1");

        assertThat(walk.choose(chooser, "citizen").uri().getPath()).isEqualTo(FORM);
    }

    @Test
    void returnPath_ofAnotherSite_isReplacedByTheHomePage() throws Exception {
        HttpResponse<String> chooser = walk.get("/dang-nhap?tiep=" + Visit.encoded("https://evil.example.test/"));

        assertThat(walk.choose(chooser, "citizen").uri()).isEqualTo(motcua.url("/"));
    }

    @Test
    void dossier_ofSomebodyElse_isNotFound() throws Exception {
        walk.post(motcua.url("/ho-so"), filing(walk.login(FORM)));
        String page = "/ho-so/cong-da-nhan?ma=" + filed().get(0).code();

        Walk other = person();
        other.choose(other.get("/dang-nhap"), "citizen-year-only");

        assertThat(walk.get(page).statusCode()).isEqualTo(403);
        assertThat(other.get(page).statusCode()).isEqualTo(404);
    }

    @Test
    void pages_all_keepOutOfCachesAndFrames() throws Exception {
        for (String path : List.of("/", "/trang.css", "/khong-co", "/dang-nhap/xong", "/dang-xuat")) {
            HttpResponse<String> page = walk.get(path);

            assertThat(page.headers().firstValue("Cache-Control")).as(path).contains("no-store");
            assertThat(page.headers().firstValue("Content-Security-Policy").orElseThrow())
                    .contains("default-src 'none'", "frame-ancestors 'none'");
        }
        assertThat(walk.get("/khong-co").statusCode()).isEqualTo(404);
        assertThat(walk.get("/dang-xuat").statusCode()).isEqualTo(405);
    }
}
