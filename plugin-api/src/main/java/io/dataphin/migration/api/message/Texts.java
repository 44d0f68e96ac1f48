package io.dataphin.migration.api.message;

import java.util.Locale;

/** Renders messages in the reader's language. Injectable. */
public interface Texts {

    /**
     * @param locale wanted language; languages without a bundle fall back to English
     * @return the text; for a code that no bundle knows the code and its parameters, so that nothing is hidden
     */
    String render(Message message, Locale locale);
}
