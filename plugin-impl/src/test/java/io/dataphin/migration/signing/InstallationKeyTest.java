package io.dataphin.migration.signing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dataphin.migration.api.evidence.EvidenceKey;
import io.dataphin.migration.database.TestDatabase;
import jakarta.persistence.PersistenceException;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** One key pair a database, whoever needs it first. */
class InstallationKeyTest {

    @Nested
    class OnH2 extends Database {
        OnH2() {
            super(TestDatabase.h2());
        }
    }

    @Nested
    class OnPostgreSql extends Database {
        OnPostgreSql() {
            super(TestDatabase.postgreSql());
        }
    }

    abstract static class Database {

        private final TestDatabase database;
        private final InstallationKeyStore store;
        private final List<KeyPair> begun = new ArrayList<>();
        private int reads;

        Database(TestDatabase database) {
            this.database = database;
            this.store = new Transactions(
                    new InstallationKeyStore(database.entityManagers(), Clock.systemUTC(), begun::add));
        }

        @AfterEach
        void stop() {
            database.close();
        }

        @Test
        void shouldMakeAKeyOnceAndReadItAgain() throws GeneralSecurityException {
            KeyPair first = new InstallationKey(store).pair();
            KeyPair second = new InstallationKey(store).pair();

            assertThat(second.getPublic()).isEqualTo(first.getPublic());
            assertThat(second.getPrivate()).isEqualTo(first.getPrivate());
            assertThat(EvidenceKey.read(EvidenceKey.pem(first.getPublic()))).isEqualTo(first.getPublic());
            assertThat(begun).as("what begins with the key").hasSize(1);
        }

        @Test
        void shouldReadTheKeyOnceSinceItIsUsedByWhoHasAConnectionAlready() {
            InstallationKey key = new InstallationKey(store);
            key.pair();
            int before = reads;

            assertThat(key.signed(new byte[] {1}, key.sign(new byte[] {1}))).isTrue();

            assertThat(reads).isEqualTo(before);
        }

        @Test
        void shouldTakeTheKeyOfWhoWasFaster() throws GeneralSecurityException {
            KeyPair faster = KeyPairGenerator.getInstance(EvidenceKey.ALGORITHM).generateKeyPair();
            InstallationKeyStore late = new Transactions(store) {

                private boolean looked;

                @Override
                public Optional<KeyPair> find() {
                    if (looked) {
                        return super.find();
                    }
                    looked = true;
                    store.add(faster);
                    return Optional.empty();
                }
            };

            assertThat(new InstallationKey(late).pair().getPublic()).isEqualTo(faster.getPublic());
            assertThatThrownBy(() -> store.add(faster)).isInstanceOf(PersistenceException.class);
        }

        /** Each call in a transaction of its own, as the container makes it. */
        private class Transactions extends InstallationKeyStore {

            private final InstallationKeyStore wrapped;

            Transactions(InstallationKeyStore wrapped) {
                this.wrapped = wrapped;
            }

            @Override
            public Optional<KeyPair> find() {
                reads++;
                return wrapped instanceof Transactions ? wrapped.find() : database.in(wrapped::find);
            }

            @Override
            public void add(KeyPair pair) {
                if (wrapped instanceof Transactions) {
                    wrapped.add(pair);
                } else {
                    database.in(() -> {
                        wrapped.add(pair);
                        return null;
                    });
                }
            }
        }
    }
}
