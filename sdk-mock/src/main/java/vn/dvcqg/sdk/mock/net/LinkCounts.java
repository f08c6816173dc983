package vn.dvcqg.sdk.mock.net;

import java.util.List;

/**
 * What a {@link FaultyLink} has seen up to one moment. Immutable.
 *
 * @param opened connections that came, refused ones included
 * @param open connections that are not over yet
 * @param toServer bytes passed on to the server, all connections together
 * @param toClient bytes passed on to clients, all connections together
 * @param strikes what struck, oldest first
 */
public record LinkCounts(int opened, int open, long toServer, long toClient, List<LinkEvent> strikes) {

    /**
     * Copies the list.
     *
     * @param opened see the record
     * @param open see the record
     * @param toServer see the record
     * @param toClient see the record
     * @param strikes see the record
     */
    public LinkCounts {
        strikes = List.copyOf(strikes);
    }
}
