package vn.dvcqg.sdk.protocol.spi;

/** A profile that declares an operation must implement it. */
final class Undeclared {

    private Undeclared() {}

    static IllegalStateException operation(String name) {
        return new IllegalStateException("the profile declares the capability for " + name
                + "() but does not implement it; override the method or do not declare the capability");
    }
}
