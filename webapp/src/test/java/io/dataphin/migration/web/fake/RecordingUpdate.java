package io.dataphin.migration.web.fake;

import io.dataphin.migration.web.faces.PartialUpdate;
import jakarta.enterprise.inject.Vetoed;
import java.util.ArrayList;
import java.util.List;

/** Keeps what an answer would add. */
@Vetoed
public class RecordingUpdate extends PartialUpdate {

    private final List<String> updated = new ArrayList<>();
    private final List<String> told = new ArrayList<>();
    private String focused;

    /** Regions that are drawn anew. */
    public List<String> updated() {
        return updated;
    }

    /** Values for the script of the page, as name=value. */
    public List<String> told() {
        return told;
    }

    /** Where the focus was moved last; null = nowhere. */
    public String focused() {
        return focused;
    }

    @Override
    public void add(String... clientIds) {
        updated.addAll(List.of(clientIds));
    }

    @Override
    public void tell(String name, String value) {
        told.add(name + "=" + value);
    }

    @Override
    public void focus(String clientId) {
        focused = clientId;
    }
}
