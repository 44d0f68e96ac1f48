package io.dataphin.migration.it.container.extension;

import io.dataphin.migration.api.message.MessageBundle;
import jakarta.enterprise.context.ApplicationScoped;

/** The texts of {@link ForbiddenNameRule}. */
@ApplicationScoped
public class ForbiddenNameTexts implements MessageBundle {

    @Override
    public String baseName() {
        return "io.dataphin.migration.it.container.extension.texts";
    }

    @Override
    public ClassLoader classLoader() {
        return ForbiddenNameTexts.class.getClassLoader();
    }
}
