package vn.dvcqg.sdk.id;

/**
 * A checked identifier. Two are equal when they are of the same kind and have the same {@link #value()}; letters in upper and lower
 * case differ. Immutable and safe for use by several threads.
 *
 * <p>Each kind has a method {@code of(String)}, which throws an {@link vn.dvcqg.sdk.InvalidRequestException} with one violation for
 * a text that breaks its rule, and {@code isValid(String)}, which only asks. Both throw a {@link NullPointerException} for null.
 *
 * @see "docs/protocol/identifiers.md, section Overview"
 */
public abstract sealed class Identifier
        permits AgencyCode,
                DossierCode,
                EnterpriseCode,
                FieldCode,
                LocalDossierId,
                OldIdentityNumber,
                PersonalId,
                PortalAccountId,
                ProcedureCode,
                ResultCode,
                RoutingCode,
                ServiceCode,
                TaxCode {

    private final String value;

    Identifier(String value) {
        this.value = value;
    }

    /**
     * The identifier in its normal form, as it goes onto the wire.
     *
     * @return the text, never empty
     */
    public final String value() {
        return value;
    }

    @Override
    public final boolean equals(Object other) {
        return this == other
                || (other instanceof Identifier that && getClass() == that.getClass() && value.equals(that.value));
    }

    @Override
    public final int hashCode() {
        return value.hashCode();
    }

    /** The value; masked to its last characters where it belongs to a person. */
    @Override
    public String toString() {
        return value;
    }

    /** The name of the type with nothing but the last characters of the value. */
    final String masked(int kept) {
        return getClass().getSimpleName() + "(***" + value.substring(value.length() - kept) + ")";
    }
}
