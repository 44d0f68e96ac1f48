package io.dataphin.migration.web.security;

import jakarta.inject.Inject;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.annotation.WebListener;

/** Tells the audit at the end of the application how many entries were left out since it was told last. */
@WebListener
public class LeftOutListener implements ServletContextListener {

    @Inject
    AccessAudit audit;

    @Override
    public void contextDestroyed(ServletContextEvent event) {
        audit.tellLeftOut();
    }
}
