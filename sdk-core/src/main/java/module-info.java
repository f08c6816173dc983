/** The portal: dossiers, progress, catalogues, identifiers and the transport beneath them. */
module vn.dvcqg.sdk.core {
    requires static transitive org.jspecify;
    requires transitive java.sql;
    requires com.fasterxml.jackson.core;
    requires com.fasterxml.jackson.databind;
    requires okhttp3;
    requires org.slf4j;

    exports vn.dvcqg.sdk;
    exports vn.dvcqg.sdk.catalog;
    exports vn.dvcqg.sdk.dossier;
    exports vn.dvcqg.sdk.id;
    exports vn.dvcqg.sdk.observe;
    exports vn.dvcqg.sdk.observe.spi;
    exports vn.dvcqg.sdk.protocol;
    exports vn.dvcqg.sdk.protocol.spi;
    exports vn.dvcqg.sdk.store;
    exports vn.dvcqg.sdk.store.spi;
    exports vn.dvcqg.sdk.sync;
    exports vn.dvcqg.sdk.sync.spi;
    exports vn.dvcqg.sdk.session;
    exports vn.dvcqg.sdk.session.spi;
    exports vn.dvcqg.sdk.transport;
    exports vn.dvcqg.sdk.transport.spi;
}
