/** The portal: dossiers, progress, catalogues, identifiers and the transport beneath them. */
module vn.dvcqg.sdk.core {
    requires static transitive org.jspecify;

    exports vn.dvcqg.sdk;
    exports vn.dvcqg.sdk.id;
}
