package io.dataphin.migration.analysis;

import io.dataphin.migration.api.script.Limitation;
import io.dataphin.migration.api.script.Place;
import io.dataphin.migration.api.script.ScriptAnalysis;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongSupplier;

/**
 * Analyses scripts. What Flink's parser refuses is isolated, and all else is still found; no script makes it fail. The work is done in the caller's thread
 * and ends soon after {@link AnalysisLimits#time()}: what would take the parser longer is not given to it.
 */
public final class ScriptAnalyzer {

    private static final String SAMPLE =
            "SET 'a' = 'b'; CREATE FUNCTION e AS 'f'; CREATE TABLE a (b INT, c AS d, WATERMARK FOR c AS c) WITH ('c' = 'd');"
                    + "INSERT INTO a SELECT e(b) FROM a JOIN g ON 1 = 1 WHERE b > 1 GROUP BY b; SELECT FROM";

    static {
        // a server's first parse, which loads classes, takes as long as the limit: it must not be that of a script
        new ScriptAnalyzer(AnalysisLimits.DEFAULT.withTime(Duration.ofMinutes(5)), System::nanoTime).analyze(SAMPLE);
    }

    private final AnalysisLimits limits;
    private final LongSupplier nanoTime;

    /** With the limits of the product. */
    public ScriptAnalyzer() {
        this(AnalysisLimits.DEFAULT, clock());
    }

    /** The processor's time for this thread where the machine tells it: a server that has much to do must not make scripts look slow. */
    private static LongSupplier clock() {
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        return threads.isCurrentThreadCpuTimeSupported() && threads.isThreadCpuTimeEnabled()
                ? threads::getCurrentThreadCpuTime
                : System::nanoTime;
    }

    ScriptAnalyzer(AnalysisLimits limits, LongSupplier nanoTime) {
        this.limits = limits;
        this.nanoTime = nanoTime;
    }

    /**
     * Analyses a script.
     *
     * @param script its text; null for none
     */
    public ScriptAnalysis analyze(String script) {
        String text = script == null ? "" : script;
        return text.length() > limits.length() ? withoutParser(text) : withParser(text);
    }

    /** Statement by statement, so that a huge script takes no more memory than its longest statement. */
    private static ScriptAnalysis withoutParser(String script) {
        AnalysisBuilder builder = new AnalysisBuilder();
        builder.limited(Limitation.LENGTH, new Place(1, 1));
        StatementReader reader = new StatementReader(builder, new LineIndex(script));
        StatementSplitter.of(script).forEach(reader::readTokens);
        return builder.build();
    }

    private ScriptAnalysis withParser(String script) {
        List<StatementText> statements = new ArrayList<>();
        MaskedScript masked = new MaskedScript(script);
        for (StatementText statement : StatementSplitter.of(script)) {
            statements.add(statement);
            masked.prepare(statement);
        }
        AnalysisBuilder builder = new AnalysisBuilder();
        LineIndex lines = new LineIndex(script);
        FlinkParser parser = new FlinkParser(masked, lines, new Deadline(limits.time(), nanoTime));
        ScriptParse parse = new ScriptParse(limits, parser, builder, new StatementReader(builder, lines));
        statements.forEach(parse::add);
        return builder.build();
    }
}
