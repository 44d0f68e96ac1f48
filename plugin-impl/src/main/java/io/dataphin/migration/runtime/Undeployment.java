package io.dataphin.migration.runtime;

import com.fasterxml.jackson.databind.type.TypeFactory;
import java.sql.Driver;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ResourceBundle;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Takes the application's classes out of registers and caches that outlive it, as far as these have a public way to do so. */
public final class Undeployment {

    private static final Logger LOG = Logger.getLogger(Undeployment.class.getName());

    private Undeployment() {}

    /** Cleans up. To be called last, when nothing of the application works any more; calling it twice does no harm. */
    public static void cleanUp() {
        ClassLoader ours = Undeployment.class.getClassLoader();
        deregisterDrivers(ours);
        ResourceBundle.clearCache(ours);
        // Jackson is the server's: the types that it has seen are in one cache of the JVM
        TypeFactory.defaultInstance().clearCache();
    }

    /** A driver that the server brings stays: other applications use it. */
    private static void deregisterDrivers(ClassLoader ours) {
        // to look for ours is to load them, and one that is loaded registers itself: after the second look none is left
        for (int look = 0; look < 2; look++) {
            DriverManager.drivers()
                    .filter(driver -> driver.getClass().getClassLoader() == ours)
                    .forEach(Undeployment::deregister);
        }
    }

    private static void deregister(Driver driver) {
        try {
            DriverManager.deregisterDriver(driver);
        } catch (SQLException e) {
            LOG.log(Level.WARNING, "a database driver stays registered and keeps the classes of this application", e);
        }
    }
}
