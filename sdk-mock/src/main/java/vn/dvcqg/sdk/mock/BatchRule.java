package vn.dvcqg.sdk.mock;

/** What happens to a call with several items of which one is refused. The real answer is not known. */
public enum BatchRule {
    /** Nothing of the call is kept: the default, assumed. */
    ALL_OR_NOTHING,
    /** The good items are kept; the answer is the refusal of the first bad one. */
    PER_ITEM
}
