package io.dataphin.migration.engine;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import javax.sql.DataSource;

/**
 * A connection of somebody else's transaction, lent to the scheduler's client as if it were a data source: what the client writes is
 * committed or rolled back with that transaction, and its close is ignored.
 */
final class BorrowedConnection {

    private final Connection lender;

    BorrowedConnection(Connection lender) {
        this.lender = lender;
    }

    DataSource asDataSource() {
        return proxy(DataSource.class, (self, method, arguments) -> {
            if (method.getName().equals("getConnection")) {
                return connection();
            }
            throw new java.sql.SQLFeatureNotSupportedException(method.getName());
        });
    }

    private Connection connection() {
        return proxy(
                Connection.class,
                (self, method, arguments) -> method.getName().equals("close") ? null : invoke(method, arguments));
    }

    private Object invoke(Method method, Object[] arguments) throws Throwable {
        try {
            return method.invoke(lender, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }

    private static <T> T proxy(Class<T> type, InvocationHandler handler) {
        return type.cast(
                Proxy.newProxyInstance(BorrowedConnection.class.getClassLoader(), new Class<?>[] {type}, handler));
    }
}
