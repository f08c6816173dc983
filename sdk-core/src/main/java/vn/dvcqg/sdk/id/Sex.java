package vn.dvcqg.sdk.id;

/** The sex that a {@link PersonalId} encodes. */
public enum Sex {
    /** Male, in Vietnamese nam: an even century digit. */
    MALE,
    /** Female, in Vietnamese nữ: an odd century digit. */
    FEMALE
}
