package io.dataphin.migration.web.assessment;

import io.dataphin.migration.api.preflight.Finding;
import io.dataphin.migration.api.preflight.Severity;
import java.util.ArrayList;
import java.util.List;

/**
 * A line of a script with what was found there.
 *
 * @param number from 1
 * @param text without the line break
 * @param findings findings whose place is in this line, the highest severity first
 */
public record ScriptLine(int number, String text, List<Finding> findings) {

    /** The highest severity of the findings; null without any. */
    public Severity severity() {
        return findings.isEmpty() ? null : findings.get(0).severity();
    }

    /** The lines of a script, which may end with any of the usual line breaks. */
    static List<ScriptLine> of(String script, List<Finding> findings) {
        String[] texts = script.split("\r\n|\r|\n", -1);
        List<ScriptLine> lines = new ArrayList<>();
        for (int i = 0; i < texts.length; i++) {
            int number = i + 1;
            lines.add(new ScriptLine(
                    number,
                    texts[i],
                    findings.stream()
                            .filter(finding -> finding.line() != null && finding.line() == number)
                            .toList()));
        }
        return lines;
    }
}
