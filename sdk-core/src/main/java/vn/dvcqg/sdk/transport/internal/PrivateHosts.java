package vn.dvcqg.sdk.transport.internal;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import okhttp3.Dns;

/**
 * Plain HTTP is for the inside of a network only. The check stands where names become addresses, so that a name cannot pass the
 * check with one address and be called at another.
 */
final class PrivateHosts implements Dns {

    private final Dns next;

    PrivateHosts(Dns next) {
        this.next = next;
    }

    @Override
    public List<InetAddress> lookup(String hostname) throws UnknownHostException {
        List<InetAddress> addresses = next.lookup(hostname);
        for (InetAddress address : addresses) {
            if (!isPrivate(address)) {
                throw new PublicHostException(hostname);
            }
        }
        return addresses;
    }

    /** OkHttp does not look up a host that is an address already, so that one is checked before the call. */
    static void refusePublicLiteral(String host) throws UnknownHostException {
        boolean literal = host.indexOf(':') >= 0 || host.chars().allMatch(c -> c == '.' || (c >= '0' && c <= '9'));
        if (literal && !isPrivate(InetAddress.getByName(host))) {
            throw new PublicHostException(host);
        }
    }

    static boolean isPrivate(InetAddress address) {
        return address.isLoopbackAddress()
                || address.isSiteLocalAddress()
                || address.isLinkLocalAddress()
                // fc00::/7, the private addresses of IPv6, which the JDK does not count as site-local
                || (address instanceof Inet6Address && (address.getAddress()[0] & 0xFE) == 0xFC);
    }

    /** The host of a plain HTTP address is not private. */
    static final class PublicHostException extends UnknownHostException {
        private static final long serialVersionUID = 1L;

        PublicHostException(String host) {
            super(host + " is not a private host");
        }
    }
}
