package io.dataphin.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import io.dataphin.sandbox.calls.CallLog;
import io.dataphin.sandbox.data.SandboxData;
import io.dataphin.sandbox.data.World;
import io.dataphin.sandbox.fault.FaultBoard;
import io.dataphin.sandbox.gate.Outages;
import io.dataphin.sandbox.gate.PlatformClocks;
import io.dataphin.sandbox.gate.Settings;
import io.dataphin.sandbox.gate.Throttle;
import io.dataphin.sandbox.scenario.Scenarios;
import java.time.Clock;
import java.util.function.Function;

/** Everything that a running sandbox remembers. */
public final class SandboxState {
    private final Clock clock;
    private final CallLog calls;
    private final Throttle throttle;
    private final FaultBoard faults = new FaultBoard();
    private final Outages outages = new Outages();
    private final PlatformClocks clocks;
    private final Object lock = new Object();
    private final Scenarios scenarios = SandboxData.scenarios();
    private volatile Settings settings = Settings.initial();
    private volatile World world;

    /** The initial state. */
    public SandboxState(Clock clock) {
        this.clock = clock;
        this.clocks = new PlatformClocks(clock);
        this.calls = new CallLog(clock);
        this.throttle = new Throttle(clock);
        this.world = SandboxData.load(clock, this::settings);
    }

    /** Back to the initial data and settings; faults, outages and the call log are emptied. */
    public void reset() {
        lift();
        scenarios.clear();
        synchronized (lock) {
            world = SandboxData.load(clock, this::settings);
        }
        throttle.clear();
        calls.clear();
    }

    /** Ends all faults and outages, puts the clocks right and goes back to the initial settings; data and the call log stay. */
    public synchronized void lift() {
        faults.clear();
        outages.clear();
        clocks.clear();
        settings = Settings.initial();
    }

    /** Runs something on both platforms' state while nobody else does. */
    public <T> T locked(Function<World, T> action) {
        synchronized (lock) {
            return action.apply(world);
        }
    }

    /** The lock that guards the world. */
    public Object lock() {
        return lock;
    }

    /** The current world; use it with the lock held. */
    public World world() {
        return world;
    }

    /** Takes over the settings that are present and answers all of them. */
    public synchronized Settings changeSettings(JsonNode change) {
        settings = settings.merge(change);
        return settings;
    }

    /** The current settings. */
    public Settings settings() {
        return settings;
    }

    /** The time of all checks and answers. */
    public Clock clock() {
        return clock;
    }

    /** The call log. */
    public CallLog calls() {
        return calls;
    }

    /** The faults. */
    public FaultBoard faults() {
        return faults;
    }

    /** The scenarios. */
    public Scenarios scenarios() {
        return scenarios;
    }

    /** The outages. */
    public Outages outages() {
        return outages;
    }

    /** The clocks of the platforms. */
    public PlatformClocks clocks() {
        return clocks;
    }

    /** The rates. */
    public Throttle throttle() {
        return throttle;
    }
}
