package io.dataphin.sandbox.data;

import io.dataphin.sandbox.dataphin.DataphinStore;
import io.dataphin.sandbox.ververica.VervericaStore;

/** The state of both platforms; a reset replaces it as a whole. */
public record World(DataphinStore dataphin, VervericaStore ververica) {}
