package vn.dvcqg.sdk.auth.spi;

import java.time.Instant;
import vn.dvcqg.sdk.auth.internal.MemoryReplayGuard;

/**
 * Remembers which logins were completed, so that each answer of a provider counts once. Called by several threads. {@link #memory()} serves
 * one node, {@link vn.dvcqg.sdk.auth.JdbcReplayGuard} many; a sealed cookie that reaches a node that does not share the memory could be used
 * there a second time, though not its code at the provider.
 */
public interface ReplayGuard {

    /**
     * Takes note of a use.
     *
     * @param key what is used; a hash, no secret and no personal data
     * @param now the present moment
     * @param until from then on it need not be remembered: it is refused as too old anyway
     * @return whether this was the first use
     * @throws RuntimeException if it cannot tell; the login then ends as unavailable, never as logged in
     */
    boolean firstUse(String key, Instant now, Instant until);

    /**
     * The memory of this node: at most 1,000,000 logins that are not too old yet, about 150 MB when it is full. Further logins then end as
     * unavailable. Who wants that needs well over a thousand whole logins a second: limit the rate of callbacks before that.
     *
     * @return a new guard
     */
    static ReplayGuard memory() {
        return memory(1_000_000);
    }

    /**
     * The memory of this node with a size of its own.
     *
     * @param most how many logins at most, 1 or more
     * @return a new guard
     * @throws IllegalArgumentException if the size is less than 1
     */
    static ReplayGuard memory(int most) {
        return new MemoryReplayGuard(most);
    }
}
