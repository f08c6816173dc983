package vn.dvcqg.sdk.mock;

/**
 * An account that can log in to the mock. Immutable; {@link #toString()} hides the password.
 *
 * @param username name sent as {@code username}
 * @param password password sent as {@code password}
 * @param agencyCode agency code that calls of this account carry as {@code madonvi}
 */
public record Account(String username, String password, String agencyCode) {

    /**
     * Checks that nothing is blank.
     *
     * @param username see the record
     * @param password see the record
     * @param agencyCode see the record
     * @throws IllegalArgumentException if a component is blank
     */
    public Account {
        require(username, "username");
        require(password, "password");
        require(agencyCode, "agencyCode");
    }

    private static void require(String value, String name) {
        if (value.isBlank()) {
            throw new IllegalArgumentException(name + " of an account must not be blank");
        }
    }

    @Override
    public String toString() {
        return "Account[username=" + username + ", password=***, agencyCode=" + agencyCode + "]";
    }
}
