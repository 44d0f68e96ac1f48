package io.dataphin.migration.web.fake;

import io.dataphin.migration.web.faces.PartialUpdate;
import java.util.ArrayList;
import java.util.List;

/** Remembers the regions that were added to an answer. */
public class RecordingUpdate extends PartialUpdate {

    private final List<String> added = new ArrayList<>();

    @Override
    public void add(String... clientIds) {
        added.addAll(List.of(clientIds));
    }

    /** The regions, in the order of adding. */
    public List<String> added() {
        return added;
    }
}
