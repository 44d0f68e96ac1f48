package io.dataphin.migration.web.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class XlsxTableTest {

    @TempDir
    Path folder;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    @Test
    void shouldStoreAFormulaAsAText() throws IOException {
        String sheet = sheet("=HYPERLINK(\"http://x\")", "数据");

        assertThat(sheet)
                .contains("t=\"inlineStr\"", "=HYPERLINK(&quot;http://x&quot;)", "&#x6570;&#x636e;")
                .doesNotContain("<f>");
    }

    @Test
    void shouldStoreTimesAsDatesAndNumbersAsNumbers() throws IOException {
        String sheet = sheet(Instant.parse("2026-11-22T12:00:00Z"), 5, null);

        assertThat(sheet).contains("<v>46348.5</v>", "<v>5</v>");
    }

    @Test
    void shouldKeepWithinWhatAFileCanHold() throws IOException {
        String sheet = sheet("a\u0001b", "x".repeat(XlsxTable.MOST_CHARACTERS + 10));

        assertThat(sheet).contains("a b", "x".repeat(XlsxTable.MOST_CHARACTERS));
        assertThat(sheet).doesNotContain("x".repeat(XlsxTable.MOST_CHARACTERS + 1));
    }

    @Test
    void shouldGoOnInAnotherSheetWhenOneIsFull() throws IOException {
        XlsxTable table = new XlsxTable(out, "Records", 3);
        table.row(List.of("head"));
        for (int row = 1; row <= 5; row++) {
            table.row(List.of("row " + row));
            table.flush();
        }
        table.finish();

        assertThat(entries())
                .containsKeys("xl/worksheets/sheet1.xml", "xl/worksheets/sheet2.xml", "xl/worksheets/sheet3.xml");
        assertThat(entries().get("xl/worksheets/sheet2.xml"))
                .contains("head", "row 3", "row 4")
                .doesNotContain("row 5");
        assertThat(entries().get("xl/workbook.xml")).contains("Records 3");
    }

    private String sheet(Object... cells) throws IOException {
        XlsxTable table = new XlsxTable(out, "Records");
        table.row(List.of("one", "two", "three"));
        table.row(Arrays.asList(cells));
        table.flush();
        table.finish();
        return entries().get("xl/worksheets/sheet1.xml");
    }

    /** From a file, by its directory: spreadsheets read it so as well. */
    private Map<String, String> entries() throws IOException {
        Path file = Files.write(folder.resolve("records.xlsx"), out.toByteArray());
        Map<String, String> entries = new TreeMap<>();
        try (ZipFile zip = new ZipFile(file.toFile())) {
            for (ZipEntry entry : Collections.list(zip.entries())) {
                entries.put(
                        entry.getName(), new String(zip.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return entries;
    }
}
