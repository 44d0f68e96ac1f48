package io.dataphin.migration.it.support.browser;

import com.microsoft.playwright.Page;
import java.nio.file.Path;

/** Pictures of pages, for people to look at. */
public final class Screenshots {

    private static final Path FOLDER = Path.of("target", "screenshots");

    private Screenshots() {}

    /**
     * Takes a picture of the whole page, also of what must be scrolled to.
     *
     * @param page the page
     * @param name the file's name without its end; an older picture of that name is replaced
     * @return the file, in {@code target/screenshots} of the module whose tests run
     */
    public static Path take(Page page, String name) {
        Path file = FOLDER.resolve(name + ".png").toAbsolutePath();
        page.screenshot(new Page.ScreenshotOptions().setPath(file).setFullPage(true));
        return file;
    }
}
