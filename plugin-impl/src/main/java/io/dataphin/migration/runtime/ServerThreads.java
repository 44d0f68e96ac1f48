package io.dataphin.migration.runtime;

import jakarta.enterprise.concurrent.ManagedThreadFactory;
import javax.naming.InitialContext;
import javax.naming.NamingException;

/** Threads of the server, in which transactions and the application's names work. */
public final class ServerThreads {

    private ServerThreads() {}

    /** @throws IllegalStateException when the server offers none, or outside a server */
    public static ManagedThreadFactory factory() {
        try {
            return InitialContext.doLookup("java:comp/DefaultManagedThreadFactory");
        } catch (NamingException e) {
            throw new IllegalStateException("the server offers no thread factory to this application", e);
        }
    }
}
