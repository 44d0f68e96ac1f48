package io.dataphin.migration.translation;

import io.dataphin.migration.api.job.JobResources.Share;
import java.math.BigDecimal;
import java.util.Optional;

/** Translates CPU and memory of one process; what is not said or cannot be read gets the target's default. */
final class ShareTranslator {

    private final TranslationNotes notes;
    private final DefaultedValues defaulted;

    ShareTranslator(TranslationNotes notes, DefaultedValues defaulted) {
        this.notes = notes;
        this.defaulted = defaulted;
    }

    /**
     * @param process the source's section
     * @param field name of the task's field
     */
    BigDecimal cpu(String process, Share share, String field) {
        String path = process + FieldPaths.CPU;
        Optional<BigDecimal> cores = NumberText.positive(share.cpu()).map(TaskContent::plain);
        if (cores.isEmpty()) {
            return byDefault(path, share.cpu(), field, ResourceDefaults.CPU);
        }
        notes.equal(path, cores.get().toPlainString());
        return cores.get();
    }

    /**
     * @param process the source's section
     * @param field name of the task's field
     * @param unsaid the target's default
     */
    String memory(String process, Share share, String field, String unsaid) {
        String path = process + FieldPaths.MEMORY;
        Optional<MemorySize> size = MemorySize.parse(share.memory());
        if (size.isEmpty()) {
            return byDefault(path, share.memory(), field, unsaid);
        }
        String text = size.get().text();
        if (text.equals(share.memory())) {
            notes.equal(path, text);
        } else {
            notes.ruled(path, FieldRule.MEMORY_UNITS, share.memory(), text);
        }
        return text;
    }

    private <T> T byDefault(String path, String source, String field, T used) {
        if (source == null || source.isBlank()) {
            notes.ruled(path, FieldRule.DATAPHIN_DEFAULT, null, used.toString());
            defaulted.add(field, used);
        } else {
            notes.ruled(path, FieldRule.DEFAULT_FOR_UNREADABLE, source, used.toString());
            notes.find(TranslationFindings.resourceValueUnreadable(path, source, used));
        }
        return used;
    }
}
