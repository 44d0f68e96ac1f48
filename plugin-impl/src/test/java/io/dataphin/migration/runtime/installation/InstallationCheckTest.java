package io.dataphin.migration.runtime.installation;

import static org.assertj.core.api.Assertions.assertThat;

import io.dataphin.migration.api.error.NoPermissionException;
import io.dataphin.migration.api.identity.Caller;
import io.dataphin.migration.api.identity.UserRef;
import io.dataphin.migration.api.operations.InstallationItem;
import io.dataphin.migration.api.operations.InstallationItem.Area;
import io.dataphin.migration.api.operations.InstallationItem.State;
import io.dataphin.migration.api.operations.InstallationPart;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InstallationCheckTest {

    private static final Caller ADMINISTRATOR = new Caller(new UserRef("1", "admin"), true);

    @Test
    void shouldShowPartsInTheirOrderWhateverBeanComesFirst() {
        List<InstallationItem> items = look(
                part(Area.CONFIGURATION, () -> InstallationItem.good(Area.CONFIGURATION, "KEY", "1", "key", "k")),
                part(Area.PRODUCT, () -> InstallationItem.good(Area.PRODUCT, "PRODUCT_VERSION", "1.0")));

        assertThat(items).extracting(InstallationItem::area).containsExactly(Area.PRODUCT, Area.CONFIGURATION);
    }

    @Test
    void shouldTellOfAPartThatCannotBeLookedAtBesideTheOthers() {
        List<InstallationItem> items = look(
                part(Area.DATABASE, () -> {
                    throw new IllegalStateException("jdbc:postgresql://db?password=secret");
                }),
                part(Area.DATAPHIN, () -> {
                    throw new NoPermissionException("NO_PERMISSION", "action", "look", "project", "");
                }),
                part(Area.PRODUCT, () -> InstallationItem.good(Area.PRODUCT, "PRODUCT_VERSION", "1.0")));

        assertThat(items).extracting(InstallationItem::state).containsExactly(State.GOOD, State.PROBLEM, State.PROBLEM);
        assertThat(items.get(1).advice().code()).isEqualTo("installation.PART_FAILED");
        assertThat(items.get(1).toString()).doesNotContain("secret");
        assertThat(items.get(2).advice().code()).isEqualTo("error.NO_PERMISSION");
    }

    @ParameterizedTest
    @CsvSource({"PT0S, GOOD", "PT-60S, GOOD", "PT61S, NOTE", "PT-15M, NOTE", "PT15M1S, PROBLEM", "PT-2H, PROBLEM"})
    void shouldJudgeClocksByWhatThePlatformsRefuse(Duration ahead, State state) {
        assertThat(Clocks.item(Area.DATAPHIN, ahead).state()).isEqualTo(state);
    }

    /** With PostgreSQL nothing is written before a file moves. */
    @Test
    void shouldTakeAFolderThatCanBeMade(@TempDir Path folder) {
        assertThat(ProductPart.home(folder.resolve("not/there/yet")).state()).isNotEqualTo(State.PROBLEM);
    }

    @Test
    void shouldTakeAFolderThatIsNamedWithoutAParent() {
        assertThat(ProductPart.home(Path.of("a-folder-that-is-not-there")).state())
                .isNotEqualTo(State.PROBLEM);
    }

    private static List<InstallationItem> look(InstallationPart... parts) {
        return InstallationCheck.look(List.of(parts), ADMINISTRATOR);
    }

    private static InstallationPart part(Area area, Supplier<InstallationItem> answer) {
        return new InstallationPart() {
            @Override
            public Area area() {
                return area;
            }

            @Override
            public List<InstallationItem> look(Caller caller) {
                return List.of(answer.get());
            }
        };
    }
}
