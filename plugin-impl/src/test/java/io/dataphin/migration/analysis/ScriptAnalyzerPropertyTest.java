package io.dataphin.migration.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import io.dataphin.migration.api.script.Place;
import io.dataphin.migration.api.script.RefusedStatement;
import io.dataphin.migration.api.script.ScriptAnalysis;
import io.dataphin.migration.api.script.ScriptCatalog;
import io.dataphin.migration.api.script.ScriptFile;
import io.dataphin.migration.api.script.ScriptFunction;
import io.dataphin.migration.api.script.ScriptSetting;
import io.dataphin.migration.api.script.ScriptStatement;
import io.dataphin.migration.api.script.ScriptTable;
import io.dataphin.migration.api.script.ScriptVariable;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Whatever a script is, it is analysed, and each place is inside it. */
class ScriptAnalyzerPropertyTest {

    private static final ScriptAnalyzer ANALYZER = new ScriptAnalyzer();

    @Property(tries = 500)
    void shouldTakeAnySequenceOfPieces(@ForAll("pieces") List<String> pieces) {
        shouldStayInside(String.join("", pieces));
    }

    @Property(tries = 200)
    void shouldTakeAnyText(@ForAll String script) {
        shouldStayInside(script);
    }

    @Provide
    Arbitrary<List<String>> pieces() {
        return Arbitraries.of(ScriptPieces.ALL).list().ofMinSize(1).ofMaxSize(40);
    }

    static void shouldStayInside(String script) {
        ScriptAnalysis analysis = ANALYZER.analyze(script);
        String[] lines = script.replaceFirst("^\uFEFF", "").split("\r\n|\r|\n", -1);

        assertThat(places(analysis)).allMatch(place -> isInside(lines, place), "inside " + script);
        assertThat(analysis.statements()).extracting(ScriptStatement::place).isSorted();
    }

    private static Stream<Place> places(ScriptAnalysis analysis) {
        return Stream.of(
                        analysis.statements().stream().map(ScriptStatement::place),
                        analysis.tables().stream().map(ScriptTable::place),
                        analysis.catalogs().stream().map(ScriptCatalog::place),
                        analysis.functions().stream().map(ScriptFunction::place),
                        analysis.files().stream().map(ScriptFile::place),
                        analysis.variables().stream().map(ScriptVariable::place),
                        analysis.settings().stream().map(ScriptSetting::place),
                        analysis.refused().stream().map(RefusedStatement::place))
                .flatMap(places -> places);
    }

    /** The end of a line is inside. */
    private static boolean isInside(String[] lines, Place place) {
        if (place.line() < 1 || place.line() > lines.length) {
            return false;
        }
        String line = lines[place.line() - 1];
        return place.column() >= 1 && place.column() <= line.codePointCount(0, line.length()) + 1;
    }
}
