package vn.dvcqg.sdk.protocol.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class FieldNamesTest {

    private static final Path SOURCES = Path.of("src", "main", "java", "vn", "dvcqg", "sdk", "protocol", "internal");
    private static final List<String> WRITERS =
            List.of("DossierWriter", "PaperWriter", "ProgressWriter", "ClassicPortal", "ClassicUpsert", "ClassicWire");
    private static final Pattern WRITTEN = Pattern.compile(
            "(?:write\\w+|papers\\.\\w+|(?:text|extension)\\(json,|\\w+\\(json,)\\s*\\(?(?:json, )?\\s*\"(\\w+)\"");

    /** A field that is written but not listed could be given the name of another. */
    @Test
    void documented_everyNameThatIsWritten_isListed() throws Exception {
        Set<String> written = new TreeSet<>();
        for (String writer : WRITERS) {
            Matcher name = WRITTEN.matcher(Files.readString(SOURCES.resolve(writer + ".java")));
            while (name.find()) {
                written.add(name.group(1));
            }
        }

        assertThat(written).contains("DanhSachGiayToBoSung", "TaiLieuNop", "NgayNopHoSo", "mstorcmnd", "isUpdating");
        assertThat(FieldNames.DOCUMENTED).containsExactlyInAnyOrderElementsOf(written);
    }
}
