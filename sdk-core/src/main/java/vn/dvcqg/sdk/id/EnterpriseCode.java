package vn.dvcqg.sdk.id;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The number under which an enterprise is registered (mã số doanh nghiệp): the same 10 digits as its tax code, with the same check
 * digit. Enterprises, cooperatives and business households also use it where agencies use an {@link AgencyCode}.
 *
 * @see "docs/protocol/identifiers.md, section Enterprise code"
 */
public final class EnterpriseCode extends Identifier {

    private static final int MAX_INPUT = 40;
    private static final Pattern DIGITS = Pattern.compile("[0-9]{10}");
    private static final IdKind<EnterpriseCode> KIND = new IdKind<>("enterpriseCode", MAX_INPUT, EnterpriseCode::read);

    private EnterpriseCode(String value) {
        super(value);
    }

    /**
     * A code.
     *
     * @param text 10 digits, the last one the check digit of the tax code
     * @return the code
     * @throws vn.dvcqg.sdk.InvalidRequestException if the shape or the check digit is wrong; its message does not repeat the text
     */
    public static EnterpriseCode of(String text) {
        return KIND.of(text);
    }

    /**
     * Whether {@link #of(String)} would take the text.
     *
     * @param text any text
     * @return true if it is a valid code
     */
    public static boolean isValid(String text) {
        return KIND.isValid(text);
    }

    private static @Nullable EnterpriseCode read(String text, Refusal<EnterpriseCode> refusal) {
        if (!DIGITS.matcher(text).matches()) {
            return refusal.because("enterprise-code-shape");
        }
        String broken = TaxCheck.brokenBy(text);
        return broken == null ? new EnterpriseCode(text) : refusal.because(broken);
    }

    /**
     * The tax code of the enterprise.
     *
     * @return the same digits as a tax code
     */
    public TaxCode taxCode() {
        return TaxCode.of(value());
    }
}
