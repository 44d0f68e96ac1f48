package io.dataphin.migration.web.faces;

import static org.assertj.core.api.Assertions.assertThat;

import io.dataphin.migration.api.paging.Slice;
import java.util.List;
import org.junit.jupiter.api.Test;

class CursorTrailTest {

    private final CursorTrail trail = new CursorTrail();

    @Test
    void shouldTellAReloadedPageHowThePersonCameThere() {
        walk(4);
        CursorPages<String> reloaded = opened(4, "4");

        trail.tell(reloaded);

        reloaded.previous();
        assertThat(reloaded.cursor()).isEqualTo("3");
        reloaded.previous();
        assertThat(reloaded.cursor()).isEqualTo("2");
        reloaded.previous();
        assertThat(reloaded.cursor()).isNull();
    }

    @Test
    void shouldLeadToTheFirstPageFromAPageOfSomebodyElse() {
        CursorPages<String> foreign = opened(7, "7");

        trail.tell(foreign);

        foreign.previous();
        assertThat(foreign.number()).isEqualTo(1);
    }

    @Test
    void shouldForgetTheOldestOfMany() {
        walk(300);

        CursorPages<String> old = opened(50, "50");
        trail.tell(old);
        old.previous();
        CursorPages<String> late = opened(300, "300");
        trail.tell(late);
        late.previous();

        assertThat(old.number()).isEqualTo(1);
        assertThat(late.number()).isEqualTo(299);
    }

    private static CursorPages<String> opened(int number, String cursor) {
        CursorPages<String> pages = new CursorPages<>();
        pages.open(number, cursor);
        return pages;
    }

    private void walk(int pages) {
        CursorPages<String> walked = new CursorPages<>();
        for (int number = 1; number <= pages; number++) {
            String next = String.valueOf(number + 1);
            walked.slice(cursor -> new Slice<>(List.of("row"), next, 1000));
            trail.leave(walked);
            walked.next();
        }
    }
}
