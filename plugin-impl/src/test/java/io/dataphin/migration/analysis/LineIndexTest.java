package io.dataphin.migration.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import io.dataphin.migration.api.script.Place;
import org.junit.jupiter.api.Test;

class LineIndexTest {

    /** The parser's position may be the second character of a line end. */
    @Test
    void shouldStayInTheLineBetweenTheCharactersOfALineEnd() {
        LineIndex lines = new LineIndex("ab\r\nc\rd\n");

        assertThat(lines.place(2)).isEqualTo(new Place(1, 3));
        assertThat(lines.place(3)).isEqualTo(new Place(1, 3));
        assertThat(lines.place(4)).isEqualTo(new Place(2, 1));
        assertThat(lines.place(6)).isEqualTo(new Place(3, 1));
        assertThat(lines.place(7)).isEqualTo(new Place(3, 2));
        assertThat(lines.place(8)).isEqualTo(new Place(4, 1));
    }

    @Test
    void shouldStayInsideAScriptWhoseCommentIsNotClosed() {
        ScriptAnalyzerPropertyTest.shouldStayInside("(/*\uFEFF\uFEFF\uFEFF\uFEFF\r\n");
    }
}
