package io.dataphin.migration.web.rest;

/** Marks the shapes of answers, so that {@link JsonAnswerFilter} writes them and not the server's own JSON provider. */
interface ApiJson {}
