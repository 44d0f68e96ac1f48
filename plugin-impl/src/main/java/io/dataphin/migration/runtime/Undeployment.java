package io.dataphin.migration.runtime;

import com.fasterxml.jackson.databind.type.TypeFactory;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.runtime.ObjectMethods;
import java.sql.Driver;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.IntStream;

/**
 * Takes the application's classes back out of registers and caches that belong to the server or the JVM. What stays there keeps every class of
 * an undeployed application in memory until the server is restarted.
 */
public final class Undeployment {

    private static final Logger LOG = Logger.getLogger(Undeployment.class.getName());

    private Undeployment() {}

    /** Leaves nothing behind. To be called last, when nothing of the application works any more; calling it twice does no harm. */
    public static void leaveNothingBehind() {
        ClassLoader ours = Undeployment.class.getClassLoader();
        deregisterDrivers(ours);
        ResourceBundle.clearCache(ours);
        // Jackson is the server's: the types that it has seen are in one cache of the JVM
        TypeFactory.defaultInstance().clearCache();
        displaceRecords();
    }

    /**
     * The JVM makes {@code equals}, {@code hashCode} and {@code toString} of records from a few handles of its own, and each of those keeps the
     * class that it was adapted to last (up to Java 20). Adapted to classes of the JDK they let ours go.
     */
    private static void displaceRecords() {
        try {
            MethodHandles.Lookup lookup = MethodHandles.publicLookup();
            Class<?> type = StringBuilder.class;
            MethodHandle part = lookup.findVirtual(type, "chars", MethodType.methodType(IntStream.class));
            Map<String, MethodType> methods = Map.of(
                    "equals", MethodType.methodType(boolean.class, type, Object.class),
                    "hashCode", MethodType.methodType(int.class, type),
                    "toString", MethodType.methodType(String.class, type));
            for (Map.Entry<String, MethodType> method : methods.entrySet()) {
                ObjectMethods.bootstrap(lookup, method.getKey(), method.getValue(), type, "chars", part);
            }
        } catch (Throwable e) {
            LOG.log(Level.FINE, "the JVM keeps the records' methods elsewhere", e);
        }
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
