package vn.dvcqg.sdk.mock.internal;

import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;
import vn.dvcqg.sdk.mock.Fault;

/** What each kind of fault does to an exchange. */
public final class FaultEffects {
    private static final String HTML = """
            <!DOCTYPE html>
            <html><head><title>Request Rejected</title></head>
            <body>The requested URL was rejected. Please consult with your administrator.
            <br>Support ID: 0000000000000000000</body></html>
            """;

    private FaultEffects() {}

    public static Reply apply(List<Fault> struck, Supplier<Reply> process, Runnable forgetSession) {
        Duration late = Duration.ZERO;
        Reply reply = null;
        for (Fault fault : struck) {
            if (!(Kind.of(fault) instanceof FaultKind kind)) {
                // a flaw is the business of whoever makes the answer
                continue;
            }
            if (kind == FaultKind.LATENCY) {
                late = late.plusMillis(number(kind, fault, "millis"));
            } else {
                reply = strike(kind, fault, process, forgetSession);
            }
        }
        return (reply == null ? process.get() : reply).late(late);
    }

    private static Reply strike(FaultKind kind, Fault fault, Supplier<Reply> process, Runnable forgetSession) {
        return switch (kind.stage()) {
            case BEFORE -> {
                if (kind == FaultKind.DROP) {
                    yield Reply.json(200, "").delivered(cut(kind, fault));
                }
                forgetSession.run();
                yield process.get();
            }
            case INSTEAD -> {
                if (kind.committed(fault.parameters())) {
                    var unused = process.get();
                }
                yield instead(kind, fault);
            }
            default -> after(kind, fault, process.get());
        };
    }

    private static Reply instead(FaultKind kind, Fault fault) {
        return switch (kind) {
            case HTTP_500 -> Reply.of(500, "text/plain", "Internal Server Error");
            case HTTP_503 ->
                Reply.of(503, "text/plain", "Service Unavailable")
                        .header("Retry-After", text(kind, fault, "retry-after"));
            case HTTP_429 ->
                Reply.of(429, "text/plain", "Too Many Requests")
                        .header("Retry-After", text(kind, fault, "retry-after"));
            case FIREWALL_HTML -> Reply.of((int) number(kind, fault, "status"), "text/html; charset=utf-8", HTML);
            case EMPTY_BODY -> Reply.json(200, "");
            case NOT_JSON -> Reply.json(200, "{\"error_code\": \"0\", \"message\": \"Đồng bộ thành công");
            case HUGE_BODY ->
                Reply.json(200, "{\"error_code\":\"0\",\"message\":\"")
                        .delivered(new Delivery.Huge(number(kind, fault, "bytes")));
            case DRIPPING_BODY ->
                Reply.json(200, "{\"error_code\":\"0\"")
                        .delivered(new Delivery.Drip(
                                (int) number(kind, fault, "bytes"),
                                Duration.ofMillis(number(kind, fault, "interval-millis"))));
            case REDIRECT ->
                Reply.of((int) number(kind, fault, "status"), "text/plain", "")
                        .header("Location", text(kind, fault, "to"));
            case UNKNOWN_CODE ->
                Reply.json(
                        200,
                        Json.object()
                                .put("error_code", text(kind, fault, "code"))
                                .put("message", "Lỗi chưa xác định")
                                .toString());
            default -> throw new IllegalStateException("no such answer: " + kind);
        };
    }

    private static Reply after(FaultKind kind, Fault fault, Reply reply) {
        return switch (kind) {
            case REPLY_LOST -> reply.delivered(cut(kind, fault));
            case WRONG_CONTENT_TYPE -> reply.header("Content-Type", text(kind, fault, "type"));
            case DOUBLE_ENCODED ->
                reply.body(Json.object().put("message", reply.body()).toString());
            case UNKNOWN_FIELD -> reply.body(Drift.extraFields(reply.body()));
            default ->
                reply.body(Drift.types(
                        reply.body(),
                        text(kind, fault, "code-form"),
                        Boolean.parseBoolean(text(kind, fault, "values"))));
        };
    }

    private static Delivery cut(FaultKind kind, Fault fault) {
        return new Delivery.Cut(text(kind, fault, "cut").equals("reset"));
    }

    private static String text(FaultKind kind, Fault fault, String parameter) {
        return kind.value(fault.parameters(), parameter);
    }

    private static long number(FaultKind kind, Fault fault, String parameter) {
        return Long.parseLong(text(kind, fault, parameter));
    }
}
