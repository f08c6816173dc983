package vn.dvcqg.sdk.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.dvcqg.sdk.ExtraFields;
import vn.dvcqg.sdk.InvalidRequestException;
import vn.dvcqg.sdk.Violation;
import vn.dvcqg.sdk.id.ProcedureCode;

/** Local procedures and their national codes. */
class ProcedureMappingTest {

    private static final ProcedureCode BIRTH = ProcedureCode.of("1.000001");

    private static final ProcedureMapping MAPPING = ProcedureMapping.builder()
            .add("HT-01", "Đăng ký khai sinh, cấp \"bản sao\"", BIRTH)
            .add(" HT-02 ", "Khai tử;\nnhiều dòng", null)
            .add("HT-03", "", ProcedureCode.of("1.999999"))
            .build();

    private static final ProcedureIndex INDEX = ProcedureIndex.of(List.of(
            new ProcedureSummary("1.000001", "Đăng ký khai sinh", ExtraFields.NONE),
            new ProcedureSummary("1.000002", "Đăng ký khai tử", ExtraFields.NONE)));

    @TempDir
    private Path temp;

    @Test
    void national_codeInTheTable_isFoundInAnyCase() {
        assertThat(MAPPING.national("HT-01")).contains(BIRTH);
        assertThat(MAPPING.national(" ht-01 ")).contains(BIRTH);
        assertThat(MAPPING.national("HT-02")).isEmpty();
        assertThat(MAPPING.national("HT-99")).isEmpty();
    }

    @Test
    void unmapped_rowsNotDecided_areListed() {
        assertThat(MAPPING.unmapped()).extracting(MappedProcedure::localCode).containsExactly("HT-02");
    }

    @Test
    void unknown_codesThatThePortalDoesNotHave_areListed() {
        assertThat(MAPPING.unknown(INDEX))
                .extracting(MappedProcedure::localCode)
                .containsExactly("HT-03");
    }

    @Test
    void suggest_localName_findsWhatItCouldBe() {
        assertThat(ProcedureMapping.suggest("khai tu (mau cu)", INDEX, 1))
                .extracting(hit -> hit.summary().rawCode())
                .containsExactly("1.000002");
    }

    @Test
    void save_thenLoad_isEqual() throws Exception {
        Path file = temp.resolve("mapping.csv");

        MAPPING.save(file);

        assertThat(Files.readAllBytes(file)).startsWith(0xEF, 0xBB, 0xBF);
        assertThat(ProcedureMapping.load(file)).isEqualTo(MAPPING).hasSameHashCodeAs(MAPPING);
        assertThat(ProcedureMapping.parse(MAPPING.toCsv())).isEqualTo(MAPPING);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "local_code,local_name,national_code\nHT-01,Đăng ký,1.000001\n",
                "\uFEFFlocal_code;local_name;national_code\r\nHT-01;Đăng ký;1.000001",
                "Local_Code\tother\tNATIONAL_CODE\tlocal_name\r\n\r\n HT-01 \tx\t1.000001\tĐăng ký\t\n",
                "\"local_code\",\"national_code\",\"local_name\"\n\"HT-01\",\"1.000001\",\"Đăng ký\"\n,,\n"
            })
    void parse_whatProgramsWrite_isRead(String csv) {
        assertThat(ProcedureMapping.parse(csv).entries())
                .containsExactly(new MappedProcedure("HT-01", "Đăng ký", BIRTH));
    }

    @Test
    void parse_shortRow_isNotDecided() {
        assertThat(ProcedureMapping.parse("local_code,national_code\nHT-01\n").unmapped())
                .containsExactly(new MappedProcedure("HT-01", "", null));
    }

    @Test
    void parse_manyFaults_areToldAtOnceByLine() {
        String csv = "local_code,local_name,national_code\n"
                + "HT-01,\"hai\ndòng\",1.000001\n"
                + "ht-01,,1.000001\n"
                + ",Không mã,1.000001\n"
                + "HT-02,,165365\n";

        assertThatThrownBy(() -> ProcedureMapping.parse(csv))
                .isInstanceOfSatisfying(
                        InvalidRequestException.class,
                        e -> assertThat(e.violations())
                                .extracting(Violation::field, Violation::code)
                                .containsExactly(
                                        tuple("line 4.local_code", "mapping-twice"),
                                        tuple("line 5.local_code", "required"),
                                        tuple("line 6.national_code", "procedure-code-shape")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\n", "HT-01,1.000001", "local_code\nHT-01"})
    void parse_columnsMissing_isRefused(String csv) {
        assertThatThrownBy(() -> ProcedureMapping.parse(csv)).hasMessageContaining("local_code and national_code");
    }

    @Test
    void load_otherEncoding_isRefused() throws Exception {
        Path file = temp.resolve("latin.csv");
        Files.write(file, "local_code,national_code\nHÀ,\n".getBytes(StandardCharsets.ISO_8859_1));

        assertThatThrownBy(() -> ProcedureMapping.load(file)).isInstanceOf(IOException.class);
    }

    @Test
    void build_codeTwice_isRefused() {
        ProcedureMappingBuilder builder =
                ProcedureMapping.builder().add("A", "", null).add("a ", "", null);

        assertThatThrownBy(builder::build)
                .isInstanceOf(InvalidRequestException.class)
                .hasMessageContaining("'a'");
    }

    @Test
    void map_rowThere_isDecided() {
        ProcedureMapping decided = MAPPING.toBuilder().map("ht-02", BIRTH).build();

        assertThat(decided.national("HT-02")).contains(BIRTH);
        assertThat(decided.unmapped()).isEmpty();
        assertThat(MAPPING.unmapped()).hasSize(1);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> MAPPING.toBuilder().map("HT-99", BIRTH))
                .withMessageContaining("add it first");
    }

    @Test
    void add_blankCode_isRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> new MappedProcedure(" ", "", null));
    }

    @Test
    void toString_anyTable_tellsTheNumbers() {
        assertThat(MAPPING).hasToString("ProcedureMapping(3 rows, 1 not decided)");
    }
}
