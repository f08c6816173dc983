package vn.dvcqg.sdk.mock.internal;

import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;

/** An answer before it is put on the wire. */
record Reply(int status, Map<String, String> headers, String body, Duration delay, Delivery delivery) {
    private static final String JSON = "application/json;charset=utf-8";

    Reply {
        headers = Map.copyOf(headers);
    }

    static Reply json(int status, String body) {
        return of(status, JSON, body);
    }

    static Reply of(int status, String contentType, String body) {
        return new Reply(status, Map.of("Content-Type", contentType), body, Duration.ZERO, new Delivery.Whole());
    }

    Reply body(String changed) {
        return new Reply(status, headers, changed, delay, delivery);
    }

    Reply header(String name, String value) {
        Map<String, String> more = new TreeMap<>(headers);
        more.put(name, value);
        return new Reply(status, more, body, delay, delivery);
    }

    Reply late(Duration by) {
        return new Reply(status, headers, body, delay.plus(by), delivery);
    }

    Reply delivered(Delivery way) {
        return new Reply(status, headers, body, delay, way);
    }

    /** The status the client sees; 0 when it sees none. */
    int visibleStatus() {
        return delivery instanceof Delivery.Cut ? 0 : status;
    }
}
