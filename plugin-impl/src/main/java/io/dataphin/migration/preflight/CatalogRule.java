package io.dataphin.migration.preflight;

import io.dataphin.migration.api.preflight.CheckedJob;
import io.dataphin.migration.api.preflight.Finding;
import io.dataphin.migration.api.preflight.Severity;
import io.dataphin.migration.api.script.ScriptCatalog;
import io.dataphin.migration.api.spi.PreflightRule;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** A catalog that the script uses and does not create lives in the source's project, and stays there. */
@ApplicationScoped
public class CatalogRule implements PreflightRule {

    /** Catalogs that are always there. */
    private static final Set<String> EVERYWHERE = Set.of("default_catalog", "vvp");

    @Override
    public List<Finding> check(CheckedJob checked) {
        return checked.script() == null
                ? List.of()
                : checked.script().catalogs().stream()
                        .filter(CatalogRule::ofTheSource)
                        .map(catalog ->
                                Finding.at(catalog.place(), Severity.INFO, "CATALOG_STAYS", "catalog", catalog.name()))
                        .toList();
    }

    private static boolean ofTheSource(ScriptCatalog catalog) {
        return !catalog.defined() && !EVERYWHERE.contains(catalog.name().toLowerCase(Locale.ROOT));
    }
}
