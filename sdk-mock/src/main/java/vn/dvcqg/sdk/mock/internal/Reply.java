package vn.dvcqg.sdk.mock.internal;

import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;

/** An answer before it is put on the wire. */
public record Reply(int status, Map<String, String> headers, String body, Duration delay, Delivery delivery) {
    private static final String JSON = "application/json;charset=utf-8";

    public Reply {
        headers = Map.copyOf(headers);
    }

    public static Reply json(int status, String body) {
        return of(status, JSON, body);
    }

    public static Reply of(int status, String contentType, String body) {
        return new Reply(status, Map.of("Content-Type", contentType), body, Duration.ZERO, new Delivery.Whole());
    }

    public Reply body(String changed) {
        return new Reply(status, headers, changed, delay, delivery);
    }

    public Reply header(String name, String value) {
        Map<String, String> more = new TreeMap<>(headers);
        more.put(name, value);
        return new Reply(status, more, body, delay, delivery);
    }

    public Reply late(Duration by) {
        return new Reply(status, headers, body, delay.plus(by), delivery);
    }

    public Reply delivered(Delivery way) {
        return new Reply(status, headers, body, delay, way);
    }

    /** The status the client sees; 0 when it sees none. */
    public int visibleStatus() {
        return delivery instanceof Delivery.Cut ? 0 : status;
    }
}
