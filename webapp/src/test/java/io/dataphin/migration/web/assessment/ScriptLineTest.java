package io.dataphin.migration.web.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import io.dataphin.migration.api.message.Message;
import io.dataphin.migration.api.preflight.Finding;
import io.dataphin.migration.api.preflight.Severity;
import java.util.List;
import org.junit.jupiter.api.Test;

class ScriptLineTest {

    @Test
    void shouldCutAScriptAtAnyLineBreakAndKeepEmptyLines() {
        assertThat(ScriptLine.of("a\r\nb\n\nc\rd", List.of()))
                .extracting(ScriptLine::text)
                .containsExactly("a", "b", "", "c", "d");
    }

    @Test
    void shouldMarkTheLinesOfFindingsByTheHighestSeverity() {
        Finding warning = new Finding(Message.of("A"), Severity.WARNING, 2, 1);
        Finding note = new Finding(Message.of("B"), Severity.INFO, 2, 5);
        Finding without = Finding.of(Severity.BLOCKER, "C");

        List<ScriptLine> lines = ScriptLine.of("a\nb\nc", List.of(warning, note, without));

        assertThat(lines).extracting(ScriptLine::severity).containsExactly(null, Severity.WARNING, null);
        assertThat(lines.get(1).findings()).containsExactly(warning, note);
    }
}
