package vn.dvcqg.sdk.transport.internal;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The hosts that are called without a proxy. Names are compared as they stand: nothing is looked up, so a range covers hosts that are
 * given by their address only.
 *
 * @param entries what each entry covers
 */
record NoProxy(List<Entry> entries) {

    /**
     * One entry.
     *
     * @param host a name, an address, or {@code *}, in small letters
     * @param port the only port that it covers, or -1 for all
     * @param bits how many bits of the address must agree, or -1 for a name
     */
    record Entry(String host, int port, int bits) {

        boolean covers(String asked, int itsPort) {
            if (port >= 0 && port != itsPort) {
                return false;
            }
            if (host.equals("*")) {
                return true;
            }
            if (bits >= 0) {
                return agree(address(host), address(asked), bits);
            }
            return asked.equals(host) || asked.endsWith("." + host);
        }
    }

    static NoProxy of(List<String> texts) {
        return new NoProxy(texts.stream()
                .map(String::trim)
                .filter(text -> !text.isEmpty())
                .map(NoProxy::entry)
                .toList());
    }

    boolean covers(URI address) {
        String host = address.getHost();
        if (host == null) {
            return false;
        }
        int port = address.getPort() < 0 ? 443 : address.getPort();
        String asked = bare(host.toLowerCase(Locale.ROOT));
        return entries.stream().anyMatch(entry -> entry.covers(asked, port));
    }

    private static Entry entry(String text) {
        String host = text.toLowerCase(Locale.ROOT);
        int port = -1;
        int colon = host.lastIndexOf(':');
        // an address of IPv6 without brackets has more than one colon
        boolean hasPort = colon > 0 && (host.indexOf(':') == colon || host.charAt(colon - 1) == ']');
        if (hasPort && host.substring(colon + 1).chars().allMatch(Character::isDigit) && colon < host.length() - 1) {
            port = Integer.parseInt(host.substring(colon + 1), 0, Math.min(5, host.length() - colon - 1), 10);
            host = host.substring(0, colon);
        }
        int slash = host.indexOf('/');
        byte[] range = slash < 0 ? null : address(bare(host.substring(0, slash)));
        if (range != null && host.substring(slash + 1).matches("\\d{1,3}")) {
            int bits = Math.min(range.length * 8, Integer.parseInt(host, slash + 1, host.length(), 10));
            return new Entry(bare(host.substring(0, slash)), port, bits);
        }
        host = bare(host);
        byte[] address = address(host);
        if (address != null) {
            return new Entry(host, port, address.length * 8);
        }
        return new Entry(host.equals("*") ? host : host.replaceFirst("^\\*?\\.", ""), port, -1);
    }

    private static String bare(String host) {
        return host.startsWith("[") && host.endsWith("]") ? host.substring(1, host.length() - 1) : host;
    }

    /** The bytes of an address, or null for a name. */
    private static byte @Nullable [] address(String host) {
        boolean literal = host.indexOf(':') >= 0 || host.matches("\\d{1,3}(\\.\\d{1,3}){3}");
        try {
            return literal ? InetAddress.getByName(host).getAddress() : null;
        } catch (UnknownHostException e) {
            return null;
        }
    }

    private static boolean agree(byte @Nullable [] range, byte @Nullable [] asked, int bits) {
        if (range == null || asked == null || range.length != asked.length) {
            return false;
        }
        for (int bit = 0; bit < bits; bit++) {
            int mask = 0x80 >> (bit % 8);
            if ((range[bit / 8] & mask) != (asked[bit / 8] & mask)) {
                return false;
            }
        }
        return true;
    }
}
