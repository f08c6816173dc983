package vn.dvcqg.sdk.dossier;

/** The rules that a step keeps in every generation of the protocol. */
final class ProgressStepRules {

    private ProgressStepRules() {}

    static void check(ProgressStepBuilder step, Checks checks) {
        checks.requiredText("officerName", step.officerName);
        checks.text("officerTitle", step.officerTitle);
        checks.required("handledAt", step.handledAt);
        checks.text("department", step.department);
        checks.text("content", step.content);
        checks.required("status", step.status);
        checks.time("handledAt", step.handledAt);
        checks.time("startedAt", step.startedAt);
        checks.time("dueAt", step.dueAt);
        checks.order("startedAt", step.startedAt, "handledAt", step.handledAt);
        checks.order("startedAt", step.startedAt, "dueAt", step.dueAt);
    }
}
