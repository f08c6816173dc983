package vn.dvcqg.sdk.mock.identity.internal;

import java.util.List;
import java.util.Optional;
import vn.dvcqg.sdk.mock.identity.RelyingParty;

/** A login that was asked for and found in order; for CAS {@code returnTo} is the service and the rest is empty. */
record AuthRequest(
        RelyingParty party,
        String returnTo,
        boolean cas,
        Optional<String> state,
        Optional<String> nonce,
        Optional<String> challenge,
        String scope,
        List<String> levels) {}
