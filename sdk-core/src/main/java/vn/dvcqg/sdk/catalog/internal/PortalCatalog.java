package vn.dvcqg.sdk.catalog.internal;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import vn.dvcqg.sdk.InvalidRequestException;
import vn.dvcqg.sdk.catalog.AgencyEntry;
import vn.dvcqg.sdk.catalog.Catalog;
import vn.dvcqg.sdk.catalog.FieldEntry;
import vn.dvcqg.sdk.catalog.Procedure;
import vn.dvcqg.sdk.catalog.ProcedureSummary;
import vn.dvcqg.sdk.catalog.ServiceEntry;
import vn.dvcqg.sdk.id.ProcedureCode;
import vn.dvcqg.sdk.internal.Call;
import vn.dvcqg.sdk.internal.Calls;
import vn.dvcqg.sdk.internal.Violations;
import vn.dvcqg.sdk.protocol.Capability;
import vn.dvcqg.sdk.protocol.spi.PortalProtocol;

/** The catalogue over whatever profile is open. */
public final class PortalCatalog implements Catalog {

    private final PortalProtocol protocol;
    private final Calls calls;

    /** A catalogue over a profile. */
    public PortalCatalog(PortalProtocol protocol, Calls calls) {
        this.protocol = protocol;
        this.calls = calls;
    }

    @Override
    public List<ProcedureSummary> procedures() {
        return protocol.procedures(calls.begin("procedures", Capability.CATALOG));
    }

    @Override
    public Optional<Procedure> findProcedure(ProcedureCode code) {
        Objects.requireNonNull(code, "code");
        return Optional.ofNullable(protocol.procedure(code, calls.begin("procedure", Capability.CATALOG)));
    }

    @Override
    public Procedure procedure(ProcedureCode code) {
        Objects.requireNonNull(code, "code");
        Call call = calls.begin("procedure", Capability.CATALOG);
        Procedure procedure = protocol.procedure(code, call);
        if (procedure == null) {
            throw new InvalidRequestException(
                    List.of(Violations.of("procedure", "procedure-unknown", code.value())), null, call.facts());
        }
        return procedure;
    }

    @Override
    public List<AgencyEntry> agencies() {
        return protocol.agencies(calls.begin("agencies", Capability.CATALOG));
    }

    @Override
    public List<FieldEntry> fields() {
        return protocol.fields(calls.begin("fields", Capability.CATALOG));
    }

    @Override
    public List<ServiceEntry> services() {
        return protocol.services(null, calls.begin("services", Capability.SERVICE_CATALOG));
    }

    @Override
    public List<ServiceEntry> services(String parametersJson) {
        Objects.requireNonNull(parametersJson, "parametersJson");
        return protocol.services(parametersJson, calls.begin("services", Capability.SERVICE_CATALOG));
    }
}
