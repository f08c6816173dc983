package vn.dvcqg.sdk.catalog.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.dvcqg.sdk.TryLaterException;
import vn.dvcqg.sdk.catalog.Procedure;
import vn.dvcqg.sdk.id.ProcedureCode;

/** Copies that survive a restart, and files that must not hurt. */
class DiskCopiesTest {

    private static final ProcedureCode CODE = ProcedureCode.of("1.000001");
    private static final CatalogKey<Procedure> KEY = CatalogKey.procedure(CODE);

    @TempDir
    private Path temp;

    @Test
    void procedures_afterARestart_comeFromDisk() {
        Rig before = rig();
        before.catalog.procedures();
        before.catalog.agencies();
        before.catalog.fields();
        before.catalog.services();
        before.catalog.procedure(CODE);

        Rig after = rig();

        assertThat(after.catalog.procedures()).isEqualTo(before.catalog.procedures());
        assertThat(after.catalog.agencies()).isEqualTo(before.catalog.agencies());
        assertThat(after.catalog.fields()).isEqualTo(before.catalog.fields());
        assertThat(after.catalog.services()).isEqualTo(before.catalog.services());
        assertThat(after.catalog.procedure(CODE)).isEqualTo(before.catalog.procedure(CODE));
        assertThat(after.catalog.snapshotOfProcedures().fetchedAt()).isEqualTo(before.clock.instant());
        assertThat(after.source.asked()).isZero();
    }

    @Test
    void procedures_restartedWhileThePortalIsDown_areTheOldOnes() {
        rig().catalog.procedures();
        Rig after = rig();
        after.clock.move(Duration.ofDays(3));
        after.source.failing(after::tryLater);

        assertThat(after.catalog.snapshotOfProcedures().isStale()).isTrue();
        assertThat(after.firstName()).isEqualTo("Tên 1");
    }

    @Test
    void write_everyPartOfADetail_isReadBackEqual() {
        DiskCopies disk = new DiskCopies(folder(), "origin", 10, new LogBook().logger());
        Procedure full = Details.with(
                "1.000001", "Thủ tục mẫu 𝄞", Details.papers("Đơn", "Ảnh"), Details.extra("MOI", "{\"a\":[1,null]}"));
        Copy<Procedure> copy = Copy.fetched(List.of(full), Instant.parse("2025-03-10T02:00:00.123Z"));

        disk.write(KEY, copy, () -> true);

        assertThat(disk.read(KEY)).isEqualTo(copy);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{",
                "null",
                "[]",
                "{\"format\":\"other\"}",
                "%\"version\":1%\"version\":2%",
                "%\"format\":\"dvcqg-catalog\"%\"format\":\"x\"%",
                "%\"key\":\"procedures\"%\"key\":\"agencies\"%",
                "%\"origin\":\"origin\"%\"origin\":\"https://other\"%",
                "%\"fetchedAt\":\"2025%\"fetchedAt\":\"soon%",
                "%\"fetchedAt\":\"2025%\"fetchedAt\":\"+999999999%",
                "%\"name\":%\"title\":%",
                "%\"name\":\"Tên 1\"%\"name\":null%",
                "%\"name\":\"Tên 1\"%\"name\":7%",
                "%\"rawCode\":%\"newField\":\"\",\"rawCode\":%",
                "%]}%%"
            })
    void procedures_fileThatCannotBeUsed_areAskedAnewWithAWarning(String damage) throws Exception {
        rig().catalog.procedures();
        Path file = folder().resolve("procedures.json");
        Files.writeString(file, damaged(Files.readString(file), damage));

        Rig after = rig();

        assertThat(after.firstName()).isEqualTo("Tên 1");
        assertThat(after.source.asked()).isEqualTo(1);
        assertThat(after.log.warnings()).hasSize(1).first().asString().contains("procedures", "on disk is ignored");
        assertThat(rig().firstName()).isEqualTo("Tên 1");
        assertThat(rig().log.warnings()).isEmpty();
    }

    private static String damaged(String text, String damage) {
        String[] parts = damage.split("%", -1);
        if (parts.length < 3) {
            return damage;
        }
        assertThat(text).contains(parts[1]);
        return text.replace(parts[1], parts[2]);
    }

    @Test
    void procedures_fileDamagedAndPortalDown_warnOnceAndThrow() throws Exception {
        Files.createDirectories(folder());
        Files.writeString(folder().resolve("procedures.json"), "{");
        Rig rig = rig();
        rig.source.failing(rig::tryLater);

        assertThatThrownBy(rig.catalog::procedures).isInstanceOf(TryLaterException.class);
        assertThatThrownBy(rig.catalog::procedures).isInstanceOf(TryLaterException.class);

        assertThat(rig.log.warnings()).hasSize(1);
    }

