package io.dataphin.migration.web.export;

import io.dataphin.migration.api.message.MessageBundle;
import jakarta.enterprise.context.ApplicationScoped;

/** Texts of reports. */
@ApplicationScoped
public class ReportMessageBundle implements MessageBundle {

    static final String BASE_NAME = "io.dataphin.migration.web.export.report";

    @Override
    public String baseName() {
        return BASE_NAME;
    }

    @Override
    public ClassLoader classLoader() {
        return ReportMessageBundle.class.getClassLoader();
    }
}
