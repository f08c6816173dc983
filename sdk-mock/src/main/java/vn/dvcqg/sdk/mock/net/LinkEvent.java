package vn.dvcqg.sdk.mock.net;

/**
 * A strike that happened.
 *
 * @param connection which connection, counted from 1 in the order of their coming
 * @param strike what happened
 * @param direction which way the bytes went that were being counted; {@link Direction#TO_SERVER} for
 *     {@link Strike#REFUSED} and {@link Strike#UNREACHABLE}
 * @param bytes how many bytes had passed in that direction
 */
public record LinkEvent(int connection, Strike strike, Direction direction, long bytes) {}
