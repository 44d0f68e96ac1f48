package io.dataphin.migration.web.rest;

import io.dataphin.migration.api.engine.EngineLifecycle;
import io.dataphin.migration.api.engine.Obstacle;
import java.util.Optional;

/** An engine that is ready, unless a test says otherwise. */
final class FakeEngine implements EngineLifecycle {

    /** Why it has not begun; null once it has. */
    Obstacle obstacle;

    boolean databaseAway;

    @Override
    public void start() {
        obstacle = null;
    }

    @Override
    public void stop() {
        obstacle = Obstacle.START;
    }

    @Override
    public Optional<Obstacle> obstacle() {
        return Optional.ofNullable(obstacle);
    }

    @Override
    public boolean ready() {
        return obstacle == null && !databaseAway;
    }
}
