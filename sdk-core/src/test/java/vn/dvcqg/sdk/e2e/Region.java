package vn.dvcqg.sdk.e2e;

import java.nio.charset.StandardCharsets;
import vn.dvcqg.sdk.mock.net.Direction;
import vn.dvcqg.sdk.mock.net.LinkPlan;
import vn.dvcqg.sdk.mock.net.Strike;

/** Where in an exchange the line fails. */
enum Region {
    BEFORE_THE_REQUEST(Direction.TO_SERVER),
    IN_ITS_HEADERS(Direction.TO_SERVER),
    IN_ITS_BODY(Direction.TO_SERVER),
    BEFORE_THE_ANSWER(Direction.TO_CLIENT),
    IN_THE_HEADERS_OF_THE_ANSWER(Direction.TO_CLIENT),
    IN_THE_BODY_OF_THE_ANSWER(Direction.TO_CLIENT);

    private final Direction direction;

    Region(Direction direction) {
        this.direction = direction;
    }

    /**
     * How long an exchange is that went well.
     *
     * @param up bytes of the request
     * @param body of the request
     * @param down bytes of the answer
     */
    record Sizes(long up, String body, long down) {}

    LinkPlan plan(Strike strike, Sizes sizes) {
        long body = sizes.body.getBytes(StandardCharsets.UTF_8).length;
        long at = switch (this) {
            case BEFORE_THE_REQUEST, BEFORE_THE_ANSWER -> 0;
            case IN_ITS_HEADERS -> (sizes.up - body) / 2;
            case IN_ITS_BODY -> sizes.up - body / 2;
            case IN_THE_HEADERS_OF_THE_ANSWER -> 25;
            // close to the end, but before what ends an answer in chunks
            case IN_THE_BODY_OF_THE_ANSWER -> sizes.down - 10;
        };
        return switch (strike) {
            case CUT -> LinkPlan.pass().cutAfter(direction, at);
            case RESET -> LinkPlan.pass().resetAfter(direction, at);
            case HALF_OPEN -> LinkPlan.pass().halfOpenAfter(direction, at);
            default -> throw new IllegalArgumentException("no strike with a place: " + strike);
        };
    }
}
