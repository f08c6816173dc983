package vn.dvcqg.sdk.transport.spi;

/** What a request does on the other side, which decides whether it may be sent twice and what a lost answer means. */
public enum Effect {
    /** It only reads. It may be repeated; a lost answer means that nothing has happened. */
    NONE,
    /** It changes something, and doing it twice leaves the same state: an upsert. It may be repeated. */
    REPEATABLE,
    /** Doing it twice is visible: an append. It is repeated only where no byte of it can have left. */
    ONCE;

    /**
     * Whether a request that may have left can be sent again without harm.
     *
     * @return false for {@link #ONCE}
     */
    public boolean isRepeatable() {
        return this != ONCE;
    }
}
