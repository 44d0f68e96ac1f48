package io.dataphin.migration.web.lifecycle;

import io.dataphin.migration.api.engine.EngineLifecycle;

/** An engine that only remembers what it was told. */
final class EngineStub implements EngineLifecycle {

    RuntimeException startFailure;
    boolean ready;

    @Override
    public void start() {
        if (startFailure != null) {
            throw startFailure;
        }
        ready = true;
    }

    @Override
    public void stop() {
        ready = false;
    }

    @Override
    public boolean ready() {
        return ready;
    }
}
