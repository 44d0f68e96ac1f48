package io.dataphin.migration.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import io.dataphin.migration.api.script.Limitation;
import io.dataphin.migration.api.script.Place;
import io.dataphin.migration.api.script.ScriptAnalysis;
import io.dataphin.migration.api.script.ScriptFunction;
import io.dataphin.migration.api.script.ScriptStatement;
import io.dataphin.migration.api.script.ScriptTable;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AnalysisLimitsTest {

    private static final String DEEP = "INSERT INTO a SELECT f(%s1%s) FROM b;";

    private final ScriptAnalyzer analyzer = new ScriptAnalyzer();

    @Test
    void shouldReadALongScriptByItsTokens() {
        String script = "INSERT INTO a SELECT 'x' FROM ${b};\n".repeat(32_000);

        ScriptAnalysis analysis = analyzer.analyze(script);

        assertThat(analysis.limitation()).isEqualTo(Limitation.LENGTH);
        assertThat(analysis.statements()).hasSize(32_000).noneMatch(ScriptStatement::parsed);
        assertThat(analysis.tables()).extracting(ScriptTable::name).containsExactly("a", "${b}");
        assertThat(analysis.refused()).isEmpty();
    }

    @Test
    void shouldParseUpToTheLengthOfTheLimit() {
        String script = "SELECT 1;" + " ".repeat((1 << 20) - 9);

        assertThat(analyzer.analyze(script).limitation()).isNull();
        assertThat(analyzer.analyze(script + " ").limitation()).isEqualTo(Limitation.LENGTH);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "199 | (       | )    ",
                "199 | 'g('    | )    ",
                "99  | 'g(['   | '])' ",
                "199 | 'CASE WHEN x THEN ' | ' END'",
                "199 | 'NOT '  | ''   ",
                "199 | '- '    | ''   "
            })
    void shouldParseWhatIsNestedUpToTheLimitAndReadTheTokensOfWhatIsDeeper(int levels, String open, String close) {
        assertThat(analyzer.analyze(nested(levels, open, close)).limitation()).isNull();

        ScriptAnalysis analysis =
                analyzer.analyze("SELECT 1;\n" + nested(levels + 1_000, open, close) + "SELECT * FROM c");

        assertThat(analysis.limitation()).isEqualTo(Limitation.NESTING);
        assertThat(analysis.limitedAt()).isEqualTo(new Place(2, 1));
        assertThat(analysis.statements()).extracting(ScriptStatement::parsed).containsExactly(true, false, true);
        assertThat(analysis.tables()).extracting(ScriptTable::name).containsExactly("a", "b", "c");
        assertThat(analysis.functions()).extracting(ScriptFunction::name).contains("f");
        assertThat(analysis.refused()).isEmpty();
    }

    private static String nested(int levels, String open, String close) {
        return DEEP.formatted(open.repeat(levels), close.repeat(levels));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "' AND x = 1'",
                "' + 1'",
                "'.y'",
                "' IS NULL'",
                "' UNION ALL SELECT 1 FROM b'",
                "'[1]'",
                "' WHEN x THEN 1'"
            })
    void shouldNotGiveTheParserAChainThatTakesItTooLong(String link) {
        String chain = (link.startsWith(" WHEN") ? "SELECT CASE" : "SELECT * FROM b WHERE x") + link.repeat(11_000);

        assertThat(analyzer.analyze(chain).limitation()).isEqualTo(Limitation.NESTING);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "SELECT * FROM b WHERE x | ' OR x = 1' | 2400",
                "SELECT 1 | ', f(x) AS y' | 2000",
                "INSERT INTO a VALUES (1, 2) | ', (1, ''a'')' | 2000",
                "SELECT x IN (1 | ', 2' | 5000"
            })
    void shouldParseLongButPlainStatements(String start, String link, int times) {
        String script = start + link.repeat(times) + (start.contains("IN (") ? ")" : "");

        ScriptAnalysis analysis = analyzer.analyze(script);

        assertThat(analysis.limitation()).isNull();
        assertThat(analysis.refused()).isEmpty();
    }

    @Test
    void shouldReadTheTokensOfAllThatComesAfterTheTimeIsOver() {
        AtomicLong now = new AtomicLong();
        ScriptAnalyzer slow = new ScriptAnalyzer(
                AnalysisLimits.DEFAULT.withTime(Duration.ofSeconds(1)), () -> now.addAndGet(300_000_000));
        String filler = "INSERT INTO a SELECT x FROM b; ".repeat(50);

        ScriptAnalysis analysis = slow.analyze(filler + "INSERT INTO last_sink SELECT * FROM last_source");

        assertThat(analysis.limitation()).isEqualTo(Limitation.TIME);
        assertThat(analysis.statements().get(0).parsed()).isTrue();
        assertThat(analysis.statements().get(50).parsed()).isFalse();
        assertThat(analysis.tables()).extracting(ScriptTable::name).contains("last_sink", "last_source");
        assertThat(analysis.refused()).isEmpty();
    }

    @Test
    void shouldStopWithinOneStatementToo() {
        AtomicLong now = new AtomicLong();
        ScriptAnalyzer slow = new ScriptAnalyzer(
                AnalysisLimits.DEFAULT.withTime(Duration.ofSeconds(1)), () -> now.addAndGet(100_000_000));

        ScriptAnalysis analysis =
                slow.analyze("INSERT INTO a SELECT x FROM b WHERE y IN (1" + ", 2".repeat(3_000) + ")");

        assertThat(analysis.limitation()).isEqualTo(Limitation.TIME);
        assertThat(analysis.tables()).extracting(ScriptTable::name).containsExactly("a", "b");
    }

    @Test
    void shouldBeReadyForTheNextScriptAfterTheParserRanOutOfStack() throws InterruptedException {
        String deep = DEEP.formatted("(".repeat(190), ")".repeat(190));
        ScriptAnalysis[] seen = new ScriptAnalysis[1];
        Thread small = new Thread(null, () -> seen[0] = analyzer.analyze(deep), "small stack", 64 << 10);
        small.start();
        small.join();

        assertThat(seen[0].limitation()).isEqualTo(Limitation.NESTING);
        assertThat(seen[0].tables()).extracting(ScriptTable::name).containsExactly("a", "b");
        assertThat(analyzer.analyze(deep).limitation()).isNull();
    }
}
