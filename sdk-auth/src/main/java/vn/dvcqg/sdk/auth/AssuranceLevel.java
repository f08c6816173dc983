package vn.dvcqg.sdk.auth;

/** How sure the state is of a person, from low to high. An unknown level counts as the lowest. */
public enum AssuranceLevel {
    /** The lowest: the account exists (VNeID level 1; {@code LoA1}). */
    LEVEL_1(1),
    /** The person was seen by an officer and is known by biometrics (VNeID level 2). */
    LEVEL_2(2),
    /** More than that; no provider of citizens is known to give it. */
    LEVEL_3(3);

    private final int number;

    AssuranceLevel(int number) {
        this.number = number;
    }

    /**
     * The number of the level.
     *
     * @return 1 to 3
     */
    public int number() {
        return number;
    }

    /**
     * Whether this level is enough.
     *
     * @param required the level that is needed
     * @return true if this one is as high or higher
     */
    public boolean reaches(AssuranceLevel required) {
        return number >= required.number;
    }
}
