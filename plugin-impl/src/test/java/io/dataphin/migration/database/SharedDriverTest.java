package io.dataphin.migration.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.Proxy;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.Test;

class SharedDriverTest {

    @Test
    void shouldOpenWithoutOurClassesOnTheStack() {
        AtomicReference<List<String>> stack = new AtomicReference<>();
        JdbcDataSource nameless = new JdbcDataSource();
        nameless.setURL("jdbc:h2:mem:");
        DataSource watched = (DataSource) Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {DataSource.class}, (self, method, arguments) -> {
                    stack.set(Stream.of(Thread.currentThread().getStackTrace())
                            .map(StackTraceElement::getClassName)
                            .filter(name -> name.startsWith("io.dataphin."))
                            .filter(name -> !name.startsWith(SharedDriverTest.class.getName()))
                            .toList());
                    return method.invoke(nameless, arguments);
                });

        SharedDriver.wake(DataSource.class, () -> watched);

        assertThat(stack.get()).isNotNull().isEmpty();
    }

    @Test
    void shouldInitialiseWithoutOurClassesOnTheStack() {
        JdbcDataSource nameless = new JdbcDataSource();
        nameless.setURL("jdbc:h2:mem:");

        SharedDriver.wake(WatchedDriver.class, () -> nameless);

        assertThat(WatchedDriver.INITIALISED_BY).isNotEmpty().noneMatch(name -> name.startsWith("io.dataphin."));
    }

    @Test
    void shouldSayWhenDriverDoesNotWork() {
        JdbcDataSource wrong = new JdbcDataSource();
        wrong.setURL("jdbc:h2:mem:;NO_SUCH_SETTING=1");

        assertThatThrownBy(() -> SharedDriver.wake(JdbcDataSource.class, () -> wrong))
                .isInstanceOf(IllegalStateException.class)
                .hasRootCauseInstanceOf(SQLException.class);
    }

    /** Remembers whose classes were on the stack when it was initialised, as H2 does. */
    public static final class WatchedDriver {

        static final List<String> INITIALISED_BY = Stream.of(
                        Thread.currentThread().getStackTrace())
                .map(StackTraceElement::getClassName)
                .filter(name -> !name.equals(WatchedDriver.class.getName()))
                .toList();

        private WatchedDriver() {}
    }
}
