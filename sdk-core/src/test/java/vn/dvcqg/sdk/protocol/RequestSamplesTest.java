package vn.dvcqg.sdk.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.dvcqg.sdk.Portal;
import vn.dvcqg.sdk.VietnamTime;
import vn.dvcqg.sdk.dossier.Dossier;
import vn.dvcqg.sdk.dossier.DossierStatus;
import vn.dvcqg.sdk.dossier.OtherAttachment;
import vn.dvcqg.sdk.dossier.PortalBornStatus;
import vn.dvcqg.sdk.dossier.PortalBornUpdate;
import vn.dvcqg.sdk.dossier.ResultPaper;
import vn.dvcqg.sdk.dossier.SubmitStrategy;
import vn.dvcqg.sdk.e2e.Samples;
import vn.dvcqg.sdk.id.DossierCode;
import vn.dvcqg.sdk.id.PersonalId;
import vn.dvcqg.sdk.id.PortalAccountId;
import vn.dvcqg.sdk.id.ProcedureCode;
import vn.dvcqg.sdk.id.ResultCode;

/** What the client writes is the sample message, byte for byte but for the blanks. */
class RequestSamplesTest {

    private static final String ROWS = "{\"error_code\": \"0\", \"message\": \"\", \"result\": []}";

    private final ScriptedTransport transport = new ScriptedTransport();
    private final Portal portal = Classic.portal(transport);

    @Test
    void login_firstCall_writesTheSample() {
        portal.dossiers().lookUp(lookUpAnswered());

        assertThat(transport.names()).containsExactly("login", "TraCuuHoSo");
        assertThat(ScriptedTransport.body(transport.requests().get(0)))
                .isEqualTo(Classic.compactSample("login-request"));
    }

    private DossierCode lookUpAnswered() {
        transport.answer(ROWS);
        return Samples.CODE;
    }

    @Test
    void submit_create_writesTheSample() {
        transport.ok();

        portal.dossiers().submit(Samples.dossier().build());

        assertThat(transport.lastBody()).isEqualTo(Classic.compactSample("dongbohosomc-create-request"));
    }

    @Test
    void submit_generation2019_writesTheSampleOf27Fields() {
        transport.ok();

        Classic.portal(transport, profile -> profile.generation(PayloadGeneration.QCVN120_2019))
                .dossiers()
                .submit(Samples.dossier()
                        .otherAttachments(List.of(new OtherAttachment("Bản đồ giấy", 1, 1)))
                        .build());

        assertThat(transport.lastBody())
                .isEqualTo(Classic.compactSample("dongbohosomc-create-qcvn120-27fields-request"));
        assertThat(Classic.lastItem(transport)).hasSize(27);
    }

    @Test
    void submit_updateWithResult_writesTheSample() {
        transport.ok();
        Dossier finished = Samples.dossier()
                .status(DossierStatus.FINISHED)
                .finishedAt(VietnamTime.at(2025, 3, 14, 15, 0))
                .addResultPaper(ResultPaper.builder("ketqua.pdf")
                        .fileId("777")
                        .location(URI.create("https://files.example.test/777"))
                        .resultCode(ResultCode.of("KQ.G99.000001"))
                        .build())
                .build();

        portal.dossiers().submit(finished, SubmitStrategy.UPDATE_ONLY);

        assertThat(transport.lastBody()).isEqualTo(Classic.compactSample("dongbohosomc-update-result-request"));
    }

    @Test
    void report_step_writesTheSample() {
        transport.ok();

        portal.dossiers().report(List.of(Samples.step()));

        assertThat(transport.lastBody()).isEqualTo(Classic.compactSample("capnhattiendohosomc-request"));
    }

    @Test
    void updatePortalBorn_status_writesTheSample() {
        transport.ok();

        portal.dossiers()
                .updatePortalBorn(PortalBornUpdate.builder()
                        .portalCode(DossierCode.of("G22.99.01-250301-0001"))
                        .localCode(DossierCode.of("000.00.99.H99-250301-0002"))
                        .applicantAccount(PortalAccountId.of("demo-tech-id"))
                        .note("Đã tiếp nhận")
                        .handledAt(VietnamTime.at(2025, 3, 2, 9, 0))
                        .status(PortalBornStatus.RECEIVED)
                        .build());

        assertThat(transport.lastBody()).isEqualTo(Classic.compactSample("dongbotrangthaihoso-request"));
    }

    @Test
    void lookUp_code_writesTheSample() {
        portal.dossiers().lookUp(lookUpAnswered());

        assertThat(transport.lastBody()).isEqualTo(Classic.compactSample("tracuuhoso-request"));
    }

    @Test
    void findAccount_personalId_writesTheSample() {
        transport.answer(ROWS);

        portal.accounts().find(PersonalId.of("000090000001"));

        assertThat(transport.lastBody()).isEqualTo(Classic.compactSample("tracuutechid-request"));
    }

    @Test
    void procedures_list_writesTheSample() {
        transport.answer(ROWS);

        portal.catalog().procedures();

        assertThat(transport.lastBody()).isEqualTo(Classic.compactSample("laydanhsachtthc-request"));
    }

    @Test
    void procedure_code_writesTheSample() {
        transport.answer(ROWS);

        portal.catalog().findProcedure(ProcedureCode.of("1.000001"));

        assertThat(transport.lastBody()).isEqualTo(Classic.compactSample("laythutuc-request"));
    }
}
