package io.dataphin.migration.it.packaging.wrong.engine;

import jakarta.ws.rs.Path;

/** Breaks a rule on purpose. */
@Path("wrong")
public interface EngineThatSpeaksHttp {}
