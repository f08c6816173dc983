package vn.dvcqg.sdk.catalog.internal;

import java.util.List;
import java.util.function.Function;
import vn.dvcqg.sdk.catalog.Procedure;
import vn.dvcqg.sdk.catalog.ServiceEntry;
import vn.dvcqg.sdk.id.ProcedureCode;
import vn.dvcqg.sdk.internal.Calls;
import vn.dvcqg.sdk.protocol.spi.PortalProtocol;
import vn.dvcqg.sdk.transport.spi.CallContext;

/** The catalogue over whatever profile is open. */
public final class PortalCatalog implements CatalogSource {

    private final PortalProtocol protocol;
    private final Calls calls;

    /** A catalogue over a profile. */
    public PortalCatalog(PortalProtocol protocol, Calls calls) {
        this.protocol = protocol;
        this.calls = calls;
    }

    @Override
    public <T> T call(CatalogKind kind, Function<CallContext, T> work) {
        return calls.run(kind.operation(), kind.needed(), work::apply);
    }

    @Override
    public <T> List<T> download(CatalogKey<T> key, CallContext call) {
        return rows(key, call).stream().map(key.row()::cast).toList();
    }

    private List<?> rows(CatalogKey<?> key, CallContext call) {
        return switch (key.kind()) {
            case PROCEDURES -> protocol.procedures(call);
            case AGENCIES -> protocol.agencies(call);
            case FIELDS -> protocol.fields(call);
            case SERVICES -> protocol.services(null, call);
            case PROCEDURE -> {
                Procedure procedure = protocol.procedure(ProcedureCode.of(key.code()), call);
                yield procedure == null ? List.of() : List.of(procedure);
            }
        };
    }

    @Override
    public List<ServiceEntry> services(String parametersJson, CallContext call) {
        return protocol.services(parametersJson, call);
    }
}
