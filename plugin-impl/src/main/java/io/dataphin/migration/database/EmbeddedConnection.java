package io.dataphin.migration.database;

import java.sql.SQLException;
import java.util.Properties;
import org.h2.engine.SessionLocal;
import org.h2.jdbc.JdbcConnection;
import org.h2.mvstore.MVStore;

/**
 * A connection to the embedded database whose commits are in the file when they return, but share their writes with the commits of other
 * connections. What is done outside transactions, the scheduler's own bookkeeping, is written with the next commit; it can be lost, but never
 * something that came before what is found in the file.
 */
final class EmbeddedConnection extends JdbcConnection {

    /** Zero would write at each commit, a positive delay in the background, where nobody can wait for it. */
    private static final int NEVER_BY_ITSELF = -1;

    private final SharedWrites writes;

    /** @throws SQLException when the database does not open */
    EmbeddedConnection(String url, String user, String password, SharedWrites writes) throws SQLException {
        super(url, new Properties(), user, password, false);
        this.writes = writes;
        store().setAutoCommitDelay(NEVER_BY_ITSELF);
    }

    @Override
    public void commit() throws SQLException {
        boolean changed = session().containsUncommitted();
        super.commit();
        if (changed) {
            writes.await(store()::commit);
        }
    }

    private MVStore store() {
        return session().getDatabase().getStore().getMvStore();
    }

    private SessionLocal session() {
        return (SessionLocal) getSession();
    }
}
