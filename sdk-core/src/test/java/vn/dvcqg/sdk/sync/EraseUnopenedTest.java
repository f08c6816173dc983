package vn.dvcqg.sdk.sync;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.dvcqg.sdk.Secret;
import vn.dvcqg.sdk.SetupProblemException;
import vn.dvcqg.sdk.id.PersonalId;
import vn.dvcqg.sdk.store.Database;

/** A person is to be erased, and some contents were sealed with a key that is lost. */
class EraseUnopenedTest {

    private static final PersonalId OWNER = PersonalId.of("000090000001");

    @TempDir
    Path folder;

    private static PayloadKeys keys(int fill) {
        byte[] key = new byte[32];
        key[0] = (byte) fill;
        return PayloadKeys.of(Secret.of(Base64.getEncoder().encodeToString(key)));
    }

    @Test
    void erase_contentsThatNoKeyOpens_doNotKeepTheOthersFromBeingErased() throws Exception {
        try (SyncRig rig = new SyncRig(Database.sqlite(folder.resolve("sync.db")))) {
            DossierSync lost = rig.node(settings -> settings.cipher(keys(1)));
            DossierSync sync = rig.node(settings -> settings.cipher(keys(2)));
            lost.ownTransaction().submit(Work.dossier(1, "một"));
            lost.ownTransaction().submit(Work.dossier(2, "hai"));
            Recorded mine = sync.ownTransaction().submit(Work.dossier(3, "ba"));

            assertThatThrownBy(() -> sync.erase(OWNER))
                    .isInstanceOf(SetupProblemException.class)
                    .hasMessageContaining("2 recorded contents")
                    .hasMessageContaining("1 that were found");
            assertThat(sync.state(mine.id()).orElseThrow().state()).isEqualTo(EventState.DISCARDED);
            assertThat(sync.pending()).hasSize(2);
        }
    }
}
