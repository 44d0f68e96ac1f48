package io.dataphin.migration.translation;

import java.math.BigDecimal;

/** What Dataphin itself uses when nothing is said (dataphin-product 7.3). */
final class ResourceDefaults {

    static final long PARALLELISM = 4;
    static final BigDecimal CPU = BigDecimal.ONE;
    static final String TASK_MANAGER_MEMORY = "8Gi";
    static final String JOB_MANAGER_MEMORY = "4Gi";
    static final long SLOTS = 1;

    private ResourceDefaults() {}
}
