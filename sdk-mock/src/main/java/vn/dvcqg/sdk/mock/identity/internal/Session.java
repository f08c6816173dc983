package vn.dvcqg.sdk.mock.identity.internal;

import java.time.Instant;
import vn.dvcqg.sdk.mock.identity.IdentityAccount;

/** A person who is logged in at the provider, in one browser. */
record Session(String id, IdentityAccount account, Instant since) {}
