package vn.dvcqg.sdk.protocol;

import java.util.Set;
import vn.dvcqg.sdk.protocol.spi.PortalProtocol;
import vn.dvcqg.sdk.protocol.spi.ProtocolContext;

/**
 * A generation of the portal's interface with all its settings. Immutable and safe for use by several threads. {@link #CLASSIC} is
 * the one of the security-server adapter; a vendor may implement another.
 */
public interface ProtocolProfile {

    /** The classic interface behind the security-server adapter, with every setting at its default. */
    ProtocolProfile CLASSIC = ClassicProfile.builder().build();

    /**
     * The name of the profile, for logs and {@code describe()}.
     *
     * @return a short name in capitals
     */
    String name();

    /**
     * What it can do.
     *
     * @return the declared operations; anything else is refused before sending
     */
    Set<Capability> capabilities();

    /**
     * Makes the live side of the profile. Must not call the network.
     *
     * @param context where to, who calls, and what to send with
     * @return the live side
     */
    PortalProtocol open(ProtocolContext context);

    /**
     * The settings as they may be printed: no secret.
     *
     * @return one line or several
     */
    String describe();
}
