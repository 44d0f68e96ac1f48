package io.dataphin.migration.translation;

import io.dataphin.migration.api.job.JobResources.Share;
import java.math.BigDecimal;
import java.util.Optional;

/** Translates CPU and memory of one process; what is not said or cannot be read gets the target's default. */
final class ShareTranslator {

    private final TranslationNotes notes;

    ShareTranslator(TranslationNotes notes) {
        this.notes = notes;
    }

    BigDecimal cpu(String process, Share share) {
        String path = process + FieldPaths.CPU;
        Double cpu = share == null ? null : share.cpu();
        if (cpu == null) {
            return defaulted(path, null, ResourceDefaults.CPU);
        }
        if (!Double.isFinite(cpu) || cpu <= 0) {
            return defaulted(path, cpu.toString(), ResourceDefaults.CPU);
        }
        BigDecimal cores = TaskContent.plain(BigDecimal.valueOf(cpu));
        notes.equal(path, cores.toPlainString());
        return cores;
    }

    String memory(String process, Share share, String unsaid) {
        String path = process + FieldPaths.MEMORY;
        String memory = share == null ? null : share.memory();
        if (memory == null || memory.isBlank()) {
            return defaulted(path, null, unsaid);
        }
        Optional<MemorySize> size = MemorySize.parse(memory);
        if (size.isEmpty()) {
            return defaulted(path, memory, unsaid);
        }
        String text = size.get().text();
        if (text.equals(memory)) {
            notes.equal(path, memory);
        } else {
            notes.ruled(path, FieldRule.MEMORY_UNITS, memory, text);
        }
        return text;
    }

    private <T> T defaulted(String path, String source, T used) {
        notes.ruled(path, FieldRule.DATAPHIN_DEFAULT, source, used.toString());
        if (source != null) {
            notes.find(TranslationFindings.resourceValueUnreadable(path, source, used.toString()));
        }
        return used;
    }
}
