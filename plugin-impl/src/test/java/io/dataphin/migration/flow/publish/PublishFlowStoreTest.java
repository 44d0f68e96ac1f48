package io.dataphin.migration.flow.publish;

import io.dataphin.migration.database.JpaWorld;
import io.dataphin.migration.database.TestDatabase;
import io.dataphin.migration.flow.FlowStoreWorld;
import io.dataphin.migration.flow.PublishFlowStoreContract;
import org.junit.jupiter.api.Nested;

class PublishFlowStoreTest {

    @Nested
    class OnH2 extends PublishFlowStoreContract {
        @Override
        protected FlowStoreWorld open() {
            return new JpaWorld(TestDatabase.h2());
        }
    }

    @Nested
    class OnPostgreSql extends PublishFlowStoreContract {
        @Override
        protected FlowStoreWorld open() {
            return new JpaWorld(TestDatabase.postgreSql());
        }
    }
}
