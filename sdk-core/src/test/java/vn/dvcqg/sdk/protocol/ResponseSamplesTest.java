package vn.dvcqg.sdk.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import vn.dvcqg.sdk.ExtraFields;
import vn.dvcqg.sdk.Portal;
import vn.dvcqg.sdk.Vnd;
import vn.dvcqg.sdk.catalog.AgencyEntry;
import vn.dvcqg.sdk.catalog.ComponentPaper;
import vn.dvcqg.sdk.catalog.FieldEntry;
import vn.dvcqg.sdk.catalog.FieldOfWork;
import vn.dvcqg.sdk.catalog.Procedure;
import vn.dvcqg.sdk.catalog.ProcedureResult;
import vn.dvcqg.sdk.catalog.ProcedureSummary;
import vn.dvcqg.sdk.catalog.ServiceEntry;
import vn.dvcqg.sdk.dossier.Channel;
import vn.dvcqg.sdk.dossier.DossierLookup;
import vn.dvcqg.sdk.dossier.Submission;
import vn.dvcqg.sdk.dossier.SubmitOutcome;
import vn.dvcqg.sdk.dossier.SubmitStrategy;
import vn.dvcqg.sdk.e2e.Samples;
import vn.dvcqg.sdk.id.AgencyCode;
import vn.dvcqg.sdk.id.FieldCode;
import vn.dvcqg.sdk.id.PersonalId;
import vn.dvcqg.sdk.id.PortalAccountId;
import vn.dvcqg.sdk.id.ProcedureCode;
import vn.dvcqg.sdk.id.ResultCode;
import vn.dvcqg.sdk.id.ServiceCode;

/** What the client reads out of the sample answers. */
class ResponseSamplesTest {

    private final ScriptedTransport transport = new ScriptedTransport();
    private final Portal portal = Classic.portal(transport);

    private void answer(String sample) {
        transport.answer(Classic.sample(sample));
    }

    @Test
    void login_sample_givesTheSession() {
        transport.login((request, call) -> ScriptedTransport.json(200, Classic.sample("login-response")));
        answer("tracuuhoso-response-not-found");

        portal.dossiers().lookUp(Samples.CODE);

        assertThat(Classic.tree(transport.lastBody()).get("session").textValue())
                .isEqualTo("demo-session-1");
    }

    @Test
    void submit_ok_isCreated() {
        answer("dongbohosomc-response-ok");

        Submission done = portal.dossiers().submit(Samples.dossier().build());

        assertThat(done.outcome()).isEqualTo(SubmitOutcome.CREATED);
        assertThat(done.code()).isEqualTo(Samples.CODE);
        assertThat(done.localId()).isEqualTo(Samples.dossier().build().localId());
        assertThat(done.portalMessage()).isEqualTo("Đồng bộ thành công");
        assertThat(done.attempts()).isEqualTo(1);
        assertThat(done.requestId()).isNotEmpty().isEqualTo(done.correlationId());
    }

    @Test
    void submit_exists_isTheOutcome() {
        answer("dongbohosomc-response-exists");

        Submission done = portal.dossiers().submit(Samples.dossier().build(), SubmitStrategy.CREATE_ONLY);

        assertThat(done.outcome()).isEqualTo(SubmitOutcome.ALREADY_EXISTS);
        assertThat(done.portalMessage()).isEqualTo("Mã hồ sơ đã tồn tại");
    }

    @Test
    void lookUp_notFound_doesNotExist() {
        answer("tracuuhoso-response-not-found");

        DossierLookup found = portal.dossiers().lookUp(Samples.CODE);

        assertThat(found).isEqualTo(new DossierLookup(Samples.CODE, false, List.of()));
    }

    @Test
    void findAccount_sample_isTheTechId() {
        answer("tracuutechid-response");

        assertThat(portal.accounts().find(PersonalId.of("000090000001"))).contains(PortalAccountId.of("demo-tech-id"));
    }

    @Test
    void procedures_sample_isOneRow() {
        answer("laydanhsachtthc-response");

        assertThat(portal.catalog().procedures())
                .containsExactly(new ProcedureSummary("1.000001", "Thủ tục mẫu", ExtraFields.NONE))
                .first()
                .satisfies(row -> assertThat(row.code()).isEqualTo(ProcedureCode.of("1.000001")));
    }

    @Test
    void agencies_sample_isOneRow() {
        answer("laydanhmuccoquan-response");

        assertThat(portal.catalog().agencies())
                .containsExactly(new AgencyEntry("000.00.99.H99", "Sở Mẫu", "1", ExtraFields.NONE))
                .first()
                .satisfies(row -> assertThat(row.code()).isEqualTo(AgencyCode.of("000.00.99.H99")));
    }

    @Test
    void fields_sample_isOneRow() {
        answer("laydanhmuclinhvuc-response");

        assertThat(portal.catalog().fields())
                .containsExactly(new FieldEntry("G99-XX01", "Lĩnh vực mẫu", "G99", ExtraFields.NONE))
                .first()
                .satisfies(row -> assertThat(row.code()).isEqualTo(FieldCode.of("G99-XX01")));
    }

    @Test
    void services_sample_isTheRowInsideTheObject() {
        answer("laydvc-response");

        assertThat(portal.catalog().services())
                .containsExactly(new ServiceEntry(
                        "1.000001.01",
                        "Dịch vụ mẫu",
                        "1.000001",
                        "Thủ tục mẫu",
                        "Bộ Mẫu",
                        "Lĩnh vực mẫu",
                        List.of(),
                        ExtraFields.NONE))
                .first()
                .satisfies(row -> assertThat(row.code()).isEqualTo(ServiceCode.of("1.000001.01")));
    }

    @Test
    void procedure_sample_isReadWithItsLists() {
        answer("laythutuc-response");

        Procedure procedure = portal.catalog().procedure(ProcedureCode.of("1.000001"));

        assertThat(procedure.code()).isEqualTo(ProcedureCode.of("1.000001"));
        assertThat(procedure.name()).isEqualTo("Thủ tục mẫu");
        assertThat(procedure.publication().isPublic()).isTrue();
        assertThat(procedure.fields()).containsExactly(new FieldOfWork("G99-XX01", "Lĩnh vực mẫu", ExtraFields.NONE));
        assertThat(procedure.filingMethods()).singleElement().satisfies(method -> {
            assertThat(method.channel()).isEqualTo(Channel.ONLINE);
            assertThat(method.times()).singleElement().satisfies(time -> {
                assertThat(time.amount()).isEqualTo("5");
                assertThat(time.unit()).isEqualTo("Ngày làm việc");
                assertThat(time.fees()).singleElement().satisfies(fee -> {
                    assertThat(fee.code()).isEqualTo("2");
                    assertThat(fee.amount()).isEqualTo(Vnd.of(30_000));
                    assertThat(fee.rawAmount()).isEqualTo("30.000");
                });
            });
        });
        assertThat(procedure.components())
                .singleElement()
                .satisfies(component -> assertThat(component.papers())
                        .containsExactly(new ComponentPaper("GT-1", "Đơn", "1", "0", "", "", "", ExtraFields.NONE)));
        assertThat(procedure.results())
                .containsExactly(new ProcedureResult("KQ.G99.000001", "Giấy mẫu", "", "", ExtraFields.NONE))
                .first()
                .satisfies(result -> assertThat(result.code()).isEqualTo(ResultCode.of("KQ.G99.000001")));
        assertThat(procedure.extraFields().isEmpty()).isTrue();
    }
}
