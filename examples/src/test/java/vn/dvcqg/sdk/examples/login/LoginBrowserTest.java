package vn.dvcqg.sdk.examples.login;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Clock;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import vn.dvcqg.build.BrowserScript;
import vn.dvcqg.sdk.mock.StoredDossier;
import vn.dvcqg.sdk.mock.identity.IdentityAccount;

/** People use the example with a real Chromium. */
@Timeout(600)
class LoginBrowserTest {

    @Test
    void chromium_everyStepOfAPerson_holds() throws Exception {
        BrowserScript script = BrowserScript.prepare(Path.of("src", "test", "node", "login.mjs"));

        try (Motcua motcua = new Motcua(0, Clock.systemUTC())) {
            List<String> held =
                    script.run(motcua.url("/").toString(), motcua.provider.url().toString(), keyHash(motcua));

            assertThat(held).hasSize(8);
            IdentityAccount person = motcua.provider.accounts().get(0);
            List<StoredDossier> filed = motcua.mockPortal.dossiers().stream()
                    .filter(each -> !each.portalBorn())
                    .toList();
            assertThat(filed).singleElement().satisfies(dossier -> {
                JsonNode packet = new ObjectMapper().readTree(dossier.json());
                assertThat(packet.path("MaDoiTuong").asText()).isEqualTo(person.techId());
                assertThat(packet.path("ChuHoSo").asText()).isEqualTo(person.fullName());
                assertThat(packet.path("SoDienThoai").asText()).isEqualTo("0900000001");
                assertThat(dossier.updates()).isZero();
            });
            assertThat(motcua.mockPortal.findings()).isEmpty();
            assertThat(motcua.provider.findings()).isEmpty();
        }
    }

    /** The browser trusts this one key, and nothing else that an authority has not signed. */
    private static String keyHash(Motcua motcua) throws Exception {
        byte[] key = motcua.certificate.certificate().getPublicKey().getEncoded();
        return Base64.getEncoder()
                .encodeToString(MessageDigest.getInstance("SHA-256").digest(key));
    }
}
