package io.dataphin.migration.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.dataphin.migration.api.script.Place;
import io.dataphin.migration.api.script.RefusedFeature;
import io.dataphin.migration.api.script.RefusedStatement;
import io.dataphin.migration.api.script.ScriptAnalysis;
import io.dataphin.migration.api.script.ScriptFunction;
import io.dataphin.migration.api.script.ScriptStatement;
import io.dataphin.migration.api.script.ScriptTable;
import io.dataphin.migration.api.script.ScriptVariable;
import io.dataphin.migration.api.script.StatementKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ScriptAnalyzerTest {

    private final ScriptAnalyzer analyzer = new ScriptAnalyzer();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "CREATE TABLE IF NOT EXISTS a AS TABLE b.c.d | CREATE_TABLE_AS_TABLE | true",
                "CREATE TABLE a AS TABLE b.c.d /*+ OPTIONS('x'='y') */ | CREATE_TABLE_AS_TABLE | false",
                "CREATE TABLE a AS TABLE b OPTIONS('x'='y') | CREATE_TABLE_AS_TABLE | false",
                "CREATE TABLE a AS TABLE b ADD COLUMN (c AS d) | CREATE_TABLE_AS_TABLE | false",
                "CREATE DATABASE a AS DATABASE b INCLUDING ALL TABLES | CREATE_DATABASE_AS_DATABASE | false",
                "CREATE TABLE a WITH ('x' = 'y') AS SELECT * FROM b | CREATE_TABLE_AS_SELECT | true",
                "CREATE OR REPLACE TABLE a AS SELECT * FROM b | CREATE_TABLE_AS_SELECT | true",
                "CREATE TABLE a (b AS (c + 1), d INT) | CREATE_TABLE | true",
                "SET a.b = c | SET | true",
                "set a.b=${c} | SET | true",
                "SET 'a.b' = 'c' | SET | true",
                "SET a b c | SET | false",
                "AUTO OPTIMIZE DATABASE a | AUTO_OPTIMIZE | false",
                "CREATE TEMPORARY SYSTEM FUNCTION a AS 'b' | CREATE_FUNCTION | true",
                "DELETE FROM a WHERE b = 1 | DELETE | true",
                "(SELECT 1) UNION ALL SELECT 2 | QUERY | true",
                "REMOVE JAR 'a' | REMOVE_JAR | true",
                "MERGE DATA a | OTHER | false",
            })
    void shouldTellWhatAStatementIsAndWhetherFlinkTakesIt(String script, StatementKind kind, boolean parsed) {
        assertThat(analyzer.analyze(script).statements())
                .extracting(ScriptStatement::kind, ScriptStatement::parsed)
                .containsExactly(tuple(kind, parsed));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                ";",
                ";;",
                " \n\t",
                "-- nothing",
                "// it's nothing; SELECT",
                "/* a; b */",
                "\uFEFF",
                "SELECT 1;; SELECT 2;",
                "\uFEFFSELECT 1",
                "SELECT 1 // it's; one\n;SELECT 'a//b'"
            })
    void shouldHaveNothingAgainstEmptyStatementsCommentsAndAByteOrderMark(String script) {
        assertThat(analyzer.analyze(script).refused()).isEmpty();
    }

    @Test
    void shouldTakeNoScriptForAnEmptyOne() {
        assertThat(analyzer.analyze(null).statements()).isEmpty();
    }

    @Test
    void shouldPutAMarkBeforeTheFirstColumn() {
        assertThat(analyzer.analyze("\uFEFFFOO").refused())
                .extracting(RefusedStatement::place)
                .containsExactly(new Place(1, 1));
    }

    @Test
    void shouldCountACharacterOutsideTheBasicPlaneAsOneColumn() {
        ScriptAnalysis analysis = analyzer.analyze("SELECT '😀', ${x}, f('数') FROM b LIMIT LIMIT");

        assertThat(analysis.variables()).extracting(ScriptVariable::place).containsExactly(new Place(1, 13));
        assertThat(analysis.functions()).extracting(ScriptFunction::place).containsExactly(new Place(1, 19));
        assertThat(analysis.refused()).extracting(RefusedStatement::place).containsExactly(new Place(1, 39));
    }

    @Test
    void shouldIsolateTheRefusedMemberOfAStatementSet() {
        ScriptAnalysis analysis = analyzer.analyze("""
                EXECUTE STATEMENT SET BEGIN
                INSERT INTO a SELECT * FROM x;
                INSERT INTO b SELECT FROM y;
                INSERT INTO c SELECT * FROM z;
                END;
                INSERT INTO d SELECT 1;""");

        assertThat(analysis.statements())
                .extracting(ScriptStatement::kind, ScriptStatement::parsed, ScriptStatement::statementSet)
                .containsExactly(
                        tuple(StatementKind.BEGIN_STATEMENT_SET, true, 1),
                        tuple(StatementKind.INSERT, true, 1),
                        tuple(StatementKind.INSERT, false, 1),
                        tuple(StatementKind.INSERT, true, 1),
                        tuple(StatementKind.END, true, 1),
                        tuple(StatementKind.INSERT, true, 0));
        assertThat(analysis.sinks()).extracting(ScriptTable::name).containsExactly("a", "b", "c", "d");
        assertThat(analysis.refused()).extracting(RefusedStatement::place).containsExactly(new Place(3, 22));
    }

    @Test
    void shouldTellTheSourcesHeadOfAStatementSetFromFlinks() {
        assertThat(analyzer.analyze("STATEMENT SET BEGIN INSERT INTO a SELECT 1; END;")
                        .refused())
                .extracting(RefusedStatement::feature, RefusedStatement::place)
                .containsExactly(tuple(RefusedFeature.STATEMENT_SET, new Place(1, 1)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "frobnicate table a | UNKNOWN_STATEMENT | frobnicate | 1",
                "CREATE AGGTABLE a AS SELECT 1 | UNKNOWN_STATEMENT | CREATE AGGTABLE | 1",
                "CREATE TABLE a WITH ('p' = 'secret' 'x' = 'y') | SYNTAX | = | 41",
                "SELECT 1 FROM a WHERE | INCOMPLETE | '' | 22",
                "SELECT 1 FROM a 'secret' | SYNTAX | '''...''' | 17",
                "CREATE TABLE a (result INT) | RESERVED_WORD | result | 17",
                "SELECT a.dateTime FROM a | RESERVED_WORD | dateTime | 10",
                "SELECT # a | CHARACTER | # | 8",
                "SELECT a, | INCOMPLETE | '' | 10",
                "SELECT 'a | NOT_CLOSED | '''...''' | 8",
            })
    void shouldSayWhyAndWhereInWordsOfTheScript(String script, RefusedFeature feature, String near, int column) {
        assertThat(analyzer.analyze(script).refused())
                .extracting(RefusedStatement::feature, RefusedStatement::near, RefusedStatement::place)
                .containsExactly(tuple(feature, near, new Place(1, column)));
    }

    @Test
    void shouldGoOnBehindAMissingSemicolon() {
        ScriptAnalysis analysis =
                analyzer.analyze("INSERT INTO a SELECT 1 INSERT INTO b SELECT 2 INSERT INTO c SELECT 3");

        assertThat(analysis.sinks()).extracting(ScriptTable::name).containsExactly("a", "b", "c");
        assertThat(analysis.statements()).extracting(ScriptStatement::parsed).containsExactly(false, false, true);
        assertThat(analysis.refused())
                .extracting(RefusedStatement::feature)
                .containsExactly(RefusedFeature.MISSING_SEMICOLON, RefusedFeature.MISSING_SEMICOLON);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SELECT * FROM ${a}_b",
                "SELECT * FROM ${a}.b.c${d}",
                "SELECT * FROM a LIMIT ${n}",
                "SELECT CAST(a AS DECIMAL(${long_name_of_it}, ${s})) FROM b",
                "CREATE TABLE a (b INT) WITH ('c' = ${d}, 'e' = 'f')",
                "INSERT INTO ${db}.a SELECT ${f}(b), ${c} FROM d WHERE e > ${g} AND h = ${i}",
                "USE CATALOG ${c}",
                "CREATE TABLE ${t} (${c} INT)",
            })
    void shouldParseWithPlaceholdersWhereNamesNumbersAndTextsStand(String script) {
        assertThat(analyzer.analyze(script).refused()).isEmpty();
    }

    @Test
    void shouldTakeOverTheConnectorOfALikeTable() {
        ScriptAnalysis analysis = analyzer.analyze("""
                CREATE TABLE a (x INT) WITH ('connector' = 'kafka', 'topic' = 't');
                CREATE TABLE b WITH ('topic' = 'u') LIKE a;
                CREATE TABLE c WITH ('topic' = 'v') LIKE a (EXCLUDING OPTIONS);
                CREATE TABLE d LIKE e;
                CREATE TABLE e LIKE d;""");

        assertThat(analysis.tables())
                .extracting(ScriptTable::name, ScriptTable::connector)
                .containsExactly(
                        tuple("a", "kafka"), tuple("b", "kafka"), tuple("c", null), tuple("d", null), tuple("e", null));
    }

    @Test
    void shouldShowNoValuesOfOptionsAndSettings() {
        ScriptAnalysis analysis = analyzer.analyze(
                "SET 's3.secret' = 'hidden'; CREATE TABLE a (x INT) WITH ('connector' = 'b', 'password' = 'hidden')");

        assertThat(analysis.toString()).contains("password").doesNotContain("hidden");
        assertThat(analysis.tables().get(0).options()).containsEntry("password", "hidden");
    }
}
