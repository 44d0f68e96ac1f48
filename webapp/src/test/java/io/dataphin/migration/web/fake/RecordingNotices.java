package io.dataphin.migration.web.fake;

import io.dataphin.migration.web.faces.FacesNotices;
import io.dataphin.migration.web.faces.Labels;
import io.dataphin.migration.web.faces.Language;
import jakarta.enterprise.inject.Vetoed;
import jakarta.faces.application.FacesMessage.Severity;
import java.util.ArrayList;
import java.util.List;

/** Keeps what a person would have been told. */
@Vetoed
public class RecordingNotices extends FacesNotices {

    private final List<String> told = new ArrayList<>();

    /** Notices in English. */
    public RecordingNotices() {
        super(new Labels(new Language(FakeRequest.plain()), new FakeTexts()));
    }

    /** What was told, oldest first. */
    public List<String> told() {
        return told;
    }

    @Override
    protected void add(Severity severity, String text) {
        told.add(text);
    }
}
