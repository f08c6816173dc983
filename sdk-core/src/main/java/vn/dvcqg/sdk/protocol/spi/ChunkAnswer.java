package vn.dvcqg.sdk.protocol.spi;

/** What the portal said to one chunk of progress steps. */
public sealed interface ChunkAnswer {

    /** The portal took every step of the chunk. */
    record Acknowledged() implements ChunkAnswer {}

    /**
     * The portal refused the chunk.
     *
     * @param code the code of its answer, fit to be told
     * @param message what it said, fit to be told
     * @param certain false when the refusal may not mean these steps, but for example a session that had died
     */
    record Refused(String code, String message, boolean certain) implements ChunkAnswer {}
}
