package vn.dvcqg.sdk.id;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The code of a public service (mã dịch vụ công): a procedure code and two digits that count its services, for example {@code
 * 2.000815.000.00.00.H55.02} or, in payments, {@code 9.999001.01}.
 *
 * @see "docs/protocol/identifiers.md, section Service code"
 */
public final class ServiceCode extends Identifier {

    private static final int TAIL_LENGTH = 3;

    /** The most characters that a code may have. */
    public static final int MAX_LENGTH = ProcedureCode.MAX_LENGTH + TAIL_LENGTH;

    private static final Pattern TAIL = Pattern.compile("\\.[0-9]{2}");
    private static final IdKind<ServiceCode> KIND = new IdKind<>("serviceCode", MAX_LENGTH, ServiceCode::read);

    private final ProcedureCode procedure;

    private ServiceCode(String value, ProcedureCode procedure) {
        super(value);
        this.procedure = procedure;
    }

    /**
     * A code.
     *
     * @param text a procedure code in any form, a dot and two digits
     * @return the code
     * @throws vn.dvcqg.sdk.InvalidRequestException if the text has another form
     */
    public static ServiceCode of(String text) {
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

    private static @Nullable ServiceCode read(String text, Refusal<ServiceCode> refusal) {
        int end = text.length() - TAIL_LENGTH;
        if (end > 0 && TAIL.matcher(text).region(end, text.length()).matches()) {
            ProcedureCode procedure = ProcedureCode.parse(text.substring(0, end));
            if (procedure != null) {
                return new ServiceCode(text, procedure);
            }
        }
        return refusal.because("service-code-shape", text);
    }

    /**
     * The procedure that the service belongs to.
     *
     * @return the code without the last two digits; only a guess when {@link #isAmbiguous()}
     */
    public ProcedureCode procedure() {
        return procedure;
    }

    /**
     * The number of the service within the procedure.
     *
     * @return two digits; only a guess when {@link #isAmbiguous()}
     */
    public String index() {
        return value().substring(value().length() - 2);
    }

    /**
     * Whether the text is a procedure code as well, so that only the catalogue can tell which one it is: {@code 2.002621.H56.02} is
     * service 02 of {@code 2.002621.H56}, or the procedure of the sub-agency {@code H56.02}.
     *
     * @return true if the procedure is written in its short local form
     */
    public boolean isAmbiguous() {
        return procedure.form() == ProcedureCode.Form.LOCAL_SHORT;
    }
}
