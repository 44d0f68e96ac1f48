package io.dataphin.migration.record;

import io.dataphin.migration.database.JpaWorld;
import io.dataphin.migration.database.TestDatabase;
import io.dataphin.migration.flow.FlowStoreContract;
import io.dataphin.migration.flow.FlowStoreWorld;
import org.junit.jupiter.api.Nested;

class FlowStoreTest {

    @Nested
    class OnH2 extends FlowStoreContract {
        @Override
        protected FlowStoreWorld open() {
            return new JpaWorld(TestDatabase.h2());
        }
    }

    @Nested
    class OnPostgreSql extends FlowStoreContract {
        @Override
        protected FlowStoreWorld open() {
            return new JpaWorld(TestDatabase.postgreSql());
        }
    }
}
