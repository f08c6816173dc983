package vn.dvcqg.sdk.sync;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.dvcqg.sdk.protocol.ScriptedTransport;
import vn.dvcqg.sdk.transport.spi.CallContext;
import vn.dvcqg.sdk.transport.spi.Transport;
import vn.dvcqg.sdk.transport.spi.TransportFailure;
import vn.dvcqg.sdk.transport.spi.WireAnswer;
import vn.dvcqg.sdk.transport.spi.WireRequest;

/** A portal without a network that keeps what it is sent and never notices a repetition. Safe for use by several threads. */
final class FakePortal {

    /** What happens to a request. */
    enum Fate {
        OK,
        /** It is taken, but the answer is lost. */
        ANSWER_LOST,
        /** It is lost on the way, and nobody can tell. */
        LOST,
        /** The portal is busy. */
        BUSY,
        /** The portal answers nonsense after it took it. */
        NONSENSE
    }

    /** A request that holds this text is refused as a whole. */
    static final String REFUSED = "bị từ chối";

    private static final Pattern CODE = Pattern.compile("\"MaHoSo\"\\s*:\\s*\"[^\"]*-(\\d+)\"");
    private static final Pattern CONTENT = Pattern.compile("\"NoiDungXuLy\"\\s*:\\s*\"([^\"]*)\"");
    private static final Pattern SUMMARY = Pattern.compile("\"TrichYeuHoSo\"\\s*:\\s*\"([^\"]*)\"");

    private final Map<Integer, String> summaries = new HashMap<>();
    private final Map<Integer, List<String>> steps = new HashMap<>();

    /** The way of one node to this portal. */
    Transport way(Function<WireRequest, Fate> fates) {
        return new Transport() {
            @Override
            public WireAnswer send(WireRequest request, CallContext call) throws TransportFailure {
                return request.name().equals("login")
                        ? ScriptedTransport.session("demo-session").to(request, call)
                        : answer(request, fates.apply(request));
            }

            @Override
            public void close() {}
        };
    }

    private WireAnswer answer(WireRequest request, Fate fate) throws TransportFailure {
        if (fate == Fate.BUSY) {
            return ScriptedTransport.json(503, "{}");
        }
        String body = new String(Objects.requireNonNull(request.body()), StandardCharsets.UTF_8);
        if (body.contains(REFUSED)) {
            return ScriptedTransport.json(200, "{\"error_code\": \"987\", \"message\": \"Sai\"}");
        }
        if (fate != Fate.LOST) {
            take(body);
        }
        return switch (fate) {
            case OK, BUSY -> ScriptedTransport.json(200, "{\"error_code\": \"0\", \"message\": \"OK\"}");
            case NONSENSE -> ScriptedTransport.json(200, "<html>");
            case LOST, ANSWER_LOST -> throw new TransportFailure(TransportFailure.Kind.BROKEN, true, "scripted", null);
        };
    }

    private synchronized void take(String body) {
        Matcher code = CODE.matcher(body);
        Matcher summary = SUMMARY.matcher(body);
        Matcher content = CONTENT.matcher(body);
        while (code.find()) {
            int number = Integer.parseInt(code.group(1));
            if (summary.find()) {
                summaries.put(number, summary.group(1));
            } else if (content.find()) {
                steps.computeIfAbsent(number, one -> new ArrayList<>()).add(content.group(1));
            }
        }
    }

    synchronized String summary(int number) {
        return summaries.getOrDefault(number, "");
    }

    synchronized List<String> steps(int number) {
        return List.copyOf(steps.getOrDefault(number, List.of()));
    }
}
