package io.dataphin.migration.database;

import io.dataphin.migration.runtime.configuration.MigrationSettings;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Listens as PostgreSQL would and answers each login in one way: not at all, or with an error. */
final class OddDatabase implements AutoCloseable {

    private final ServerSocket listener;
    private final List<Socket> taken = new ArrayList<>();
    private final String state;

    private OddDatabase(String state) throws IOException {
        this.state = state;
        listener = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        Thread thread = new Thread(this::answer, "odd-database");
        thread.setDaemon(true);
        thread.start();
    }

    /** Takes connections and says nothing. */
    static OddDatabase silent() throws IOException {
        return new OddDatabase(null);
    }

    /**
     * Refuses every login.
     *
     * @param state SQL state of the refusal
     */
    static OddDatabase refusing(String state) throws IOException {
        return new OddDatabase(state);
    }

    /** Settings that name it. */
    MigrationSettings settings() {
        return settings("127.0.0.1:" + listener.getLocalPort());
    }

    /** Settings that name a database at a host and port. */
    static MigrationSettings settings(String address) {
        return DatabaseSettings.of(
                "jdbc:postgresql://" + address + "/migration?sslmode=disable&gssEncMode=disable", Optional.empty());
    }

    private void answer() {
        try {
            while (true) {
                Socket socket = listener.accept();
                synchronized (taken) {
                    taken.add(socket);
                }
                if (state != null) {
                    refuse(socket);
                }
            }
        } catch (IOException closed) {
            // the test is over
        }
    }

    /** The message of PostgreSQL's protocol that ends a login. */
    private void refuse(Socket socket) throws IOException {
        DataInputStream in = new DataInputStream(socket.getInputStream());
        in.readFully(new byte[in.readInt() - Integer.BYTES]);
        ByteArrayOutputStream fields = new ByteArrayOutputStream();
        for (String field : List.of("SFATAL", "C" + state, "Mas the test wants it")) {
            fields.write(field.getBytes(StandardCharsets.US_ASCII));
            fields.write(0);
        }
        fields.write(0);
        DataOutputStream out = new DataOutputStream(socket.getOutputStream());
        out.writeByte('E');
        out.writeInt(fields.size() + Integer.BYTES);
        fields.writeTo(out);
        out.flush();
        socket.close();
    }

    @Override
    public void close() throws IOException {
        listener.close();
        synchronized (taken) {
            for (Socket socket : taken) {
                socket.close();
            }
        }
    }
}
