package vn.dvcqg.sdk.sync;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.dvcqg.sdk.Secret;
import vn.dvcqg.sdk.store.Database;

class SqliteSyncTest extends DossierSyncContract {

    private static final Secret KEY = Secret.of(Base64.getEncoder().encodeToString(new byte[32]));

    @TempDir
    Path folder;

    @Override
    Database database() {
        return Database.sqlite(folder.resolve("sync.db"));
    }

    @Override
    Database otherWithTables() {
        Database other = Database.sqlite(folder.resolve("other.db"));
        JdbcSyncStore.of(other).createTables();
        return other;
    }

    @Override
    Database otherWithoutTables() {
        return Database.sqlite(folder.resolve("empty.db"));
    }

    @Test
    void files_writtenByTheStore_belongToTheOwnerAlone() throws Exception {
        DossierSync sync = rig.node(settings -> settings);
        sync.ownTransaction().submit(Work.dossier(1, "một"));

        try (Stream<Path> files = Files.list(folder)) {
            List<Path> all = files.toList();
            assertThat(all)
                    .extracting(file -> file.getFileName().toString())
                    .contains("sync.db", "sync.db-wal", "sync.db-shm");
            assertThat(all)
                    .allSatisfy(file -> assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                            .isEqualTo("rw-------"));
        }
    }

    @Test
    void connections_ofTheStore_writeThroughAndOverwriteWhatIsErased() throws Exception {
        assertThat(Stores.text(rig.database.source(), "pragma journal_mode")).isEqualTo("wal");
        assertThat(Stores.number(rig.database.source(), "pragma synchronous")).isEqualTo(2);
        assertThat(Stores.number(rig.database.source(), "pragma secure_delete")).isEqualTo(1);
    }

    @Test
    void cipher_waitingContents_areNotInTheFiles() throws Exception {
        DossierSync sync = rig.node(settings -> settings.cipher(PayloadKeys.of(KEY)));
        sync.ownTransaction().submit(Work.dossier(1, "một"));
        sync.ownTransaction().report(List.of(Work.step(1, "NOIDUNGBIMAT")));
        assertThat(filesHold("000090000001") || filesHold("NOIDUNGBIMAT") || filesHold("mau@example.test"))
                .isFalse();

        sync.start();
        SyncRig.drain(sync);
        assertThat(rig.steps(1)).containsExactly("NOIDUNGBIMAT");
    }

    private boolean filesHold(String text) throws Exception {
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                if (new String(Files.readAllBytes(file), java.nio.charset.StandardCharsets.ISO_8859_1).contains(text)) {
                    return true;
                }
            }
        }
        return false;
    }
}
