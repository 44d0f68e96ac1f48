package io.dataphin.migration.web.faces;

import jakarta.faces.context.ExceptionHandler;
import jakarta.faces.context.ExceptionHandlerFactory;

/** Puts {@link UnexpectedErrorHandler} in front of the server's own handling; named in {@code faces-config.xml}. */
public class UnexpectedErrorHandlerFactory extends ExceptionHandlerFactory {

    public UnexpectedErrorHandlerFactory(ExceptionHandlerFactory wrapped) {
        super(wrapped);
    }

    @Override
    public ExceptionHandler getExceptionHandler() {
        return new UnexpectedErrorHandler(getWrapped().getExceptionHandler());
    }
}
