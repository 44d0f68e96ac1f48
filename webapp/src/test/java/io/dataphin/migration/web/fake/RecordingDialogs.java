package io.dataphin.migration.web.fake;

import io.dataphin.migration.web.faces.Dialogs;
import jakarta.enterprise.inject.Vetoed;
import java.util.LinkedHashSet;
import java.util.Set;

/** Keeps which dialogs a person would see. */
@Vetoed
public class RecordingDialogs extends Dialogs {

    private final Set<String> open = new LinkedHashSet<>();

    /** Names of the open dialogs. */
    public Set<String> open() {
        return open;
    }

    @Override
    public void open(String name) {
        open.add(name);
    }

    @Override
    public void close(String name) {
        open.remove(name);
    }
}
