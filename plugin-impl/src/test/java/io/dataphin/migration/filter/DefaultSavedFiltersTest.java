package io.dataphin.migration.filter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dataphin.migration.api.error.ConflictException;
import io.dataphin.migration.api.error.InvalidRequestException;
import io.dataphin.migration.api.identity.Caller;
import io.dataphin.migration.api.identity.UserRef;
import io.dataphin.migration.api.migration.SavedFilter;
import io.dataphin.migration.api.migration.SavedFilters;
import io.dataphin.migration.database.TestDatabase;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class DefaultSavedFiltersTest {

    private static final Caller LI_NA = new Caller(new UserRef("30012011", "li.na"), false);
    private static final Caller WANG = new Caller(new UserRef("30012012", "wang.wei"), false);

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
        private SavedFilters filters;

        abstract TestDatabase open();

        @BeforeEach
        void start() {
            database = open();
            filters = new DefaultSavedFilters(database.entityManagers(), TestDatabase.SETTINGS, Clock.systemUTC());
        }

        @AfterEach
        void stop() {
            database.close();
        }

        @Test
        void shouldKeepFiltersByPersonAndName() {
            save(LI_NA, " Mine ", "mine=1");
            save(LI_NA, "Failed", "status=FAILED");
            save(WANG, "Failed", "status=FAILED&mine=1");

            assertThat(names(LI_NA)).containsExactly("Failed", "Mine");
            assertThat(list(WANG)).extracting(SavedFilter::address).containsExactly("status=FAILED&mine=1");
        }

        @Test
        void shouldReplaceAFilterOfTheSameName() {
            save(LI_NA, "Failed", "status=FAILED");
            toggle("Failed");

            save(LI_NA, "Failed", "status=FAILED&mine=1");

            assertThat(list(LI_NA)).singleElement().satisfies(filter -> {
                assertThat(filter.address()).isEqualTo("status=FAILED&mine=1");
                assertThat(filter.standard()).isTrue();
            });
        }

        @Test
        void shouldHaveOneDefaultAtMost() {
            save(LI_NA, "A", "mine=1");
            save(LI_NA, "B", "status=FAILED");

            toggle("A");
            toggle("B");
            assertThat(list(LI_NA)).extracting(SavedFilter::standard).containsExactly(false, true);

            toggle("B");
            assertThat(list(LI_NA)).noneMatch(SavedFilter::standard);
        }

        @Test
        void shouldRenameAndDeleteOnlyTheFiltersOfThePerson() {
            save(LI_NA, "A", "mine=1");
            save(LI_NA, "B", "mine=1");
            long id = id("A");

            run(() -> filters.rename(WANG, id, "Stolen"));
            run(() -> filters.delete(WANG, id));
            assertThat(names(LI_NA)).containsExactly("A", "B");

            run(() -> filters.rename(LI_NA, id, "C"));
            assertThat(names(LI_NA)).containsExactly("B", "C");
            assertThatThrownBy(() -> run(() -> filters.rename(LI_NA, id, "B"))).isInstanceOf(ConflictException.class);
            run(() -> filters.delete(LI_NA, id));
            assertThat(names(LI_NA)).containsExactly("B");
        }

        @Test
        void shouldRefuseWhatIsNoFilterAndMoreThanAPersonCanKeep() {
            assertThatThrownBy(() -> save(LI_NA, " ", "mine=1")).isInstanceOf(InvalidRequestException.class);
            assertThatThrownBy(() -> save(LI_NA, "x".repeat(61), "mine=1")).isInstanceOf(InvalidRequestException.class);
            assertThatThrownBy(() -> save(LI_NA, "A", "")).isInstanceOf(InvalidRequestException.class);

            for (int i = 0; i < SavedFilters.MOST; i++) {
                save(LI_NA, "filter " + i, "mine=1");
            }
            assertThatThrownBy(() -> save(LI_NA, "one more", "mine=1")).isInstanceOf(ConflictException.class);
            save(LI_NA, "filter 0", "status=FAILED");
        }

        private void save(Caller caller, String name, String address) {
            run(() -> filters.save(caller, name, address));
        }

        private void toggle(String name) {
            run(() -> filters.toggleDefault(LI_NA, id(name)));
        }

        private void run(Runnable action) {
            database.in(() -> {
                action.run();
                return null;
            });
        }

        private long id(String name) {
            return list(LI_NA).stream()
                    .filter(filter -> filter.name().equals(name))
                    .findFirst()
                    .orElseThrow()
                    .id();
        }

        private List<String> names(Caller caller) {
            return list(caller).stream().map(SavedFilter::name).toList();
        }

        private List<SavedFilter> list(Caller caller) {
            return database.in(() -> filters.list(caller));
        }
    }
}
