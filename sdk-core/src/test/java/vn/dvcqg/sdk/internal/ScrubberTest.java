package vn.dvcqg.sdk.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ScrubberTest {

    private static final List<String> GAPS = List.of(
            "", ".", "-", " ", "/", ",", " - ", "\t", "\n", "\u00A0", "\u200B", "\u2060", "\u202F", "_", "  ", "·", ":",
            "\u00AD", ". ", "\r\n", "\u2028", "\u0085", "\u0000", "|", "(", ") ");
    private static final List<String> DIGITS = List.of("0", "1", "5", "9", "٣", "０", "９", "७", "𝟗", "²", "⑥");
    private static final List<String> WORDS = List.of(
            "Hồ", "sơ", "không", "tồn", "tại", "lỗi", "mã:", "CCCD", "số", "(", "x", "<b>", "\u202E", "\uD800",
            "\uDC00", "😀", "\u0301");
    /** What was hidden had letters in it or was a number of its own; digits on its two sides do not belong together. */
    private static final Pattern NUMBER = Pattern.compile("\\p{N}(?:[^\\p{L}\\p{N}*]*\\p{N}){5}");

    private static final Pattern UNFIT = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Cs}\\p{Zl}\\p{Zp}]");

    @ParameterizedTest
    @CsvSource({
        "Hồ sơ không tồn tại, Hồ sơ không tồn tại",
        "'  lỗi \t 3\r\n(xem log) ', lỗi 3 (xem log)",
        "DongBoHoSoMC: thiếu MaHoSo, DongBoHoSoMC: thiếu MaHoSo",
        "HTTP 500 sau 3000 ms, HTTP 500 sau 3000 ms",
        "text/html; charset=utf-8, text/html; charset=utf-8",
        "'', ''",
        "'   ', ''"
    })
    void scrub_ordinaryText_isOneLine(String text, String told) {
        assertThat(Scrubber.scrub(text)).isEqualTo(told);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "000090000001",
                "000 090 000 001",
                "000.090.000.001",
                "000-090-000-001",
                "000 090000 001",
                "0 0 0 0 9 0 0 0 0 0 0 1",
                "000\u00A0090\u00A0000\u00A0001",
                "000\u200B090\u200B000\u200B001",
                "000\n090\n000\n001",
                "000) 090 / 000 . 001",
                "000, 090, 000, 001",
                "０００ ０９０ ０００ ００１",
                "000\u2013090\u2013000\u2013001",
                "000_090_000_001"
            })
    void scrub_identityNumberInAnyGrouping_isHidden(String number) {
        assertThat(Scrubber.scrub("CCCD " + number + " sai")).isEqualTo("CCCD *** sai");
        assertThat(Scrubber.scrub("CCCD:" + number + ", sai")).doesNotContainPattern("\\p{N}{2}");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "mau@example.test",
                "<mau@example.test>",
                "mailto:mau@example.test",
                "mau＠example.test",
                "mau%40example.test",
                "ma\u200Bu@example.test",
                "eyJhbGciOiJIUzI1NiJ9.e30.abcdefghijk",
                "aaaabbbbccccddddeeeeffffg",
                "0a1b2c3d4e5f",
                "000.00.99.H99-250310-0007"
            })
    void scrub_addressOrToken_isHidden(String word) {
        assertThat(Scrubber.scrub("sai " + word + " rồi"))
                .matches("sai \\S*\\*\\*\\*\\S* rồi")
                .doesNotContain("mau", "abc", "0a1b", "H99-25");
    }

    @Test
    void scrub_marksOfVietnamese_stayWhicheverWayTheyAreEncoded() {
        String decomposed = java.text.Normalizer.normalize("Hồ sơ thiếu giấy tờ", java.text.Normalizer.Form.NFD);

        assertThat(Scrubber.scrub(decomposed)).isEqualTo(decomposed);
    }

    @Test
    void scrub_longText_isCutBetweenWords() {
        String told = Scrubber.scrub("từ ".repeat(500));

        assertThat(told).hasSizeLessThanOrEqualTo(202).endsWith("từ …");
    }

    /** The place where the text is cut must not make the half of something look harmless. */
    @Test
    void scrub_cutInsideSomething_doesNotTellItsFirstHalf() {
        for (int blanks = 700; blanks <= 800; blanks++) {
            String told = Scrubber.scrub("a" + " ".repeat(blanks) + "nguyenvanmau@example.test b".repeat(40));

            assertThat(told).doesNotContain("nguyen").startsWith("a");
        }
    }

    @Test
    void scrub_oneEndlessWord_isNotTold() {
        assertThat(Scrubber.scrub("x".repeat(5000))).isEqualTo("…");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1 ", "1", "x", " ", "1a", "@ ", "<title>", "\u200B", "\uD800", "1\u0301"})
    void scrub_megabytes_isFast(String part) throws Exception {
        String text = part.repeat(1_000_000 / part.length());

        CompletableFuture<String> told = new CompletableFuture<>();
        Thread thread = new Thread(() -> told.complete(Scrubber.scrub(text)));
        thread.setDaemon(true);
        thread.start();

        assertThat(told.get(30, TimeUnit.SECONDS)).hasSizeLessThan(203);
    }

    /** Random text from the pieces that could slip through; the seed is the number of the repetition. */
    @RepeatedTest(300)
    void scrub_anyMixture_tellsNoNumberNoAddressNoControl(RepetitionInfo repetition) {
        Random random = new Random(repetition.getCurrentRepetition());
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(200); i >= 0; i--) {
            List<String> source = List.of(DIGITS, DIGITS, GAPS, WORDS).get(random.nextInt(4));
            text.append(source.get(random.nextInt(source.size())));
            if (random.nextInt(40) == 0) {
                text.append("mau@example.test");
            }
        }

        String told = Scrubber.scrub(text.toString());

        assertThat(told)
                .doesNotContainPattern(NUMBER)
                .doesNotContainPattern(UNFIT)
                .doesNotContain("@");
        assertThat(told).hasSizeLessThan(203);
        assertThat(told.split(" ")).allMatch(word -> word.length() <= 24);
    }

    @Test
    void newId_manyTimes_isSixteenHexDigits() {
        for (int i = 0; i < 1000; i++) {
            assertThat(SystemTime.newId()).matches("[0-9a-f]{16}");
        }
    }

    @Test
    void sleeper_ofTheMachine_endsOnInterrupt() {
        Thread.currentThread().interrupt();
        try {
            assertThatCode(() -> SystemTime.real().sleeper().sleep(Duration.ofDays(1)))
                    .isInstanceOf(InterruptedException.class);
        } finally {
            Thread.interrupted();
        }
    }
}
