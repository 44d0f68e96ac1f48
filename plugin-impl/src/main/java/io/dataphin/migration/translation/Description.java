package io.dataphin.migration.translation;

import io.dataphin.migration.api.job.JobDefinition;

/** The description of a task. */
final class Description {

    /** Most characters of a description (contract section 2). */
    static final int LIMIT = 1000;

    private Description() {}

    /** The source's description, else one that names the deployment; cut at the limit, never inside a character. */
    static String translate(JobDefinition job, TranslationNotes notes) {
        String source = job.description();
        boolean unsaid = source == null || source.isBlank();
        String whole =
                unsaid ? "Migrated from Ververica deployment " + job.job().name() : source;
        String text = cut(whole);
        if (text.length() < whole.length()) {
            notes.find(TranslationFindings.descriptionCut(whole.length(), LIMIT));
        }
        if (unsaid) {
            notes.ruled(FieldPaths.DESCRIPTION, FieldRule.DEFAULT_DESCRIPTION, source, text);
        } else if (text.equals(source)) {
            notes.equal(FieldPaths.DESCRIPTION, source);
        } else {
            notes.ruled(FieldPaths.DESCRIPTION, FieldRule.DESCRIPTION_CUT, source, text);
        }
        return text;
    }

    private static String cut(String text) {
        if (text.length() <= LIMIT) {
            return text;
        }
        boolean insideCharacter = Character.isHighSurrogate(text.charAt(LIMIT - 1));
        return text.substring(0, insideCharacter ? LIMIT - 1 : LIMIT);
    }
}
