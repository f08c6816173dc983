package vn.dvcqg.sdk.mock.internal;

/** What the portal remembers. */
record PortalState(Sessions sessions, DossierStore dossiers, Catalogue catalogue) {}
