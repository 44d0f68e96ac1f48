package io.dataphin.migration.api.project;

/**
 * The place that jobs come from: one namespace of one workspace, and how to reach it. Holds no secret.
 *
 * @param platform id of the {@link io.dataphin.migration.api.spi.SourcePlatform}, e.g. {@code VERVERICA}
 * @param computeSourceId Dataphin compute source that names this place
 * @param computeSourceName its name
 * @param region region id
 * @param endpoint host without scheme, as the compute source names it
 * @param workspace workspace id
 * @param namespace namespace name
 * @param credentialRef name of the credential in the plug-in's configuration
 */
public record SourceLocation(
        String platform,
        long computeSourceId,
        String computeSourceName,
        String region,
        String endpoint,
        String workspace,
        String namespace,
        String credentialRef) {}
