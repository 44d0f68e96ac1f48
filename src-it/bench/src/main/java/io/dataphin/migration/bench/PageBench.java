package io.dataphin.migration.bench;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.LoadState;
import io.dataphin.migration.it.support.browser.Browsing;
import io.dataphin.migration.it.support.browser.Browsing.Viewport;
import io.dataphin.migration.it.support.client.Json;
import io.dataphin.migration.it.support.client.MigrationApi;
import io.dataphin.migration.it.support.demo.DemoUser;
import io.dataphin.migration.it.support.demo.RunningSystem;
import io.dataphin.migration.it.support.process.Folders;
import io.dataphin.migration.it.support.process.FreePorts;
import io.dataphin.migration.it.support.process.ProjectFiles;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/** N10: what the pages weigh in a browser that comes for the first time, and how soon the first record is seen after a click. */
final class PageBench {

    private static final String PROJECT = "7310002255667712";
    private static final String NAMESPACE = "retail-prod";
    private static final int RECORDS = 40;
    private static final int CLICKS = 5;
    private static final String ROWS = "main table tbody tr";

    private final Path root;
    private final Path folder;

    /**
     * @param root a built checkout
     * @param folder for everything that is written; what is in it is deleted
     */
    PageBench(Path root, Path folder) {
        this.root = root;
        this.folder = folder;
    }

    PageMeasurement run() throws IOException {
        Folders.delete(folder);
        RunningSystem.Settings settings =
                new RunningSystem.Settings(new ProjectFiles(root), folder, FreePorts.any(), FreePorts.any());
        try (RunningSystem system = new RunningSystem(settings);
                Browsing browsing = new Browsing()) {
            system.start();
            migrate(system);
            // the first visitor waits for the server to read its pages
            visit(system, browsing, new LinkedHashMap<>());
            Map<String, PageMeasurement.Weight> cold = new LinkedHashMap<>();
            return new PageMeasurement(cold, visit(system, browsing, cold));
        }
    }

    private static void migrate(RunningSystem system) {
        List<String> jobs = system.control().generate(NAMESPACE, "page", "SQLSCRIPT", RECORDS);
        ObjectNode body = Json.object().put("projectId", PROJECT).put("sameNamePolicy", "SKIP");
        ArrayNode choices = body.putArray("jobs");
        jobs.forEach(id -> choices.addObject().put("deploymentId", id));
        MigrationApi api = system.api(DemoUser.LI_NA);
        MigrationApi.expect(202, api.post("batches", body));
    }

    /** Signs in as a new person, then goes back and forth between the batches and the records. */
    private static List<Double> visit(
            RunningSystem system, Browsing browsing, Map<String, PageMeasurement.Weight> cold) {
        Page page = browsing.newPage(system.url(), Viewport.DESKTOP);
        Page fresh = browsing.newPage(system.url(), Viewport.DESKTOP);
        try {
            cold.put(PageMeasurement.SIGN_IN, weigh(page, () -> page.navigate("records/list.xhtml")));
            page.locator("#name").fill(DemoUser.LI_NA.signInName());
            page.locator("#password").fill(DemoUser.PASSWORD);
            page.keyboard().press("Enter");
            firstRow(page);
            fresh.context().addCookies(page.context().cookies());
            cold.put(PageMeasurement.RECORDS, weigh(fresh, () -> {
                fresh.navigate("records/list.xhtml");
                firstRow(fresh);
            }));
            return clicks(page);
        } finally {
            page.context().close();
            fresh.context().close();
        }
    }

    private static List<Double> clicks(Page page) {
        List<Double> millis = new ArrayList<>();
        for (int click = 0; click < CLICKS; click++) {
            page.navigate("batches/list.xhtml");
            long begin = System.nanoTime();
            page.locator("nav a[href*='records/list']").first().click();
            page.waitForURL(url -> url.contains("records/list"));
            firstRow(page);
            millis.add((System.nanoTime() - begin) / 1e6);
        }
        return millis;
    }

    private static void firstRow(Page page) {
        page.locator(ROWS).first().waitFor();
    }

    /** Everything that is loaded meanwhile, but the event stream, which does not end. */
    private static PageMeasurement.Weight weigh(Page page, Runnable visit) {
        List<Response> answers = new CopyOnWriteArrayList<>();
        Consumer<Response> collect = answers::add;
        page.onResponse(collect);
        visit.run();
        page.waitForLoadState(LoadState.LOAD);
        page.offResponse(collect);
        PageMeasurement.Weight weight = new PageMeasurement.Weight(0, 0, 0);
        for (Response answer : answers) {
            if (answer.status() == 200 && !answer.request().resourceType().equals("eventsource")) {
                weight = weight.plus(answer.request().sizes().responseBodySize, answer.body().length);
            }
        }
        return weight;
    }
}
