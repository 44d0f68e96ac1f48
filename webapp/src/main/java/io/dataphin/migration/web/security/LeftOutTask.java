package io.dataphin.migration.web.security;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.inject.Inject;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.annotation.WebListener;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/** Tells the audit once a minute, and at the end, how many entries were left out, whether or not anybody is refused after it. */
@WebListener
public class LeftOutTask implements ServletContextListener {

    private static final long MINUTES = 1;

    @Inject
    AccessAudit audit;

    @Resource
    private ManagedScheduledExecutorService scheduler;

    private Future<?> telling;

    @Override
    public void contextInitialized(ServletContextEvent event) {
        telling = scheduler.scheduleWithFixedDelay(audit::tellLeftOut, MINUTES, MINUTES, TimeUnit.MINUTES);
    }

    @Override
    public void contextDestroyed(ServletContextEvent event) {
        if (telling != null) {
            telling.cancel(false);
        }
        audit.tellLeftOut();
    }
}
