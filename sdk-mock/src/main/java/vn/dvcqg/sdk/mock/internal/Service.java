package vn.dvcqg.sdk.mock.internal;

import java.util.Optional;

/** A service by name: where it lives, which schema its request has, what it does. */
record Service(Endpoint endpoint, Optional<String> schema, Operation operation) {}
