package vn.dvcqg.sdk.mock.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;
import vn.dvcqg.sdk.mock.Assumption;
import vn.dvcqg.sdk.mock.Finding;
import vn.dvcqg.sdk.mock.MockSettings;
import vn.dvcqg.sdk.mock.Policy;

/** What the checks of one message came to: findings go to the list, refusals wait here for the decision. */
final class Verdict {
    private record Refusal(String pointer, Policy.Reject answer) {}

    private final MockSettings settings;
    private final String operation;
    private final Consumer<Finding> findings;
    private final List<Refusal> refusals = new ArrayList<>();

    Verdict(MockSettings settings, String operation, Consumer<Finding> findings) {
        this.settings = settings;
        this.operation = operation;
        this.findings = findings;
    }

    void note(Rule rule, String pointer) {
        findings.accept(rule.finding(operation, pointer));
        rule.assumption().ifPresent(a -> apply(a, pointer));
    }

    void note(Rule rule, String pointer, Assumption assumption) {
        findings.accept(rule.finding(operation, pointer));
        apply(assumption, pointer);
    }

    /** Applies a policy without a finding: for what is not the client's doing. */
    void apply(Assumption assumption, String pointer) {
        if (settings.policy(assumption) instanceof Policy.Reject reject) {
            refuse(pointer, reject);
        }
    }

    void refuse(String pointer, Policy.Reject answer) {
        refusals.add(new Refusal(pointer, answer));
    }

    Optional<Policy.Reject> any() {
        return first(r -> true);
    }

    /** The refusal of one item of {@code data}. */
    Optional<Policy.Reject> ofItem(int index) {
        String item = "/data/" + index;
        return first(r -> r.pointer().equals(item) || r.pointer().startsWith(item + "/"));
    }

    /** A refusal that concerns no single item. */
    Optional<Policy.Reject> ofWhole() {
        return first(r -> !r.pointer().matches("/data/\\d+(/.*)?"));
    }

    private Optional<Policy.Reject> first(Predicate<Refusal> which) {
        return refusals.stream().filter(which).map(Refusal::answer).findFirst();
    }
}
