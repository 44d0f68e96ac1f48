package io.dataphin.migration.database;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandleProxies;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.sql.Connection;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.FutureTask;
import java.util.function.Supplier;
import javax.sql.DataSource;

/**
 * Wakes a database driver that the server may share between applications. H2 keeps an exception and a thread that its static initialisers make, and both
 * remember whose classes were on the stack: with ours there, the first deployment would stay in memory for as long as the server runs. So the
 * driver is used for the first time by a thread of the JDK, on whose stack there are classes of the JDK alone.
 */
public final class SharedDriver {

    private SharedDriver() {}

    /**
     * Initialises the driver, opens a connection and closes it.
     *
     * @param type the driver's data source, not used before
     * @param database makes one that stands for nothing that matters, e.g. a nameless one in memory
     * @throws IllegalStateException when it cannot be opened
     */
    public static void wake(Class<?> type, Supplier<? extends DataSource> database) {
        onForeignStack(initialise(type));
        onForeignStack(use(database.get()));
    }

    private static void onForeignStack(MethodHandle work) {
        Thread current = Thread.currentThread();
        ClassLoader context = current.getContextClassLoader();
        try {
            // the class of the proxy below is made in the context loader
            current.setContextClassLoader(ClassLoader.getSystemClassLoader());
            FutureTask<Object> task =
                    new FutureTask<>(MethodHandleProxies.asInterfaceInstance(Runnable.class, work), null);
            ForkJoinPool.commonPool().execute(task);
            task.get();
        } catch (ExecutionException e) {
            throw new IllegalStateException("the database driver does not work", e.getCause());
        } catch (InterruptedException e) {
            current.interrupt();
        } finally {
            current.setContextClassLoader(context);
        }
    }

    private static MethodHandle initialise(Class<?> type) {
        try {
            MethodHandles.Lookup lookup = MethodHandles.publicLookup();
            MethodType method = MethodType.methodType(Class.class, Class.class);
            return MethodHandles.insertArguments(
                            lookup.findVirtual(MethodHandles.Lookup.class, "ensureInitialized", method),
                            0,
                            lookup,
                            type)
                    .asType(MethodType.methodType(void.class));
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("a public class can be initialised", e);
        }
    }

    private static MethodHandle use(DataSource database) {
        try {
            MethodHandles.Lookup lookup = MethodHandles.publicLookup();
            MethodHandle open =
                    lookup.findVirtual(DataSource.class, "getConnection", MethodType.methodType(Connection.class));
            MethodHandle close = lookup.findVirtual(Connection.class, "close", MethodType.methodType(void.class));
            return MethodHandles.filterReturnValue(open.bindTo(database), close)
                    .asType(MethodType.methodType(void.class));
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("a data source has connections that can be closed", e);
        }
    }
}
