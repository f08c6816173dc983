package vn.dvcqg.sdk.sync;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.dvcqg.sdk.InvalidRequestException;
import vn.dvcqg.sdk.SetupProblemException;
import vn.dvcqg.sdk.dossier.FileContent;
import vn.dvcqg.sdk.dossier.SubmittedFile;
import vn.dvcqg.sdk.id.LocalDossierId;
import vn.dvcqg.sdk.store.Database;
import vn.dvcqg.sdk.sync.internal.codec.PayloadCodec;

/** What every database keeps as it is given, and what it is never given. */
abstract class StoreContract {

    SyncRig rig;

    abstract Database database() throws Exception;

    @BeforeEach
    void begin() throws Exception {
        rig = new SyncRig(database());
    }

    @AfterEach
    void end() throws Exception {
        rig.close();
    }

    static EventState stateOf(DossierSync sync, Recorded recorded) {
        return sync.state(recorded.id()).orElseThrow().state();
    }

    @Test
    void submit_localIdsThatDifferInCaseOrAccent_areDifferentDossiers() throws Exception {
        DossierSync sync = rig.node(settings -> settings);
        List<String> ids = List.of("hs-a", "HS-A", "HS-Á", "HS-A\u0301", "HS-Đ", "HS-D", "HS-\uD83D\uDE00");
        for (int i = 0; i < ids.size(); i++) {
            sync.ownTransaction()
                    .submit(Work.dossier(i + 1, "số " + i).toBuilder()
                            .localId(LocalDossierId.of(ids.get(i)))
                            .build());
        }

        assertThat(sync.pending()).extracting(event -> event.dossier().value()).containsExactlyElementsOf(ids);
        for (String id : ids) {
            assertThat(sync.history(LocalDossierId.of(id))).hasSize(1);
        }
        sync.start();
        SyncRig.drain(sync);
        for (int i = 0; i < ids.size(); i++) {
            assertThat(rig.summary(i + 1)).isEqualTo("số " + i);
        }
    }

    @Test
    void submit_contentOfSeveralMegabytes_goesInAndOutWhole() throws Exception {
        byte[] bytes = new byte[4 * 1024 * 1024];
        new Random(42).nextBytes(bytes);
        DossierSync sync = rig.node(settings -> settings);
        Recorded recorded = sync.ownTransaction()
                .submit(Work.dossier(1, "một").toBuilder()
                        .addSubmittedFile(SubmittedFile.builder("lon.bin")
                                .id("502")
                                .location(URI.create("https://files.example.test/502"))
                                .content(FileContent.of("lon.bin", "application/octet-stream", bytes))
                                .build())
                        .build());

        assertThat(payload()).satisfies(text -> {
            assertThat(PayloadCodec.hash(text))
                    .isEqualTo(sync.state(recorded.id()).orElseThrow().hash());
            assertThat(PayloadCodec.dossier(text)
                            .submittedFiles()
                            .get(1)
                            .content()
                            .open())
                    .hasBinaryContent(bytes);
        });
        sync.start();
        SyncRig.drain(sync);
        assertThat(stateOf(sync, recorded)).isEqualTo(EventState.DELIVERED);
    }

    private String payload() throws Exception {
        try (Connection connection = rig.database.source().getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("select payload from dvcqg_sync_event")) {
            assertThat(rows.next()).isTrue();
            return rows.getString(1);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"\u0000", "\uD800", "\uDC00\uD800", "\u001F"})
    void record_textThatADatabaseMayNotTake_isRefusedAtOnce(String bad) {
        DossierSync sync = rig.node(settings -> settings);
        String text = "a" + bad + "b";
        assertThatThrownBy(() -> sync.ownTransaction().submit(Work.dossier(1, text)))
                .isInstanceOf(InvalidRequestException.class);
        assertThatThrownBy(() -> sync.ownTransaction().report(List.of(Work.step(1, text))))
                .isInstanceOf(InvalidRequestException.class);
        assertThatThrownBy(() -> LocalDossierId.of(text)).isInstanceOf(InvalidRequestException.class);
        assertThat(sync.pending()).isEmpty();
    }

    @Test
    void discard_reasonThatADatabaseMayNotTake_isKeptWithoutIt() {
        DossierSync sync = rig.node(settings -> settings);
        Recorded recorded = sync.ownTransaction().submit(Work.dossier(1, "một"));
        assertThat(sync.discard(recorded.id(), "ghi\u0000 nhầm \uD800!")).isTrue();
        assertThat(sync.state(recorded.id()).orElseThrow().reason()).isEqualTo("ghi? nhầm ?!");
    }

    @Test
    void createTables_again_changesNothing() {
        DossierSync sync = rig.node(settings -> settings);
        sync.ownTransaction().submit(Work.dossier(1, "một"));
        JdbcSyncStore.of(rig.database).createTables();
        assertThat(sync.pending()).hasSize(1);
    }

    @Test
    void tables_ofAnotherVersion_areRefusedAndTheCureIsNamed() throws Exception {
        Stores.run(rig.database.source(), "update dvcqg_sync_version set version = 0");
        assertThatThrownBy(() -> rig.node(settings -> settings))
                .isInstanceOf(SetupProblemException.class)
                .hasMessageContaining("version 0")
                .hasMessageContaining("sync-0-to-1.sql");
        assertThatThrownBy(() -> JdbcSyncStore.of(rig.database).createTables())
                .isInstanceOf(SetupProblemException.class)
                .hasMessageContaining("version 0");
        Stores.run(rig.database.source(), "update dvcqg_sync_version set version = 2");
        assertThatThrownBy(() -> rig.node(settings -> settings))
                .isInstanceOf(SetupProblemException.class)
                .hasMessageContaining("knows only version 1");
        assertThat(Stores.number(rig.database.source(), "select count(*) from dvcqg_sync_node"))
                .isZero();
    }
}
