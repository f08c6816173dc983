package vn.dvcqg.sdk.sync;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import vn.dvcqg.sdk.Secret;
import vn.dvcqg.sdk.dossier.DossierStatus;
import vn.dvcqg.sdk.dossier.Owner;
import vn.dvcqg.sdk.id.PersonalId;
import vn.dvcqg.sdk.store.Database;

/** Looks for a made-up person in the tables and in the files of the database. Each test has a person of its own. */
@Timeout(120)
abstract class PrivacyContract {

    private static final Secret KEY = Secret.of(Base64.getEncoder().encodeToString(new byte[32]));
    private static final List<String> TABLES = List.of("dvcqg_sync_event", "dvcqg_sync_dossier", "dvcqg_sync_node");

    @TempDir
    Path folder;

    private final FakePortal portal = new FakePortal();
    private final JumpingClock clock = new JumpingClock();

    abstract Database database() throws Exception;

    /** Where the server keeps its files. */
    abstract Path files(Database store) throws Exception;

    /** What is only known of this person. */
    private record Person(String name, PersonalId number, String email, String street, String note) {

        static Person numbered(int number) {
            return new Person(
                    "Mẫu Riêng Tư Số " + number,
                    PersonalId.of("00009000" + number),
                    "rieng-tu-" + number + "@example.test",
                    "bí mật trong trích yếu " + number,
                    "bí mật trong bước " + number);
        }

        List<String> texts() {
            return List.of(name, number.value(), email, street, note);
        }
    }

    private static void record(Recorder recorder, int first, Person person) {
        for (int i = first; i < first + 3; i++) {
            recorder.submit(Work.dossier(i, person.street()).toBuilder()
                    .owner(Owner.citizen(person.name())
                            .identity(person.number())
                            .email(person.email())
                            .build())
                    .build());
            recorder.report(List.of(
                    Work.step(i, person.note()),
                    Work.step(i, person.note() + " lại", DossierStatus.SUPPLEMENT_REQUESTED)));
        }
    }

    private Node node(Database store, UnaryOperator<DossierSyncBuilder> settings) {
        return new Node(store, portal, clock, request -> FakePortal.Fate.OK, settings);
    }

    @Test
    void cipher_atAnyTime_noFileHoldsAnythingOfThePerson() throws Exception {
        Person person = Person.numbered(4711);
        try (Database store = database()) {
            JdbcSyncStore.of(store).createTables();
            Path files = files(store);
            try (Node node = node(store, settings -> settings.cipher(PayloadKeys.of(KEY)))) {
                record(node.sync.ownTransaction(), 1, person);
                assertThat(tables(store)).isNotEmpty();
                assertThat(foundInFiles(files, person)).as("while it waits").isEmpty();
                node.sync.start();
                SyncRig.drain(node.sync);
                assertThat(portal.summary(1)).isEqualTo(person.street());
                assertThat(foundInFiles(files, person)).as("once delivered").isEmpty();
            }
            try (Node node = node(store, settings -> settings.cipher(PayloadKeys.of(KEY)))) {
                record(node.sync.ownTransaction(), 4, person);
                assertThat(node.sync.erase(person.number())).isEqualTo(9);
            }
            assertThat(foundInFiles(files, person)).as("once erased").isEmpty();
        }
    }

    @Test
    void noCipher_deliveredOrErased_noTableHoldsAnythingOfThePerson() throws Exception {
        Person person = Person.numbered(4712);
        try (Database store = database()) {
            JdbcSyncStore.of(store).createTables();
            try (Node node = node(store, settings -> settings)) {
                record(node.sync.ownTransaction(), 1, person);
                assertThat(found(tables(store), person))
                        .as("the search finds what is there")
                        .containsExactlyElementsOf(person.texts());
                node.sync.start();
                SyncRig.drain(node.sync);
                assertThat(found(tables(store), person)).as("once delivered").isEmpty();
            }
            try (Node node = node(store, settings -> settings)) {
                record(node.sync.ownTransaction(), 4, person);
                assertThat(found(tables(store), person)).isNotEmpty();
                assertThat(node.sync.erase(person.number())).isEqualTo(9);
                assertThat(found(tables(store), person)).as("once erased").isEmpty();
            }
            afterwards(store, person.texts());
        }
    }

    /** What holds of the files, without a cipher, when everybody has closed the database. */
    void afterwards(Database store, List<String> texts) throws Exception {
        assertThat(store.toString())
                .as("nothing is promised of the files of %s", texts)
                .isNotBlank();
    }

    private static List<String> found(String where, Person person) {
        return person.texts().stream().filter(where::contains).toList();
    }

    private static List<String> foundInFiles(Path files, Person person) throws IOException {
        return foundInFiles(files, person.texts());
    }

    static List<String> foundInFiles(Path files, List<String> texts) throws IOException {
        List<String> found = new ArrayList<>();
        List<String> bytes = texts.stream()
                .map(text -> latin(text.getBytes(StandardCharsets.UTF_8)))
                .toList();
        int[] read = {0};
        Files.walkFileTree(files, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                String content = attributes.isRegularFile() ? content(file) : "";
                read[0] += content.isEmpty() ? 0 : 1;
                bytes.stream().filter(content::contains).forEach(text -> found.add(file.getFileName() + ": " + text));
                return FileVisitResult.CONTINUE;
            }

            /** A server removes files while they are looked at. */
            @Override
            public FileVisitResult visitFileFailed(Path file, IOException e) {
                assertThat(e).isInstanceOf(NoSuchFileException.class);
                return FileVisitResult.CONTINUE;
            }
        });
        assertThat(read[0]).as("files that were read").isPositive();
        return found;
    }

    private static String content(Path file) throws IOException {
        try {
            return latin(Files.readAllBytes(file));
        } catch (NoSuchFileException e) {
            return "";
        }
    }

    private static String latin(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }

    /** Everything that stands in the tables. */
    private static String tables(Database store) throws SQLException {
        StringBuilder all = new StringBuilder();
        try (Connection connection = store.source().getConnection();
                Statement statement = connection.createStatement()) {
            for (String table : TABLES) {
                try (ResultSet rows = statement.executeQuery("select * from " + table)) {
                    while (rows.next()) {
                        for (int i = 1; i <= rows.getMetaData().getColumnCount(); i++) {
                            all.append(rows.getString(i)).append('\n');
                        }
                    }
                }
            }
        }
        return all.toString();
    }
}
