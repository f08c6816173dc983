package vn.dvcqg.sdk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class PortalExceptionTest {

    private static final CallFacts FACTS = new CallFacts("req-1", "work-7", 2);
    private static final Instant LATER = Instant.parse("2025-07-01T00:00:30Z");
    private static final IOException CAUSE = new IOException("reset");
    private static final Violation FIRST = new Violation("taxCode", "required", "còn thiếu", "is missing");
    private static final Violation SECOND = new Violation("title", "too-long", "quá dài", "is too long");

    static List<PortalException> all() {
        return List.of(
                new InvalidRequestException(List.of(FIRST), "3", FACTS),
                new SetupProblemException(List.of(FIRST), FACTS, CAUSE),
                new TryLaterException("the portal is busy", LATER, FACTS, CAUSE),
                new OutcomeUnknownException("no answer came", FACTS, CAUSE),
                new PortalFaultException("a page came", FACTS, CAUSE));
    }

    @Test
    void all_children_areTested() {
        assertThat(all().stream().<Class<?>>map(Object::getClass))
                .containsExactlyInAnyOrder(PortalException.class.getPermittedSubclasses());
    }

    @ParameterizedTest
    @MethodSource("all")
    void facts_anyChild_areKeptAndTheRequestIsNamed(PortalException exception) {
        assertThat(exception.requestId()).isEqualTo("req-1");
        assertThat(exception.correlationId()).isEqualTo("work-7");
        assertThat(exception.attempts()).isEqualTo(2);
        assertThat(exception).hasMessageEndingWith(" [request req-1]");
    }

    @ParameterizedTest
    @MethodSource("all")
    void serialise_anyChild_keepsMessageAndFacts(PortalException exception) throws Exception {
        PortalException copy = copyOf(exception);
        assertThat(copy).hasSameClassAs(exception).hasMessage(exception.getMessage());
        assertThat(copy.requestId()).isEqualTo("req-1");
        assertThat(copy.correlationId()).isEqualTo("work-7");
        assertThat(copy.attempts()).isEqualTo(2);
    }

    @Test
    void invalidRequest_severalViolations_tellsAllInOrder() {
        InvalidRequestException refused = new InvalidRequestException(List.of(FIRST, SECOND));
        assertThat(refused).hasMessage("taxCode: is missing; title: is too long");
        assertThat(refused.violations()).containsExactly(FIRST, SECOND);
        assertThat(refused.portalCode()).isNull();
        assertThat(refused.attempts()).isZero();
        assertThat(refused.requestId()).isEmpty();
    }

    @Test
    void invalidRequest_listChangedLater_keepsItsOwn() {
        List<Violation> mine = new ArrayList<>(List.of(FIRST));
        InvalidRequestException refused = new InvalidRequestException(mine, "3", FACTS);
        mine.add(SECOND);
        assertThat(refused.violations()).containsExactly(FIRST);
        assertThat(refused.portalCode()).isEqualTo("3");
    }

    @Test
    void setupProblem_severalProblems_tellsAllInOrder() {
        SetupProblemException refused = new SetupProblemException(List.of(FIRST, SECOND), FACTS, CAUSE);
        assertThat(refused)
                .hasMessage("taxCode: is missing; title: is too long [request req-1]")
                .hasCause(CAUSE);
        assertThat(refused.problems()).containsExactly(FIRST, SECOND);
    }

    @Test
    void new_nothingToTell_isRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> new InvalidRequestException(List.of()));
        assertThatIllegalArgumentException().isThrownBy(() -> new SetupProblemException(List.of()));
    }

    @Test
    void new_partMissing_isRefusedByName() {
        assertThatNullPointerException()
                .isThrownBy(() -> new CallFacts(null, "", 0))
                .withMessage("requestId");
        assertThatNullPointerException()
                .isThrownBy(() -> new CallFacts("", null, 0))
                .withMessage("correlationId");
        assertThatNullPointerException()
                .isThrownBy(() -> new TryLaterException("m", null, FACTS, null))
                .withMessage("retryAt");
        assertThatNullPointerException()
                .isThrownBy(() -> new PortalFaultException(null, FACTS, null))
                .withMessage("message");
    }

    @Test
    void tryLater_copy_keepsTheMoment() throws Exception {
        TryLaterException exception = new TryLaterException("the portal is busy", LATER, FACTS, CAUSE);
        assertThat(((TryLaterException) copyOf(exception)).retryAt()).isEqualTo(LATER);
    }

    @Test
    void serialise_violations_areLeftToTheMessage() throws Exception {
        InvalidRequestException refused = new InvalidRequestException(List.of(FIRST), "3", FACTS);
        InvalidRequestException copy = (InvalidRequestException) copyOf(refused);
        assertThat(copy.violations()).isEmpty();
        assertThat(copy.portalCode()).isEqualTo("3");
        assertThat(((SetupProblemException) copyOf(new SetupProblemException(List.of(FIRST)))).problems())
                .isEmpty();
    }

    private static PortalException copyOf(PortalException exception) throws Exception {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(exception);
        }
        try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
            return (PortalException) in.readObject();
        }
    }
}
