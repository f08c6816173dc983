/** The portal: dossiers, progress, catalogues, identifiers and the transport beneath them. */
module vn.dvcqg.sdk.core {
    requires com.fasterxml.jackson.core;
    requires static transitive org.jspecify;

    exports vn.dvcqg.sdk;
    exports vn.dvcqg.sdk.catalog;
    exports vn.dvcqg.sdk.dossier;
    exports vn.dvcqg.sdk.id;
}
