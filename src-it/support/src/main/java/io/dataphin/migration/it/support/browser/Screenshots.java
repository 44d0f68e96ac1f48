package io.dataphin.migration.it.support.browser;

import com.microsoft.playwright.Locator;
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
        Path file = file(name);
        page.screenshot(new Page.ScreenshotOptions().setPath(file).setFullPage(true));
        return file;
    }

    /**
     * Takes a picture of what the window shows now.
     *
     * @param page the page
     * @param name as in {@link #take(Page, String)}; may begin with folders
     * @return the file
     */
    public static Path takeVisible(Page page, String name) {
        Path file = file(name);
        page.screenshot(new Page.ScreenshotOptions().setPath(file));
        return file;
    }

    /**
     * Takes a picture of a part of a page.
     *
     * @param part one element
     * @param name as in {@link #take(Page, String)}; may begin with folders
     * @return the file
     */
    public static Path take(Locator part, String name) {
        Path file = file(name);
        part.screenshot(new Locator.ScreenshotOptions().setPath(file));
        return file;
    }

    private static Path file(String name) {
        return FOLDER.resolve(name + ".png").toAbsolutePath();
    }
}
