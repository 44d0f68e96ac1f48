package io.dataphin.migration.persistence;

import io.dataphin.migration.flow.FlowStoreWorld;
import io.dataphin.migration.flow.UndoFlowStoreContract;
import org.junit.jupiter.api.Nested;

class UndoFlowStoreTest {

    @Nested
    class OnH2 extends UndoFlowStoreContract {
        @Override
        protected FlowStoreWorld open() {
            return new JpaWorld(TestDatabase.h2());
        }
    }

    @Nested
    class OnPostgreSql extends UndoFlowStoreContract {
        @Override
        protected FlowStoreWorld open() {
            return new JpaWorld(TestDatabase.postgreSql());
        }
    }
}
