package io.dataphin.migration.database;

import jakarta.transaction.TransactionManager;
import jakarta.transaction.UserTransaction;
import javax.naming.InitialContext;
import javax.naming.NamingException;
import org.hibernate.engine.transaction.jta.platform.internal.AbstractJtaPlatform;
import org.hibernate.engine.transaction.jta.platform.spi.JtaPlatform;
import org.hibernate.engine.transaction.jta.platform.spi.JtaPlatformProvider;

/** Finds the server's transaction manager on Payara, GlassFish and WildFly alike, so that one archive runs on all of them. */
public final class ServerTransactions extends AbstractJtaPlatform implements JtaPlatformProvider {

    private static final String[] NAMES = {"java:appserver/TransactionManager", "java:jboss/TransactionManager"};

    @Override
    public JtaPlatform getProvidedJtaPlatform() {
        return this;
    }

    @Override
    protected TransactionManager locateTransactionManager() {
        for (String name : NAMES) {
            try {
                return InitialContext.doLookup(name);
            } catch (NamingException e) {
                // another server: try its name
            }
        }
        throw new IllegalStateException(
                "this server's transaction manager was not found under " + String.join(", ", NAMES));
    }

    @Override
    protected UserTransaction locateUserTransaction() {
        try {
            return InitialContext.doLookup("java:comp/UserTransaction");
        } catch (NamingException e) {
            throw new IllegalStateException("no user transaction in this context", e);
        }
    }
}
