package vn.dvcqg.sdk;

import java.util.Set;
import vn.dvcqg.sdk.catalog.internal.CatalogCache;
import vn.dvcqg.sdk.catalog.internal.PortalCatalog;
import vn.dvcqg.sdk.internal.Calls;
import vn.dvcqg.sdk.protocol.ProtocolProfile;
import vn.dvcqg.sdk.protocol.spi.PortalProtocol;
import vn.dvcqg.sdk.protocol.spi.ProtocolContext;

/** What all views of one agency share: its session, its copies of the catalogue, and how its calls are made. */
final class AgencyParts implements AutoCloseable {

    final PortalConfig config;
    final PortalProtocol protocol;
    final Calls calls;
    final CatalogCache catalog;

    AgencyParts(PortalConfig config, SharedParts shared) {
        this.config = config;
        ProtocolProfile profile = config.profile();
        this.protocol = profile.open(new ProtocolContext(
                config.endpoint(),
                config.agency(),
                config.credentials(),
                shared.exchangeOf(config),
                config.clock(),
                shared.sessions()));
        this.calls = new Calls(
                profile.name(),
                Set.copyOf(profile.capabilities()),
                config.agency().value(),
                config.deadline(),
                config.correlationIds(),
                CallOptions.NONE,
                shared.listener(),
                shared.time().ticker());
        this.catalog = new CatalogCache(new PortalCatalog(protocol, calls), config.copies());
    }

    @Override
    public void close() {
        catalog.close();
    }
}
