package io.dataphin.migration.it.packaging.wrong.engine;

import jakarta.faces.context.FacesContext;

/** Breaks a rule on purpose. */
public record EngineThatConverts(FacesContext other) {}
