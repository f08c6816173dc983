package vn.dvcqg.sdk.examples.login;

/** A request that cannot be served; ends as a page for the person. */
final class Refusal extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int status;
    private final String title;

    Refusal(int status, String title, String advice) {
        super(advice);
        this.status = status;
        this.title = title;
    }

    int status() {
        return status;
    }

    String title() {
        return title;
    }

    String advice() {
        return String.valueOf(getMessage());
    }
}
