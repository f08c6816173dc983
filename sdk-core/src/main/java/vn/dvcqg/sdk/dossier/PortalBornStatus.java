package vn.dvcqg.sdk.dossier;

import java.util.List;
import java.util.Objects;
import vn.dvcqg.sdk.OpenCode;

/**
 * Where a dossier stands that was born on the portal and came to the local system from there. The list is shorter than that of
 * {@link DossierStatus}; {@link StatusFolding} leads from one to the other. Immutable and safe for use by several threads.
 *
 * @see "docs/protocol/codes.md, section Status of a portal-born dossier"
 */
public final class PortalBornStatus extends OpenCode {

    /** 2: received, and everything that follows on a good way. */
    public static final PortalBornStatus RECEIVED = new PortalBornStatus("RECEIVED", "2", true);

    /** 5: something is to be supplemented, or the dossier is refused. */
    public static final PortalBornStatus SUPPLEMENT_OR_REFUSAL =
            new PortalBornStatus("SUPPLEMENT_OR_REFUSAL", "5", true);

    /** 11: refused; one of the two systems seen has this code of its own. */
    public static final PortalBornStatus REFUSED = new PortalBornStatus("REFUSED", "11", true);

    private static final List<PortalBornStatus> VALUES = List.of(RECEIVED, SUPPLEMENT_OR_REFUSAL, REFUSED);

    private final String code;

    private PortalBornStatus(String name, String code, boolean known) {
        super(name, known);
        this.code = code;
    }

    /**
     * The status of a code.
     *
     * @param code the code as the portal writes it
     * @return a constant, or an unknown status that keeps the text
     */
    public static PortalBornStatus of(String code) {
        Objects.requireNonNull(code, "code");
        return VALUES.stream()
                .filter(status -> status.code.equals(code))
                .findFirst()
                .orElseGet(() -> new PortalBornStatus(code, code, false));
    }

    /**
     * The known statuses.
     *
     * @return the constants in the order of their codes
     */
    public static List<PortalBornStatus> values() {
        return VALUES;
    }

    /**
     * The code on the wire.
     *
     * @return the code; the raw text of an unknown status
     */
    public String code() {
        return code;
    }
}
