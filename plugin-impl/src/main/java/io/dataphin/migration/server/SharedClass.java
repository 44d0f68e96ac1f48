package io.dataphin.migration.server;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandleProxies;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;

/**
 * Initialises a class of a library that the server may share between applications. H2 keeps an exception made in its static initialiser, and an
 * exception keeps every class on the stack it was made on: with one of ours there, the first deployment would stay in memory for as long as
 * the server runs. So the class is initialised by a thread on whose stack there are classes of the JDK alone.
 */
public final class SharedClass {

    private SharedClass() {}

    /**
     * Initialises the class; nothing happens when that was done already.
     *
     * @param owner the class
     * @param constant name of a public static field of it
     * @param type the field's type
     */
    public static void initialise(Class<?> owner, String constant, Class<?> type) {
        Thread current = Thread.currentThread();
        ClassLoader context = current.getContextClassLoader();
        try {
            // the class of the proxy below is made in the context loader
            current.setContextClassLoader(ClassLoader.getSystemClassLoader());
            Thread thread =
                    new Thread(MethodHandleProxies.asInterfaceInstance(Runnable.class, read(owner, constant, type)));
            thread.start();
            thread.join();
        } catch (InterruptedException e) {
            current.interrupt();
        } finally {
            current.setContextClassLoader(context);
        }
    }

    private static MethodHandle read(Class<?> owner, String constant, Class<?> type) {
        try {
            return MethodHandles.publicLookup()
                    .findStaticGetter(owner, constant, type)
                    .asType(MethodType.methodType(void.class));
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(owner.getName() + " has no " + constant, e);
        }
    }
}
