package vn.dvcqg.sdk.mock.identity;

/** Who checks the citizen behind the single sign-on of the portal. */
public enum Federation {
    /** The portal's own accounts, with all claims the account has. */
    NONE,
    /** VNeID, mark {@code BCA}: nine claims and no more, among them two addresses that carry a bearer token. */
    BCA
}
