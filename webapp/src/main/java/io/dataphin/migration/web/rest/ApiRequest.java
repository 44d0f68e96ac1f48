package io.dataphin.migration.web.rest;

import io.dataphin.migration.api.message.Message;
import io.dataphin.migration.api.message.Texts;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.Locale;

/** What the answer needs to know of the request: its path and the reader's language. */
@RequestScoped
public class ApiRequest implements Wording {

    private final HttpServletRequest request;
    private final Texts texts;

    @Inject
    public ApiRequest(HttpServletRequest request, Texts texts) {
        this.request = request;
        this.texts = texts;
    }

    protected ApiRequest() {
        this(null, null);
    }

    @Override
    public String of(Message message) {
        return texts.render(message, Language.of(request.getHeader("Accept-Language")));
    }

    /** The same wording for an answer that is still written when the request is not at hand any more. */
    Wording wording() {
        Locale language = Language.of(request.getHeader("Accept-Language"));
        return message -> texts.render(message, language);
    }

    /** Path of this request as the caller wrote it, without the query. */
    public String path() {
        return request.getRequestURI();
    }

    /** Address of something in this API; the path begins with a slash, below the version. */
    public URI address(String path) {
        return URI.create(request.getContextPath() + ApiApplication.ROOT + '/' + ApiApplication.VERSION + path);
    }
}
