package io.dataphin.migration.web.connection;

import static org.assertj.core.api.Assertions.assertThat;

import io.dataphin.migration.api.connection.Connection;
import io.dataphin.migration.api.connection.ConnectionCredential;
import io.dataphin.migration.api.connection.ConnectionQuery;
import io.dataphin.migration.api.connection.ConnectionTest;
import io.dataphin.migration.api.connection.Connections;
import io.dataphin.migration.api.connection.CredentialOrigin;
import io.dataphin.migration.api.connection.CredentialPurpose;
import io.dataphin.migration.api.connection.EncryptionState;
import io.dataphin.migration.api.connection.NewCredential;
import io.dataphin.migration.api.error.InvalidRequestException;
import io.dataphin.migration.api.identity.Caller;
import io.dataphin.migration.api.paging.Slice;
import io.dataphin.migration.web.fake.FakeCaller;
import io.dataphin.migration.web.fake.RecordingDialogs;
import io.dataphin.migration.web.fake.RecordingNotices;
import io.dataphin.migration.web.fake.RecordingUpdate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The dialog that stores a credential: the view lives as long as the page, what was entered does not. */
class CredentialFormViewTest {

    private static final ZoneId ZONE = ZoneOffset.UTC;

    private final Stored connections = new Stored();
    private final RecordingNotices notices = new RecordingNotices();
    private final RecordingDialogs dialogs = new RecordingDialogs();
    private final RecordingUpdate update = new RecordingUpdate();
    private final ConnectionListView list = new ConnectionListView(connections, FakeCaller.alice(), notices, update);
    private final CredentialFormView form =
            new CredentialFormView(connections, FakeCaller.alice(), notices, dialogs, update);

    @BeforeEach
    void open() {
        form.open(connection(), CredentialPurpose.PLATFORM, ZONE);
    }

    @Test
    void shouldForgetSecretsOnceTheyWereStored() {
        enter();
        form.save(ZONE, list);
        assertThat(dialogs.open()).isEmpty();

        form.save(ZONE, list);

        assertThat(connections.secrets).containsExactly("the-secret", "the-token", null, null);
    }

    @Test
    void shouldForgetSecretsThatWereRefused() {
        enter();
        connections.refusal = "accessKeyId";
        form.save(ZONE, list);
        assertThat(update.focused()).isEqualTo("key-id");
        assertThat(form.problemOf("accessKeyId")).isNotNull();

        connections.refusal = null;
        form.save(ZONE, list);

        assertThat(connections.secrets).containsExactly("the-secret", "the-token", null, null);
    }

    @Test
    void shouldForgetSecretsWhenTheDialogIsClosedOrOpenedForAnother() {
        enter();
        form.close();
        form.save(ZONE, list);

        enter();
        form.open(connection(), CredentialPurpose.PLATFORM, ZONE);
        form.save(ZONE, list);

        assertThat(connections.secrets).containsExactly(null, null, null, null);
    }

    @Test
    void shouldTellOfARefusalThatIsAboutNoField() {
        connections.refusal = "ref";

        form.save(ZONE, list);

        assertThat(notices.told()).hasSize(1);
        assertThat(dialogs.open()).isNotEmpty();
    }

    private void enter() {
        form.setAccessKeyId("id");
        form.setAccessKeySecret("the-secret");
        form.setSecurityToken("the-token");
    }

    private static Connection connection() {
        ConnectionCredential none =
                new ConnectionCredential(CredentialOrigin.NONE, null, false, null, null, null, null, false, null, null);
        return new Connection("ref", List.of(), none, none);
    }

    /** Keeps the secrets that arrive. */
    private static final class Stored implements Connections {

        private final List<String> secrets = new ArrayList<>();
        private String refusal;

        @Override
        public Connection save(Caller caller, String ref, List<NewCredential> credentials) {
            credentials.forEach(one -> {
                secrets.add(one.accessKeySecret());
                secrets.add(one.securityToken());
            });
            if (refusal != null) {
                throw new InvalidRequestException("INVALID_BODY", "field", refusal, "reason", "WRONG");
            }
            return connection();
        }

        @Override
        public Slice<Connection> list(Caller caller, ConnectionQuery query) {
            return new Slice<>(List.of(connection()), null, 1);
        }

        @Override
        public Connection get(Caller caller, String ref) {
            return connection();
        }

        @Override
        public void delete(Caller caller, String ref) {
            throw new AssertionError("nothing is deleted");
        }

        @Override
        public ConnectionTest test(Caller caller, String ref) {
            throw new AssertionError("nothing is tested");
        }

        @Override
        public EncryptionState encryption(Caller caller) {
            return new EncryptionState(true, 0, 0, 0);
        }

        @Override
        public EncryptionState encryptAnew(Caller caller) {
            throw new AssertionError("nothing is encrypted");
        }
    }
}
