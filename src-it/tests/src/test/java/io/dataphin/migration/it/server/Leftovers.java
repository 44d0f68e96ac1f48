package io.dataphin.migration.it.server;

import com.sun.tools.attach.AttachNotSupportedException;
import com.sun.tools.attach.VirtualMachine;
import java.io.IOException;
import java.util.List;
import java.util.regex.Pattern;
import javax.management.MBeanServerConnection;
import javax.management.remote.JMXConnector;
import javax.management.remote.JMXConnectorFactory;
import javax.management.remote.JMXServiceURL;

/** What there is of the application inside the server's process: its threads and its management beans. */
record Leftovers(List<String> threads, List<String> beans) {

    /** Threads of the engine, the scheduler, the HTTP client, the feed and H2; PostgreSQL's may be of a pool of the server. */
    private static final Pattern THREAD =
            Pattern.compile("^\"(db-scheduler|HttpClient-|concurrent/__default|H2 |MVStore|pool-).*");

    private static final Pattern BEAN =
            Pattern.compile("(?i)(?!jdk\\.).*(dataphin|/migration|migration#|webapp|scheduler|hibernate).*");

    static Leftovers of(PayaraServer server) throws IOException {
        List<String> threads = server.jcmd("Thread.print").stream()
                .filter(THREAD.asMatchPredicate())
                .toList();
        return new Leftovers(threads, beans(server.pid()));
    }

    boolean none() {
        return threads.isEmpty() && beans.isEmpty();
    }

    private static List<String> beans(long pid) throws IOException {
        try {
            VirtualMachine machine = VirtualMachine.attach(String.valueOf(pid));
            String address = machine.startLocalManagementAgent();
            machine.detach();
            try (JMXConnector connector = JMXConnectorFactory.connect(new JMXServiceURL(address))) {
                MBeanServerConnection beans = connector.getMBeanServerConnection();
                return beans.queryNames(null, null).stream()
                        .map(String::valueOf)
                        .filter(BEAN.asMatchPredicate())
                        .sorted()
                        .toList();
            }
        } catch (AttachNotSupportedException e) {
            throw new IOException(e);
        }
    }
}
