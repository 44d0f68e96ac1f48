package io.dataphin.migration.catalog.rights;

import io.dataphin.migration.api.project.ComputeSourceRef;
import io.dataphin.migration.api.project.ProjectMode;

/**
 * A project of the target platform with what is attached to its sides; a Dev-Prod pair is one.
 *
 * @param name name of the side shown (Dev of a pair)
 * @param displayName name to show; the name when there is none
 * @param source compute source of the Basic project or of the Prod side (R7, R9); null when none is attached
 * @param devSource compute source of the Dev side; null for Basic or when none is attached
 */
public record PlatformProject(
        long id,
        String name,
        String displayName,
        ProjectMode mode,
        ComputeSourceRef source,
        ComputeSourceRef devSource) {}
