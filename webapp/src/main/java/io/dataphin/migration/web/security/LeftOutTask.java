package io.dataphin.migration.web.security;

import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/** Tells the audit once a minute how many entries were left out, whether or not anybody is refused after it. */
@ApplicationScoped
public class LeftOutTask {

    private static final long MINUTES = 1;

    private final AccessAudit audit;

    @Resource
    private ManagedScheduledExecutorService scheduler;

    private Future<?> telling;

    @Inject
    public LeftOutTask(AccessAudit audit) {
        this.audit = audit;
    }

    protected LeftOutTask() {
        this(null);
    }

    void start(@Observes @Initialized(ApplicationScoped.class) Object application) {
        // an enterprise archive tells of its start more than once
        if (telling == null) {
            telling = scheduler.scheduleWithFixedDelay(audit::tellLeftOut, MINUTES, MINUTES, TimeUnit.MINUTES);
        }
    }

    @PreDestroy
    void stop() {
        if (telling != null) {
            telling.cancel(false);
        }
    }
}
