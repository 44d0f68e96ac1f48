package io.dataphin.migration.database;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.lang.management.ManagementFactory;
import org.hibernate.Session;

/**
 * The processes that work on the database. Each gives a heartbeat every second; what one holds that has none any more is free. Times are the
 * database's, since the clocks of nodes differ.
 */
@ApplicationScoped
public class EngineNodes {

    /** A process without a heartbeat for so long is gone. */
    public static final int SILENT_SECONDS = 5;

    /** The scheduler keeps no longer names. */
    private static final int LONGEST_NAME = 50;

    private static final String UPDATE = "update engine_node set heartbeat_at = current_timestamp where name = :name";
    private static final String INSERT = """
            insert into engine_node (name, started_at, heartbeat_at) values (:name, current_timestamp, current_timestamp)""";
    private static final String DELETE_OTHERS = "delete from engine_node where name <> :name";
    private static final String DELETE_OLD =
            "delete from engine_node where heartbeat_at < current_timestamp - interval '1' day";
    private static final String DELETE = "delete from engine_node where name = :name";

    private final EntityManagers entities;
    private final String name;

    /** For the container's proxy only. */
    protected EngineNodes() {
        this(null, null);
    }

    @Inject
    public EngineNodes(EntityManagers entities) {
        this(entities, processName());
    }

    public EngineNodes(EntityManagers entities, String name) {
        this.entities = entities;
        this.name = name;
    }

    /** A restarted process is another node, so that what the killed one held is taken over and not waited for. */
    private static String processName() {
        String start = "-" + Long.toString(System.nanoTime(), 36);
        String process = ManagementFactory.getRuntimeMXBean().getName();
        return process.substring(0, Math.min(process.length(), LONGEST_NAME - start.length())) + start;
    }

    /** Name of this process, at most 50 characters. */
    public String name() {
        return name;
    }

    /** This process begins. An embedded database has no other one: whatever stands there was killed. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public void begin() {
        EntityManager manager = entities.current();
        boolean shared = manager.unwrap(Session.class).doReturningWork(MigrationDatabase::isPostgreSql);
        if (shared) {
            manager.createNativeQuery(DELETE_OLD).executeUpdate();
        } else {
            execute(manager, DELETE_OTHERS);
        }
        heartbeat(manager);
    }

    /** This process works; to be called every second. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public void heartbeat() {
        heartbeat(entities.current());
    }

    private void heartbeat(EntityManager manager) {
        if (execute(manager, UPDATE) == 0) {
            execute(manager, INSERT);
        }
    }

    /** This process ends: what it holds is free at once. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public void end() {
        execute(entities.current(), DELETE);
    }

    private int execute(EntityManager manager, String statement) {
        return manager.createNativeQuery(statement).setParameter("name", name).executeUpdate();
    }
}
