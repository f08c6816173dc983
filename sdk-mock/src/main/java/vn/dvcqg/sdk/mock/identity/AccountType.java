package vn.dvcqg.sdk.mock.identity;

/** What an account stands for. */
public enum AccountType {
    /** A person; {@code LoaiTaiKhoan} 1. */
    CITIZEN(1),
    /** A business; {@code LoaiTaiKhoan} 2. */
    BUSINESS(2),
    /** An organisation; {@code LoaiTaiKhoan} 3. */
    ORGANISATION(3),
    /** An official, known to the staff provider only; no {@code LoaiTaiKhoan}. */
    OFFICIAL(0);

    private final int code;

    AccountType(int code) {
        this.code = code;
    }

    /**
     * The number on the wire.
     *
     * @return 1 to 3, or 0 for officials, who have none
     */
    public int code() {
        return code;
    }
}
