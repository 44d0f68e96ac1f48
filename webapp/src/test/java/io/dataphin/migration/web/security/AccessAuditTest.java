package io.dataphin.migration.web.security;

import static org.assertj.core.api.Assertions.assertThat;

import io.dataphin.migration.api.audit.AuditAction;
import io.dataphin.migration.api.audit.AuditEntry;
import io.dataphin.migration.api.identity.Caller;
import io.dataphin.migration.api.identity.UserRef;
import io.dataphin.migration.web.fake.FakeAudit;
import io.dataphin.migration.web.fake.MovedClock;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AccessAuditTest {

    @TempDir
    private Path folder;

    private final FakeAudit trail = new FakeAudit();
    private final MovedClock clock = new MovedClock();
    private AccessAudit audit;

    @BeforeEach
    void start() throws IOException {
        Path users = Files.writeString(
                folder.resolve("users"),
                "alice | 30010 | user | "
                        + Pbkdf2Password.of("secret".toCharArray()).text());
        audit = new AccessAudit(trail, new TrustedProxies(List.of()), new UsersFile(Optional.of(users)), clock);
    }

    @Test
    void shouldTellWhoSignsInAndOutAndFromWhere() {
        audit.signedIn(from("203.0.113.1"), new ConfiguredUser("alice", "30010", false));
        audit.signedOut(new Caller(new UserRef("30010", "alice"), false, "203.0.113.1"));

        assertThat(trail.entries)
                .extracting(AuditEntry::action)
                .containsExactly(AuditAction.SIGN_IN, AuditAction.SIGN_OUT);
        assertThat(trail.entries).allSatisfy(entry -> {
            assertThat(entry.who()).isEqualTo(new UserRef("30010", "alice"));
            assertThat(entry.from()).isEqualTo("203.0.113.1");
            assertThat(entry.done()).isTrue();
        });
    }

    @Test
    void shouldNeverKeepANameThatMayBeAPassword() {
        audit.wrongPassword(from("203.0.113.1"), "alice");
        audit.wrongPassword(from("203.0.113.1"), "my-secret-password");

        assertThat(trail.entries.get(0).who().name()).isEqualTo("alice");
        assertThat(trail.entries.get(0).result()).isEqualTo("WRONG_PASSWORD");
        assertThat(trail.entries.get(1).who()).isNull();
        assertThat(trail.entries.get(1).result()).isEqualTo("UNKNOWN_NAME");
        assertThat(trail.entries.toString()).doesNotContain("my-secret-password");
    }

    @Test
    void shouldLimitEntriesOfAnAddressAndTellHowManyWereLeftOut() {
        for (int i = 0; i < 100; i++) {
            audit.wrongPassword(from("203.0.113.1"), "alice");
        }
        assertThat(trail.entries).hasSize(20);

        clock.pass(Duration.ofMinutes(2));
        audit.wrongPassword(from("203.0.113.1"), "alice");

        assertThat(trail.entries).hasSize(22);
        assertThat(trail.entries.get(20).action()).isEqualTo(AuditAction.ENTRIES_LEFT_OUT);
        assertThat(trail.entries.get(20).subject()).isEqualTo("80");
    }

    @Test
    void shouldTellAtTheEndHowManyWereLeftOut() {
        for (int i = 0; i < 30; i++) {
            audit.wrongPassword(from("203.0.113.1"), "alice");
        }
        LeftOutListener listener = new LeftOutListener();
        listener.audit = audit;

        listener.contextDestroyed(null);

        assertThat(trail.entries.get(20).action()).isEqualTo(AuditAction.ENTRIES_LEFT_OUT);
        assertThat(trail.entries.get(20).subject()).isEqualTo("10");
    }

    @Test
    void shouldTellLaterHowManyWereLeftOutWhenTheDatabaseIsAway() {
        for (int i = 0; i < 30; i++) {
            audit.wrongPassword(from("203.0.113.1"), "alice");
        }
        trail.away = true;
        audit.tellLeftOut();
        trail.away = false;

        audit.tellLeftOut();

        assertThat(trail.entries.get(20).action()).isEqualTo(AuditAction.ENTRIES_LEFT_OUT);
        assertThat(trail.entries.get(20).subject()).isEqualTo("10");
    }

    @Test
    void shouldLimitEntriesOfAllAddresses() {
        for (int i = 0; i < 2_000; i++) {
            audit.accessRefused(from("203.0." + i / 200 + "." + i % 200), Optional.empty(), "GET /audit/list.xhtml");
        }

        assertThat(trail.entries).hasSize(500);
    }

    @Test
    void shouldKeepNobodyOutWhileTheDatabaseIsAway() {
        trail.away = true;

        audit.signedIn(from("203.0.113.1"), new ConfiguredUser("alice", "30010", false));
        audit.wrongPassword(from("203.0.113.1"), "alice");

        assertThat(trail.entries).isEmpty();
    }

    private static HttpServletRequest from(String address) {
        return new FakeRequest("GET", "/").from(address).get();
    }
}
