package io.dataphin.migration.flow.undo;

import io.dataphin.migration.database.JpaWorld;
import io.dataphin.migration.database.TestDatabase;
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
