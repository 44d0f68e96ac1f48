package io.dataphin.migration.signout;

import static org.assertj.core.api.Assertions.assertThat;

import io.dataphin.migration.api.identity.SignOut;
import io.dataphin.migration.api.identity.SignOuts;
import io.dataphin.migration.database.TestDatabase;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class StoredSignOutsTest {

    private static final Instant ISSUED = Instant.parse("2026-05-04T03:02:01Z");
    private static final SignOut SESSION = new SignOut(Optional.of("session-1"), Optional.empty(), ISSUED);
    private static final SignOut SUBJECT =
            new SignOut(Optional.empty(), Optional.of("subject-1"), ISSUED.plusSeconds(1));

    @Nested
    class OnH2 extends Database {
        @Override
        TestDatabase open() {
            return TestDatabase.h2();
        }
    }

    @Nested
    class OnPostgreSql extends Database {
        @Override
        TestDatabase open() {
            return TestDatabase.postgreSql();
        }
    }

    /** The tests; each has an empty database. */
    abstract static class Database {

        private TestDatabase database;

        abstract TestDatabase open();

        @BeforeEach
        void start() {
            database = open();
        }

        @AfterEach
        void stop() {
            database.close();
        }

        @Test
        void shouldTellOtherNodesForTenMinutes() {
            tell(node(Duration.ZERO), SESSION);
            tell(node(Duration.ofMinutes(5)), SUBJECT);

            assertThat(recent(node(Duration.ofMinutes(9)))).containsExactlyInAnyOrder(SESSION, SUBJECT);
            assertThat(recent(node(Duration.ofMinutes(11)))).containsExactly(SUBJECT);
        }

        @Test
        void shouldForgetWhatIsLongOver() {
            tell(node(Duration.ZERO), SESSION);
            tell(node(Duration.ofDays(2)), SUBJECT);

            assertThat(database.number("select count(*) from sign_out")).isEqualTo(1);
        }

        /** A node whose clock shows so much later. */
        private SignOuts node(Duration later) {
            return new StoredSignOuts(database.entityManagers(), Clock.offset(Clock.systemUTC(), later));
        }

        private void tell(SignOuts node, SignOut signOut) {
            database.in(() -> {
                node.tell(signOut);
                return null;
            });
        }

        private List<SignOut> recent(SignOuts node) {
            return database.in(node::recent);
        }
    }
}