    @Test
    void write_anyFile_belongsToTheOwnerAlone() throws Exception {
        assumeTrue(FileSystems.getDefault().supportedFileAttributeViews().contains("posix"), "POSIX only");
        rig().catalog.procedures();

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder())))
                .isEqualTo("rwx------");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder().resolve("procedures.json"))))
                .isEqualTo("rw-------");
        assertThat(names()).containsExactly("procedures.json");
    }

    @Test
    void write_folderCannotBeMade_keepsTheCopyInMemory() throws Exception {
        Files.writeString(folder(), "a file where the folder should be");
        Rig rig = rig();

        rig.catalog.procedures();
        rig.catalog.agencies();

        assertThat(rig.firstName()).isEqualTo("Tên 1");
        assertThat(rig.log.warnings()).hasSize(1).first().asString().contains("memory only");
    }

    @Test
    void write_failingAgainAndAgain_isToldOnceUntilItWorks() throws Exception {
        Rig rig = rig();
        Files.delete(folder());
        rig.catalog.procedures();
        rig.catalog.agencies();
        assertThat(rig.log.warnings()).hasSize(1).first().asString().contains("cannot be written");

        PrivateFiles.makeFolder(folder());
        rig.catalog.fields();
        Files.delete(folder().resolve("fields.json"));
        Files.delete(folder());
        rig.catalog.services();
        assertThat(rig.log.warnings()).hasSize(2);
    }

    @Test
    void write_failingHalfWay_leavesTheOldFile() throws Exception {
        PrivateFiles.makeFolder(folder());
        Path file = folder().resolve("a.json");
        PrivateFiles.replace(file, to -> Files.writeString(to, "old"));

        assertThatThrownBy(() -> PrivateFiles.replace(file, to -> {
                    Files.writeString(to, "ne");
                    throw new IOException("no space left");
                }))
                .hasMessage("no space left");

        assertThat(Files.readString(file)).isEqualTo("old");
        assertThat(names()).containsExactly("a.json");
    }

    @Test
    void clear_filesThere_erasesThem() throws Exception {
        Rig rig = rig();
        rig.catalog.procedures();
        rig.catalog.procedure(CODE);
        Files.writeString(folder().resolve("copy-1.tmp"), "left by a killed process");
        Files.writeString(folder().resolve("notes.txt"), "the vendor's own");

        rig.catalog.clear();

        assertThat(names()).containsExactly("notes.txt");
        assertThat(rig.firstName()).isEqualTo("Tên 2");
    }

    @Test
    void details_moreThanAllowed_leaveTheDiskToo() throws Exception {
        Rig rig = new Rig(settings -> settings.folder(folder()).maxDetails(1));
        rig.catalog.procedure(CODE);
        rig.catalog.procedure(ProcedureCode.of("1.000002"));

        assertThat(names()).containsExactly("procedure-1.000002.json");
    }

    @Test
    void details_tooManyOnDiskAtAStart_loseTheOldest() throws Exception {
        Rig rig = rig();
        for (int i = 1; i <= 3; i++) {
            rig.catalog.procedure(ProcedureCode.of("1.00000" + i));
            Files.setLastModifiedTime(
                    folder().resolve("procedure-1.00000" + i + ".json"), FileTime.fromMillis(1_000L * (i % 3)));
        }

        new Rig(settings -> settings.folder(folder()).maxDetails(1));

        assertThat(names()).containsExactly("procedure-1.000002.json");
    }

    @Test
    void procedure_withdrawn_leavesTheDisk() throws Exception {
        rig().catalog.procedure(CODE);
        Rig after = rig();
        after.clock.move(Duration.ofDays(1));
        after.source.empty(true);

        assertThat(after.catalog.findProcedure(CODE)).isEmpty();

        assertThat(names()).isEmpty();
    }

    @Test
    void refresh_detailOnDiskOnly_isAskedAnew() {
        rig().catalog.procedure(CODE);
        Rig after = rig();

        after.catalog.refresh();
        after.catalog.procedure(CODE);

        assertThat(after.source.asked(KEY)).isEqualTo(1);
    }

    private Rig rig() {
        return new Rig(settings -> settings.folder(folder()));
    }

    private Path folder() {
        return temp.resolve("copies");
    }

    private List<String> names() throws IOException {
        try (Stream<Path> files = Files.list(folder())) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }
}
