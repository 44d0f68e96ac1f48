package io.dataphin.migration.it.persistence;

import com.fasterxml.jackson.databind.JsonNode;
import io.dataphin.migration.it.support.client.Json;
import io.dataphin.migration.it.support.demo.RunningSystem;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.h2.tools.RunScript;

/**
 * What a former version leaves in its home folder. {@code former/schema-<version>.sql} is what H2's own {@code SCRIPT} wrote of it.
 *
 * <p>Version 8 was killed in the middle of its work, with a call of every step held by the sandbox: jobs and tasks are named after what was
 * under way. {@code _done} says that the write had taken effect but was not answered, {@code _lost} that it never arrived.
 * {@code former/platforms-8.json} has what was done on both platforms until then, in this order, as calls of the sandbox's control API. A fresh
 * sandbox gives the same ids again.
 */
final class FormerProduct {

    private static final Path FORMER = Path.of("src", "test", "resources", "former");

    /** When version 8 was killed. It had worked for less than an hour. */
    private static final Instant KILLED = Instant.parse("2026-11-29T06:03:21.800Z");

    /** How long the administrator needs from the end of the former version to the start of the new one. */
    private static final Duration AWAY = Duration.ofMinutes(1);

    private static final Pattern TIME = Pattern.compile("(TIMESTAMP WITH TIME ZONE ')([-0-9]+) ([.:0-9]+)\\+00(')");

    private FormerProduct() {}

    /** Leaves the database of version 4, with three records that have ended. */
    static void leaveEndedWork(Path home) throws IOException, SQLException {
        fill(home, script(4));
    }

    /** Leaves the database of version 8 as if it had been killed just now, and both platforms as they were then. */
    static void leaveOpenWork(RunningSystem system) throws IOException, SQLException {
        system.control().play(Json.read(Files.readString(FORMER.resolve("platforms-8.json"))));
        fill(system.home(), moved(script(8)));
    }

    private static String script(int schema) throws IOException {
        return Files.readString(FORMER.resolve("schema-" + schema + ".sql"));
    }

    private static void fill(Path home, String script) throws IOException, SQLException {
        Files.createDirectories(home);
        try (Connection connection = connect(home)) {
            RunScript.execute(connection, new StringReader(script));
        }
    }

    /** The embedded database; nobody else may have it open. */
    static Connection connect(Path home) throws SQLException {
        return DriverManager.getConnection("jdbc:h2:file:" + home.resolve("migration"), "sa", "");
    }

    /** Moves the times of the recorded work to now; jobs on the source began long before and stay. */
    private static String moved(String script) {
        Duration distance = Duration.between(KILLED, Instant.now().minus(AWAY));
        return TIME.matcher(script).replaceAll(found -> {
            Instant time = Instant.parse(found.group(2) + "T" + found.group(3) + "Z");
            boolean recorded = time.isAfter(KILLED.minus(Duration.ofHours(1)));
            Instant now = recorded ? time.plus(distance) : time;
            return found.group(1) + now.toString().replace('T', ' ').replace("Z", "+00") + found.group(4);
        });
    }

    /** File ids of the tasks that the records know, by the tasks' names; without one that is gone. */
    static Map<String, String> tasksOfRecords(Path home, String gone) throws SQLException {
        Map<String, String> tasks = new TreeMap<>();
        try (Connection connection = connect(home);
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("""
                        select target_name, file_id from migration_record
                        where file_id is not null and undone_at is null""")) {
            while (rows.next()) {
                tasks.put(rows.getString(1), rows.getString(2));
            }
        }
        tasks.remove(gone);
        return tasks;
    }

    /** File ids of the tasks that a project of the sandbox has, by their names. */
    static Map<String, String> tasksOfSandbox(RunningSystem system, long... projects) {
        Map<String, String> tasks = new TreeMap<>();
        for (long project : projects) {
            for (JsonNode task : system.control().tasks(project)) {
                tasks.put(task.path("Name").asText(), task.path("FileId").asText());
            }
        }
        return tasks;
    }
}
