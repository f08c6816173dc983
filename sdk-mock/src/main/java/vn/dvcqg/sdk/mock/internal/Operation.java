package vn.dvcqg.sdk.mock.internal;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** What the portal does for one service. Runs under the lock of the desk, so a check and its commit are one step. */
interface Operation {
    ObjectNode run(Request request);

    /** The same, but only when no check refused the message. */
    default Operation unlessRefused() {
        return request ->
                request.verdict().any().map(request.answers()::refused).orElseGet(() -> run(request));
    }
}
