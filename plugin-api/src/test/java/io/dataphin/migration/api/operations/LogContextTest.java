package io.dataphin.migration.api.operations;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LogContextTest {

    @Test
    void shouldSayWhatThereIsAndNothingElse() {
        assertEquals("", LogContext.NONE.toString());
        assertEquals("record=7", new LogContext(null, 7L, null).toString());
        assertEquals(
                "request=r1 record=7 platformRequest=p1",
                new LogContext("r1", 7L, null).platformRequest("p1").toString());
        assertEquals(
                "request=r1",
                new LogContext("r1", null, null).platformRequest("").toString());
    }

    @Test
    void shouldBringTheFormerContextBackAlsoAfterAFailure() {
        LogContext outer = new LogContext("outer", null, null);
        LogContext inner = new LogContext("outer", 1L, null);

        outer.during(() -> {
            assertThrows(
                    IllegalStateException.class,
                    () -> inner.during(() -> {
                        assertSame(inner, LogContext.current());
                        throw new IllegalStateException();
                    }));
            assertSame(outer, LogContext.current());
            return null;
        });

        assertSame(LogContext.NONE, LogContext.current());
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "ABC-123_x.y", "0123456789012345678901234567890123456789012345678901234567890123"})
    void shouldTakeShortPlainIds(String id) {
        assertTrue(LogContext.sane(id));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "a b",
                "a\nINFO forged line",
                "a\u001b[31m",
                "${jndi:ldap://x}",
                "é",
                "01234567890123456789012345678901234567890123456789012345678901234"
            })
    void shouldTakeNothingThatALogWouldRead(String id) {
        assertFalse(LogContext.sane(id));
    }

    @Test
    void shouldTakeNoMissingId() {
        assertFalse(LogContext.sane(null));
    }
}
