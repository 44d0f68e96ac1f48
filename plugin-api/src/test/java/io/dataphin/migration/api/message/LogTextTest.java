package io.dataphin.migration.api.message;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LogTextTest {

    @Test
    void shouldWriteOutWhatALogOrATerminalWouldObey() {
        assertThat(LogText.escaped("a\r\nb\u001b[2Jc\u202Ed\u2066e\u2028f\u0085g\th\u0000"))
                .isEqualTo("a\\r\\nb\\u001B[2Jc\\u202Ed\\u2066e\\u2028f\\u0085g\\th\\u0000");
    }

    @Test
    void shouldLeaveNamesReadable() {
        String name = "订单-🚀 naïve “x” \\u0041";

        assertThat(LogText.escaped(name)).isSameAs(name);
    }
}
