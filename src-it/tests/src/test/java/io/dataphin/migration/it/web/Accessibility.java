package io.dataphin.migration.it.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.args.AxeRunOptions;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.AxeResults;
import com.deque.html.axecore.results.CheckedNode;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;

/** Collects what axe-core finds on the states of a page, so that one run tells everything. */
final class Accessibility {

    private static final List<String> RULES =
            List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");

    private final List<String> found = new ArrayList<>();

    /** Looks at what is shown now. */
    void check(Page page, String state) {
        // the bar at the top covers what the page was scrolled under it, which axe-core takes for a small target
        page.evaluate("scrollTo(0, 0)");
        check(new AxeBuilder(page).options(violationsInFull()).withTags(RULES), state);
    }

    /** Looks at a menu that is open: what it covers on the page cannot be used meanwhile, and is not judged. */
    void checkMenu(Page page, String state, String menu) {
        check(new AxeBuilder(page).options(violationsInFull()).withTags(RULES).include(menu), state);
    }

    /** Looks at the colours alone, which are all that another theme changes. */
    void checkContrast(Page page, String state) {
        check(new AxeBuilder(page).options(violationsInFull()).withRules(List.of("color-contrast")), state);
    }

    private void check(AxeBuilder axe, String state) {
        // legacy: within this page alone; the other way opens a second one in the same context for every look
        AxeResults results = axe.setLegacyMode(true).analyze();
        assertThat(results.getPasses()).as("axe-core looked at " + state).isNotEmpty();
        results.getViolations().forEach(rule -> rule.getNodes().forEach(node -> found.add(line(state, rule, node))));
    }

    /** Of what is in order axe-core then describes one element a rule; describing all of them takes most of its time on a long page. */
    private static AxeRunOptions violationsInFull() {
        AxeRunOptions options = new AxeRunOptions();
        options.setResultTypes(List.of("violations"));
        return options;
    }

    /** What was found so far, a line each. */
    List<String> found() {
        return List.copyOf(found);
    }

    /** Fails with everything that was found. */
    void assertNothingFound() {
        assertThat(found).as("what axe-core finds").isEmpty();
    }

    private static String line(String state, Rule rule, CheckedNode node) {
        return "%s: %s (%s) at %s: %s"
                .formatted(state, rule.getId(), rule.getHelp(), node.getTarget(), node.getFailureSummary())
                .replace('\n', ' ');
    }
}
