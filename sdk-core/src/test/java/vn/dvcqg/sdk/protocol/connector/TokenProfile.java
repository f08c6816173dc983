package vn.dvcqg.sdk.protocol.connector;

import java.util.Set;
import vn.dvcqg.sdk.protocol.Capability;
import vn.dvcqg.sdk.protocol.ProtocolProfile;
import vn.dvcqg.sdk.protocol.spi.PortalProtocol;
import vn.dvcqg.sdk.protocol.spi.ProtocolContext;

/**
 * A profile as far from the classic one as the coming ones are: OAuth tokens, codes issued by the server, files uploaded first,
 * success told by the HTTP status. It lives in the tests to prove that the services above a profile need not change for it.
 */
final class TokenProfile implements ProtocolProfile {

    @Override
    public String name() {
        return "TOKEN";
    }

    @Override
    public Set<Capability> capabilities() {
        return Set.of(
                Capability.SUBMIT, Capability.REPORT_PROGRESS, Capability.SERVER_ISSUED_CODE, Capability.FILE_UPLOAD);
    }

    @Override
    public PortalProtocol open(ProtocolContext context) {
        return new TokenProtocol(context);
    }

    @Override
    public String describe() {
        return "TOKEN";
    }
}
