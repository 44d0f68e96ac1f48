package io.dataphin.migration.web.oidc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dataphin.migration.web.fake.MovedClock;
import java.io.IOException;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ProvidersTest {

    private final MovedClock clock = new MovedClock();
    private FakeProvider provider;
    private Providers providers;

    @BeforeEach
    void start() throws IOException {
        provider = new FakeProvider();
        providers = new Providers(provider.settings(), new ProviderHttp(HttpClient.newHttpClient()), clock);
    }

    @AfterEach
    void stop() {
        provider.close();
    }

    @Test
    void shouldSayWhyTheProviderCannotBeAsked() {
        provider.away = true;
        assertThatThrownBy(providers::get).hasMessageContaining("its metadata cannot be read: status 503");

        provider.close();
        clock.pass(Duration.ofMinutes(1));
        assertThatThrownBy(providers::get).hasMessageMatching("its metadata cannot be read: \\w+.*");
    }

    @Test
    void shouldAskOnceAnHour() throws ProviderException {
        Provider first = providers.get();
        clock.pass(Duration.ofMinutes(59));
        assertThat(providers.get()).isSameAs(first);
        assertThat(provider.asked).hasSize(1);

        clock.pass(Duration.ofMinutes(1));
        assertThat(providers.get()).isNotSameAs(first);
        assertThat(provider.asked).hasSize(2);
    }

    @Test
    void shouldGoOnWithTheKnownProviderWhileItIsAsked() throws ProviderException, InterruptedException {
        Provider known = providers.get();
        provider.asked.clear();
        provider.open = new CountDownLatch(1);
        clock.pass(Duration.ofHours(1));
        CompletableFuture<Provider> asking = later();
        assertThat(provider.asked.poll(10, TimeUnit.SECONDS)).isNotNull();

        assertThat(later()).succeedsWithin(Duration.ofSeconds(2)).isSameAs(known);

        provider.open.countDown();
        assertThat(asking).succeedsWithin(Duration.ofSeconds(10)).isNotSameAs(known);
        assertThat(provider.asked).isEmpty();
    }

    private CompletableFuture<Provider> later() {
        CompletableFuture<Provider> got = new CompletableFuture<>();
        new Thread(() -> {
                    try {
                        got.complete(providers.get());
                    } catch (ProviderException e) {
                        got.completeExceptionally(e);
                    }
                })
                .start();
        return got;
    }
}
