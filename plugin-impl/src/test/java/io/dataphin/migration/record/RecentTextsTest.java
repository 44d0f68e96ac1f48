package io.dataphin.migration.record;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RecentTextsTest {

    private final RecentTexts texts = new RecentTexts(10);

    @Test
    void shouldForgetTextThatNobodyAskedForLongest() {
        texts.put("a", "aaaa");
        texts.put("b", "bbbb");
        texts.get("a");

        texts.put("c", "cccc");

        assertThat(texts.get("a")).isEqualTo("aaaa");
        assertThat(texts.get("b")).isNull();
        assertThat(texts.get("c")).isEqualTo("cccc");
    }

    @Test
    void shouldCountTextThatIsPutTwiceOnce() {
        texts.put("a", "aaaa");
        texts.put("a", "aaaa");
        texts.put("b", "bbbbbb");

        assertThat(texts.get("a")).isEqualTo("aaaa");
    }

    @Test
    void shouldNotMakeRoomForTextThatIsTooLong() {
        texts.put("a", "aaaa");

        texts.put("long", "a".repeat(11));

        assertThat(texts.get("a")).isEqualTo("aaaa");
        assertThat(texts.get("long")).isNull();
    }
}
