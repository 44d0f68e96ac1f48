package io.dataphin.migration.database;

import static org.assertj.core.api.Assertions.assertThat;

import io.dataphin.migration.flow.FlowId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** An installation whose tenant id was changed while work was open: the work stays as it is until the former id is back. */
class OtherTenantTest {

    private JpaWorld world;

    @BeforeEach
    void open() {
        world = new JpaWorld(TestDatabase.h2());
    }

    @AfterEach
    void close() {
        world.close();
    }

    @Test
    void shouldNotGoOnWithFlowsOfAnotherTenant() {
        FlowId record = world.record();
        FlowId undo = world.undo();
        FlowId publication = world.publication(1);
        assertThat(world.migrations().load(record)).isPresent();
        assertThat(world.undos().load(undo)).isPresent();
        assertThat(world.publications().load(publication)).isPresent();

        for (String table : new String[] {"migration_record", "record_undo", "publication"}) {
            world.database.execute("update " + table + " set tenant_id = " + (TestDatabase.TENANT + 1));
        }

        assertThat(world.migrations().load(record)).isEmpty();
        assertThat(world.undos().load(undo)).isEmpty();
        assertThat(world.publications().load(publication)).isEmpty();
    }
}
