package io.dataphin.migration.web.fake;

import io.dataphin.migration.web.faces.PageFocus;
import jakarta.enterprise.inject.Vetoed;

/** Keeps where the focus was moved. */
@Vetoed
public class RecordingFocus extends PageFocus {

    private String last;

    /** Where the focus was moved last; null = nowhere. */
    public String last() {
        return last;
    }

    @Override
    public void on(String clientId) {
        last = clientId;
    }
}
