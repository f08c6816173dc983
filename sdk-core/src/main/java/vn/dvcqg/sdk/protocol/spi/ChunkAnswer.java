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
     */
    record Refused(String code, String message) implements ChunkAnswer {}
}
