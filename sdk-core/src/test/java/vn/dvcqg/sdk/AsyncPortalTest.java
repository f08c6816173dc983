package vn.dvcqg.sdk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.dvcqg.sdk.dossier.Dossier;
import vn.dvcqg.sdk.dossier.SubmitOutcome;
import vn.dvcqg.sdk.e2e.Samples;
import vn.dvcqg.sdk.id.PersonalId;
import vn.dvcqg.sdk.protocol.Classic;
import vn.dvcqg.sdk.protocol.ScriptedTransport;
import vn.dvcqg.sdk.transport.spi.TransportFailure;

@Timeout(60)
class AsyncPortalTest {

    private final ScriptedTransport transport = new ScriptedTransport();
    private final Portal portal = Classic.portal(transport);

    @Test
    void async_withoutExecutor_isRefusedWithTheCure() {
        SetupProblemException refused = catchThrowableOfType(SetupProblemException.class, portal::async);

        assertThat(refused.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.field()).isEqualTo("asyncExecutor");
            assertThat(problem.code()).isEqualTo("setup-async-executor");
            assertThat(problem.en()).contains("virtual thread");
            assertThat(problem.vi()).contains("luồng ảo");
        });
    }

    @Test
    void async_executorOfTheConfiguration_makesTheCalls() {
        List<Runnable> tasks = new ArrayList<>();
        try (Portal configured = Portal.connect(
                Classic.config(transport).asyncExecutor(tasks::add).build())) {
            transport.ok();
            CompletableFuture<?> future =
                    configured.async().dossiers().submit(Samples.dossier().build());

            assertThat(transport.requests()).isEmpty();
            tasks.forEach(Runnable::run);
            assertThat(future).isCompleted();
        }
    }

    @Test
    void submit_onAPool_givesWhatItsTwinGives() {
        transport.ok();
        ExecutorService pool = Executors.newSingleThreadExecutor(task -> new Thread(task, "of-the-vendor"));
        try {
            CountDownLatch added = new CountDownLatch(1);
            AsyncPortal async = portal.async(task -> pool.execute(() -> {
                try {
                    added.await();
                } catch (InterruptedException e) {
                    throw new AssertionError(e);
                }
                task.run();
            }));
            CompletableFuture<String> stage = async.dossiers()
                    .submit(Samples.dossier().build())
                    .thenApply(done ->
                            done.outcome() + " " + Thread.currentThread().getName());
            added.countDown();

            assertThat(stage.join()).isEqualTo(SubmitOutcome.CREATED + " of-the-vendor");
        } finally {
            pool.shutdownNow();
        }
    }

    @Test
    void submit_refused_futureFailsWithTheSdksOwnException() {
        transport.code("-1", "sai");
        CompletableFuture<?> future =
                portal.async(Runnable::run).dossiers().submit(Samples.dossier().build());

        assertThatThrownBy(future::join)
                .isInstanceOf(CompletionException.class)
                .cause()
                .isInstanceOf(InvalidRequestException.class);
        assertThat(future.handle((value, failure) -> failure.getClass()).join())
                .isEqualTo(InvalidRequestException.class);
    }

    @Test
    void submit_null_isRefusedAtOnce() {
        AsyncPortal async = portal.async(Runnable::run);

        assertThatThrownBy(() -> async.dossiers().submit(nothing())).isInstanceOf(NullPointerException.class);
        assertThatThrownBy(() -> async.dossiers().submitAll(nothing())).isInstanceOf(NullPointerException.class);
        assertThatThrownBy(() -> async.catalog().procedure(nothing())).isInstanceOf(NullPointerException.class);
    }

    @SuppressWarnings({"NullAway", "TypeParameterUnusedInFormals"})
    private static <T> T nothing() {
        return null;
    }

    @Test
    void submitAll_callerChangesHisListLater_isNotNoticed() {
        Deque<Runnable> queue = new ArrayDeque<>();
        transport.ok();
        List<Dossier> dossiers = new ArrayList<>(List.of(Samples.dossier().build()));
        CompletableFuture<? extends List<?>> future =
                portal.async(queue::add).dossiers().submitAll(dossiers);
        dossiers.clear();
        queue.remove().run();

        assertThat(future.join()).hasSize(1);
    }

    @Test
    void everyService_ofAView_carriesItsOptions() {
        transport.answer("{\"error_code\": 0, \"result\": []}").answer("{\"error_code\": 0, \"result\": []}");
        AsyncPortal async = portal.with(
                        CallOptions.builder().header("X-Trace", "7").build())
                .async(Runnable::run);

        async.accounts().find(PersonalId.of("000090000001")).join();
        async.catalog().agencies().join();

        assertThat(transport.requests())
                .hasSize(3)
                .allSatisfy(request -> assertThat(request.headers()).containsEntry("X-Trace", "7"));
    }

    @Test
    void refresh_portalDown_futureFails() {
        for (int i = 0; i < 3; i++) {
            transport.fail(TransportFailure.Kind.UNREACHABLE, false);
        }

        assertThatThrownBy(portal.async(Runnable::run).catalog().refresh()::join)
                .hasCauseInstanceOf(TryLaterException.class);
        assertThat(portal.async(Runnable::run).catalog().clear()).isCompletedWithValue(null);
    }

    @ParameterizedTest
    @CsvSource({"dossier.Dossiers", "dossier.Accounts", "catalog.Catalog"})
    void verb_ofEachService_hasItsTwin(String name) throws Exception {
        String home = "vn.dvcqg.sdk." + name.substring(0, name.indexOf('.') + 1);
        String simple = name.substring(name.indexOf('.') + 1);
        Class<?> twins = Class.forName(home + "Async" + simple);
        Method[] verbs = Class.forName(home + simple).getDeclaredMethods();

        assertThat(twins.getDeclaredMethods()).hasSameSizeAs(verbs);
        for (Method verb : verbs) {
            Method twin = twins.getMethod(verb.getName(), verb.getParameterTypes());
            assertThat(twin.getGenericParameterTypes()).isEqualTo(verb.getGenericParameterTypes());
            assertThat(twin.getReturnType()).isEqualTo(CompletableFuture.class);
            Type given = ((ParameterizedType) twin.getGenericReturnType()).getActualTypeArguments()[0];
            assertThat(given).isEqualTo(verb.getReturnType() == void.class ? Void.class : verb.getGenericReturnType());
        }
    }

    @Test
    void service_ofEachKind_hasItsTwin() {
        assertThat(Arrays.stream(AsyncPortal.class.getDeclaredMethods())
                        .filter(method -> !method.isSynthetic())
                        .map(Method::getName))
                .containsExactlyInAnyOrder("dossiers", "accounts", "catalog");
    }
}
