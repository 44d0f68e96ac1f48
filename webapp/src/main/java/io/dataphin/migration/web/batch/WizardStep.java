package io.dataphin.migration.web.batch;

/** The steps of the wizard, in their order. */
public enum WizardStep {
    PROJECT,
    JOBS,
    REVIEW
}
