package io.dataphin.migration.runtime.logging;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.dataphin.migration.api.operations.LogContext;
import java.io.IOException;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.SimpleFormatter;
import org.junit.jupiter.api.Test;

/** Lines of the log say what they belong to, for people and for programs. */
class ProductLogTest {

    private static final LogContext CONTEXT = new LogContext("req-1", 42L, "platform-9");

    private final LogRecord line = line("task {0} was ''written''", "orders");

    private static LogRecord line(String message, Object... parameters) {
        LogRecord line = new LogRecord(Level.INFO, message);
        line.setLoggerName("io.dataphin.migration.x");
        line.setParameters(parameters);
        return line;
    }

    private void publishWithContext() {
        CONTEXT.during(() -> {
            new LinePreparer().publish(line);
            return null;
        });
    }

    @Test
    void shouldAddTheContextToTheMessageForTheHandlersAbove() {
        publishWithContext();

        assertThat(new SimpleFormatter().formatMessage(line))
                .isEqualTo("task orders was 'written' [request=req-1 record=42 platformRequest=platform-9]");
    }

    @Test
    void shouldLeaveALineWithoutContextAlone() {
        new LinePreparer().publish(line);

        assertThat(line.getMessage()).isEqualTo("task {0} was ''written''");
        assertThat(line.getParameters()).containsExactly("orders");
    }

    @Test
    void shouldWriteOutWhatANameWouldDoToTheLog() {
        LogRecord line = line("record of {0} failed", "a\r\nSEVERE forged\u001b[2J\u202Ex");

        new LinePreparer().publish(line);

        assertThat(new SimpleFormatter().formatMessage(line))
                .isEqualTo("record of a\\r\\nSEVERE forged\\u001B[2J\\u202Ex failed");
    }

    @Test
    void shouldWriteNoSecretOfALineOrItsException() {
        LogRecord line = line("{0} is missing", "https://ci:hunter2@nexus/app.jar");
        Exception cause = new IllegalArgumentException("jdbc:mysql://h/db?pass=hunter2\r\nforged");
        line.setThrown(new IllegalStateException("it failed", cause));

        new LinePreparer().publish(line);

        String json = new JsonLines().format(line);
        assertThat(json)
                .doesNotContain("hunter2")
                .contains("https://nexus/app.jar is missing", "IllegalStateException: it failed", "\\\\r\\\\nforged");
        assertThat(line.getThrown().getStackTrace()).isNotEmpty();
    }

    @Test
    void shouldLeaveAnExceptionAloneThatCanBeWrittenAsItIs() {
        LogRecord line = line("failed");
        Exception failure = new IllegalStateException("it failed", new IllegalArgumentException("a reason"));
        line.setThrown(failure);

        new LinePreparer().publish(line);

        assertThat(line.getThrown()).isSameAs(failure);
    }

    @Test
    void shouldWriteOneJsonObjectALineWithTheContextInFields() throws IOException {
        line.setThrown(new IllegalStateException("line\nbreak \"quoted\""));
        publishWithContext();

        String text = CONTEXT.during(() -> new JsonLines().format(line));

        assertThat(text).endsWith("}\n").hasLineCount(1);
        JsonNode json = new ObjectMapper().readTree(text);
        assertThat(json.path("message").asText()).isEqualTo("task orders was 'written'");
        assertThat(json.path("level").asText()).isEqualTo("INFO");
        assertThat(json.path("logger").asText()).isEqualTo("io.dataphin.migration.x");
        assertThat(json.path("time").asText()).isEqualTo(line.getInstant().toString());
        assertThat(json.path("requestId").asText()).isEqualTo("req-1");
        assertThat(json.path("recordId").asText()).isEqualTo("42");
        assertThat(json.path("platformRequestId").asText()).isEqualTo("platform-9");
        assertThat(json.path("exception").asText()).contains("IllegalStateException: line\\nbreak \"quoted\"", "\tat ");
    }

    @Test
    void shouldLeaveOutFieldsThatALineDoesNotHave() throws IOException {
        JsonNode json = new ObjectMapper().readTree(new JsonLines().format(line("plain")));

        assertThat(json.fieldNames()).toIterable().containsExactly("time", "level", "logger", "thread", "message");
    }

    @Test
    void shouldKeepTheLastLinesOnlyAndCutLongOnes() {
        RecentLines recent = new RecentLines();
        for (int i = 0; i < RecentLines.MOST + 5; i++) {
            recent.publish(line("line " + i));
        }
        recent.publish(line("x".repeat(10_000)));

        assertThat(recent.lines()).hasSize(RecentLines.MOST);
        assertThat(recent.lines().get(0)).endsWith("line 6");
        assertThat(recent.lines().get(RecentLines.MOST - 1))
                .hasSizeLessThan(2_100)
                .endsWith("...");
    }
}
