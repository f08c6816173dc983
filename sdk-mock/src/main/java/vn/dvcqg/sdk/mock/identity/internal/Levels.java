package vn.dvcqg.sdk.mock.identity.internal;

import java.util.List;
import java.util.stream.IntStream;
import vn.dvcqg.sdk.mock.internal.FlawKind;

/** Levels of assurance as the wire writes them. */
final class Levels {
    private static final String PREFIX = "LoA";

    private Levels() {}

    static String wire(int level) {
        return PREFIX + level;
    }

    static List<String> upTo(int level) {
        return IntStream.rangeClosed(1, level).mapToObj(Levels::wire).toList();
    }

    /** The first level asked for that the account can reach; without one, what the account has. */
    static Grant grant(Ask ask, AuthRequest request, Session session) {
        int own = ask.has(FlawKind.LOWER_LEVEL)
                ? Integer.parseInt(ask.value(FlawKind.LOWER_LEVEL, "level"))
                : session.account().level();
        int reached = request.levels().stream()
                .filter(asked -> asked.matches(PREFIX + "\\d"))
                .mapToInt(asked -> asked.charAt(PREFIX.length()) - '0')
                .filter(asked -> asked <= own)
                .findFirst()
                .orElse(own);
        return new Grant(request, session, own, reached);
    }
}
