package vn.dvcqg.sdk.protocol.internal;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import vn.dvcqg.sdk.ExtraFields;
import vn.dvcqg.sdk.transport.spi.Effect;
import vn.dvcqg.sdk.transport.spi.WireAnswer;

/** What the codecs read of an answer beside its rows, and so what they do not. */
final class Envelope {

    private static final Set<String> OF_ALL = Set.of("ERROR_CODE", "MESSAGE");
    private static final Set<String> OF_READINGS = Set.of("ERROR_CODE", "MESSAGE", "RESULT");
    private static final Set<String> OF_LOGIN = Set.of("ERROR_CODE", "MESSAGE", "SESSION");

    private static final Set<String> READINGS = Arrays.stream(ClassicService.values())
            .filter(service -> service.effect() == Effect.NONE)
            .map(ClassicService::wireName)
            .collect(Collectors.toUnmodifiableSet());

    private Envelope() {}

    /** The members that no codec reads; none where the answer is not the portal's. */
    static ExtraFields unknownFields(String request, WireAnswer raw) {
        ClassicAnswer answer = ClassicAnswer.parse(raw);
        return answer == null ? ExtraFields.NONE : answer.root().extraBeside(known(request));
    }

    private static Set<String> known(String request) {
        if (request.equals("login")) {
            return OF_LOGIN;
        }
        return READINGS.contains(request) ? OF_READINGS : OF_ALL;
    }
}
