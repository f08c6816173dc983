package vn.dvcqg.sdk.transport.internal;

import java.time.Duration;

/**
 * What one attempt may take.
 *
 * @param connectTimeout how long a connection may take to be made
 * @param attemptTimeout how long one request and its whole answer may take
 * @param maxAnswerBytes how large an answer may be, decompressed
 * @param plainHttpAllowed whether http is allowed to private hosts
 */
public record TransportLimits(
        Duration connectTimeout, Duration attemptTimeout, int maxAnswerBytes, boolean plainHttpAllowed) {}
