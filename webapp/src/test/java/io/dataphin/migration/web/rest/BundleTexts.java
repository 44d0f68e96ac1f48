package io.dataphin.migration.web.rest;

import io.dataphin.migration.api.message.Message;
import io.dataphin.migration.api.message.Texts;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;

/** Texts of the API's own bundle; other codes come as they are, behind the language. */
final class BundleTexts implements Texts {

    @Override
    public String render(Message message, Locale locale) {
        ResourceBundle bundle = ResourceBundle.getBundle(
                RestMessageBundle.BASE_NAME,
                locale,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
        if (!bundle.containsKey(message.code())) {
            return locale.getLanguage() + ' ' + message.code() + ' ' + message.parameters();
        }
        String text = bundle.getString(message.code());
        for (Map.Entry<String, String> parameter : message.parameters().entrySet()) {
            text = text.replace('{' + parameter.getKey() + '}', parameter.getValue());
        }
        return text;
    }
}
