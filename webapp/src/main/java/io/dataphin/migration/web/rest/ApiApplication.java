package io.dataphin.migration.web.rest;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import java.util.Map;
import java.util.Set;

/**
 * Everything below {@code /api} is ours, also what does not exist, so that authentication and problem answers are the same everywhere; the calls
 * themselves are below {@code /api/v1}.
 */
@ApplicationPath(ApiApplication.ROOT)
public class ApiApplication extends Application {

    static final String ROOT = "/api";
    static final String VERSION = "v1";

    static final Set<Class<?>> RESOURCES = Set.of(
            ProjectsResource.class,
            BatchesResource.class,
            EvidenceKeyResource.class,
            RecordsResource.class,
            RecordsCsvResource.class,
            RecordsXlsxResource.class,
            AssessmentsResource.class,
            ConnectionsResource.class,
            SecretsResource.class,
            EventsResource.class,
            DrainResource.class,
            SupportBundleResource.class,
            MetricsResource.class,
            AuditResource.class,
            AuditCsvResource.class,
            AuditJsonLinesResource.class,
            OpenApiResource.class);

    static final Set<Class<?>> PROVIDERS = Set.of(
            AuthenticationFilter.class,
            ForeignOriginFilter.class,
            NotReadyFilter.class,
            ReadableHeadersFilter.class,
            RefusedCallFilter.class,
            UnknownParameterFilter.class,
            RequestBodyFilter.class,
            JsonAnswerFilter.class,
            ProblemExceptionMapper.class,
            MigrationExceptionMapper.class,
            WebApplicationExceptionMapper.class,
            UnexpectedExceptionMapper.class);

    @Override
    public Set<Class<?>> getClasses() {
        Set<Class<?>> all = new java.util.HashSet<>(RESOURCES);
        all.addAll(PROVIDERS);
        return all;
    }

    /**
     * Jersey would also serve a description of its own, and put the host that the request names before the address of a new batch. Other servers
     * ignore the keys.
     */
    @Override
    public Map<String, Object> getProperties() {
        return Map.of(
                "jersey.config.server.wadl.disableWadl",
                true,
                "jersey.config.server.headers.location.relative.resolution.disabled",
                true);
    }
}
