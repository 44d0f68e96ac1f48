package io.dataphin.migration.api.project;

import io.dataphin.migration.api.message.Message;

/**
 * Why a project cannot be a target now.
 *
 * @param code {@code NO_STREAM_SOURCE}, {@code DEV_SOURCE_MISSING}, {@code SOURCES_NOT_SEPARATE} or {@code CREDENTIAL_MISSING}
 * @param text what is wrong and what to do
 * @param link console page where it can be mended; null when the console's address is not configured
 */
public record ProjectBlocker(String code, Message text, String link) {

    /** No real-time compute source is attached to the side that jobs are taken from (R18). */
    public static final String NO_STREAM_SOURCE = "NO_STREAM_SOURCE";
    /** The Dev side of a pair has no compute source of its own (R8). */
    public static final String DEV_SOURCE_MISSING = "DEV_SOURCE_MISSING";
    /** Dev and Prod are attached to the same place (R8). */
    public static final String SOURCES_NOT_SEPARATE = "SOURCES_NOT_SEPARATE";
    /** The plug-in's configuration has no key for the compute source. */
    public static final String CREDENTIAL_MISSING = "CREDENTIAL_MISSING";
}
