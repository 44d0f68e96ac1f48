package io.dataphin.migration.web.fake;

import io.dataphin.migration.api.message.Message;
import io.dataphin.migration.api.message.Texts;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Locale;

/** Shows code and parameters. */
@ApplicationScoped
public class FakeTexts implements Texts {

    @Override
    public String render(Message message, Locale locale) {
        return message.parameters().isEmpty() ? message.code() : message.code() + " " + message.parameters();
    }
}
