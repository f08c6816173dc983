package vn.dvcqg.sdk.catalog;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.dvcqg.sdk.ExtraFields;
import vn.dvcqg.sdk.id.ServiceCode;

/**
 * A public service in the list of services. Immutable and safe for use by several threads.
 *
 * @param rawCode the code as the portal published it; empty when missing
 * @param name the name; empty when missing
 * @param procedureCode the code of the procedure behind it, as the portal published it; empty when missing
 * @param procedureName the name of that procedure; empty when missing
 * @param issuingAgencyName the name of the agency that issued the procedure; empty when missing
 * @param fieldName the name of the field of work; empty when missing
 * @param offers which agencies offer it
 * @param extraFields what the entry holds beyond this
 * @see "docs/protocol/catalogue.md, section Public services"
 */
public record ServiceEntry(
        String rawCode,
        String name,
        String procedureCode,
        String procedureName,
        String issuingAgencyName,
        String fieldName,
        List<ServiceOffer> offers,
        ExtraFields extraFields) {

    /**
     * Checks that nothing is missing and copies the lists.
     *
     * @param rawCode not null
     * @param name not null
     * @param procedureCode not null
     * @param procedureName not null
     * @param issuingAgencyName not null
     * @param fieldName not null
     * @param offers copied; not null
     * @param extraFields not null
     * @throws NullPointerException if a part is null
     */
    public ServiceEntry {
        Objects.requireNonNull(rawCode, "rawCode");
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(procedureCode, "procedureCode");
        Objects.requireNonNull(procedureName, "procedureName");
        Objects.requireNonNull(issuingAgencyName, "issuingAgencyName");
        Objects.requireNonNull(fieldName, "fieldName");
        offers = List.copyOf(offers);
        Objects.requireNonNull(extraFields, "extraFields");
    }

    /**
     * The code of the service as a value that a dossier takes.
     *
     * @return the code, or null when the portal published one of a shape that the SDK does not know
     */
    public @Nullable ServiceCode code() {
        return ServiceCode.isValid(rawCode) ? ServiceCode.of(rawCode) : null;
    }
}
