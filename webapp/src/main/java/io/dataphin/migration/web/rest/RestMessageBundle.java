package io.dataphin.migration.web.rest;

import io.dataphin.migration.api.message.MessageBundle;
import jakarta.enterprise.context.ApplicationScoped;

/** Texts of the API's own refusals. */
@ApplicationScoped
public class RestMessageBundle implements MessageBundle {

    static final String BASE_NAME = "io.dataphin.migration.web.rest.rest";

    @Override
    public String baseName() {
        return BASE_NAME;
    }

    @Override
    public ClassLoader classLoader() {
        return RestMessageBundle.class.getClassLoader();
    }
}
