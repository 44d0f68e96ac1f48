package io.dataphin.migration.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a killed process leaves is what a copy of the file holds. */
class EmbeddedConnectionTest {

    private final SharedWrites writes = new SharedWrites();

    @TempDir
    Path folder;

    @BeforeEach
    void createTable() throws SQLException {
        // the file outlives the connections, as beside the server's pool
        try (Connection connection = open()) {
            execute(connection, "create table commits(n int)");
        }
    }

    @Test
    void shouldHaveCommitInTheFileWhenItReturns() throws Exception {
        try (Connection connection = open()) {
            connection.setAutoCommit(false);
            execute(connection, "insert into commits values (1)");
            connection.commit();
            execute(connection, "insert into commits values (2)");

            assertThat(found()).containsExactly(1);
        }
    }

    @Test
    void shouldHaveEveryCommitInTheFileWhenManyCommitAtOnce() throws Exception {
        ExecutorService committers = Executors.newFixedThreadPool(8);
        try (Connection open = open()) {
            List<Future<?>> commits = new ArrayList<>();
            for (int n = 0; n < 80; n++) {
                int number = n;
                commits.add(committers.submit(() -> commit(number)));
            }
            for (Future<?> commit : commits) {
                commit.get();
            }

            assertThat(open.isValid(1)).isTrue();
            assertThat(found()).hasSize(80);
        } finally {
            committers.shutdownNow();
        }
    }

    private Void commit(int number) throws SQLException {
        try (Connection connection = open()) {
            connection.setAutoCommit(false);
            execute(connection, "insert into commits values (" + number + ")");
            connection.commit();
            return null;
        }
    }

    private Connection open() throws SQLException {
        return new EmbeddedConnection("jdbc:h2:file:" + folder.resolve("data") + ";WRITE_DELAY=0", "sa", "", writes);
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private List<Integer> found() throws IOException, SQLException {
        Files.copy(folder.resolve("data.mv.db"), folder.resolve("copy.mv.db"), StandardCopyOption.REPLACE_EXISTING);
        List<Integer> found = new ArrayList<>();
        try (Connection copy = DriverManager.getConnection("jdbc:h2:file:" + folder.resolve("copy"), "sa", "");
                Statement statement = copy.createStatement();
                ResultSet rows = statement.executeQuery("select n from commits")) {
            while (rows.next()) {
                found.add(rows.getInt(1));
            }
        }
        return found;
    }
}
