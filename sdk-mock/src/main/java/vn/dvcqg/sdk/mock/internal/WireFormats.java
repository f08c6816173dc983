package vn.dvcqg.sdk.mock.internal;

import com.networknt.schema.ExecutionContext;
import com.networknt.schema.format.Format;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Constraints that a regular expression cannot say. */
final class WireFormats {
    private static final DateTimeFormatter FORM =
            DateTimeFormatter.ofPattern("uuuuMMddHHmmss", Locale.ROOT).withResolverStyle(ResolverStyle.STRICT);

    private WireFormats() {}

    private static boolean exists(String digits) {
        try {
            int year = LocalDateTime.parse(digits, FORM).getYear();
            // Other years come from a text that began with day and month.
            return year >= 1900 && year < 2200;
        } catch (DateTimeException impossible) {
            return false;
        }
    }

    /** Fourteen digits that name a day and a time which exist; other texts are left to the pattern beside it. */
    static final class RealTime implements Format {
        @Override
        public String getName() {
            return "wire-time";
        }

        @Override
        public boolean matches(ExecutionContext context, String value) {
            return !value.matches("\\d{14}") || exists(value);
        }
    }

    /** The date inside a dossier code, in either of its two widths, exists. */
    static final class DossierDate implements Format {
        private static final Pattern DATE = Pattern.compile("-(\\d{6}|\\d{8})-");

        @Override
        public String getName() {
            return "dossier-code";
        }

        @Override
        public boolean matches(ExecutionContext context, String value) {
            Matcher date = DATE.matcher(value);
            return !date.find() || exists((date.group(1).length() == 6 ? "20" : "") + date.group(1) + "000000");
        }
    }

    /** No filler in place of an identity number. */
    static final class RealIdentity implements Format {
        @Override
        public String getName() {
            return "identity";
        }

        @Override
        public boolean matches(ExecutionContext context, String value) {
            return !value.matches("0+1?|1{9}|1{12}|9{9}|9{12}|123456789(012)?");
        }
    }
}
