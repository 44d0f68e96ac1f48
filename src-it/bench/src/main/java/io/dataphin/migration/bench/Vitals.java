package io.dataphin.migration.bench;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.management.OperatingSystemMXBean;
import com.sun.tools.attach.AttachNotSupportedException;
import com.sun.tools.attach.VirtualMachine;
import io.dataphin.migration.it.support.client.Json;
import java.io.IOException;
import java.lang.management.CompilationMXBean;
import java.lang.management.GarbageCollectorMXBean;
import java.lang.management.ManagementFactory;
import java.lang.management.PlatformManagedObject;
import javax.management.MBeanServerConnection;
import javax.management.remote.JMXConnector;
import javax.management.remote.JMXConnectorFactory;
import javax.management.remote.JMXServiceURL;

/**
 * What a JVM has used so far, as it says itself.
 *
 * @param cpuSeconds CPU time of the whole process
 * @param compileSeconds time of its just-in-time compilers; CPU time unless they had to wait for a processor
 * @param collectSeconds time of its garbage collections
 */
record Vitals(double cpuSeconds, double compileSeconds, double collectSeconds) {

    private static final double MILLIS = 1000;
    private static final double NANOS = 1_000_000_000;

    /** Asks a JVM of the same user. */
    static Vitals of(long pid) {
        try {
            VirtualMachine machine = VirtualMachine.attach(Long.toString(pid));
            try (JMXConnector connector =
                    JMXConnectorFactory.connect(new JMXServiceURL(machine.startLocalManagementAgent()))) {
                return read(connector.getMBeanServerConnection());
            } finally {
                machine.detach();
            }
        } catch (AttachNotSupportedException | IOException e) {
            throw new IllegalStateException("process " + pid + " does not tell how it is", e);
        }
    }

    private static Vitals read(MBeanServerConnection connection) throws IOException {
        double collect = 0;
        for (GarbageCollectorMXBean collector :
                ManagementFactory.getPlatformMXBeans(connection, GarbageCollectorMXBean.class)) {
            collect += collector.getCollectionTime() / MILLIS;
        }
        return new Vitals(
                bean(connection, OperatingSystemMXBean.class).getProcessCpuTime() / NANOS,
                bean(connection, CompilationMXBean.class).getTotalCompilationTime() / MILLIS,
                collect);
    }

    private static <T extends PlatformManagedObject> T bean(MBeanServerConnection connection, Class<T> type)
            throws IOException {
        return ManagementFactory.getPlatformMXBean(connection, type);
    }

    /** What was used since an earlier look. */
    Vitals since(Vitals earlier) {
        return new Vitals(
                cpuSeconds - earlier.cpuSeconds,
                compileSeconds - earlier.compileSeconds,
                collectSeconds - earlier.collectSeconds);
    }

    ObjectNode json() {
        return Json.object()
                .put("cpuSeconds", cpuSeconds)
                .put("compileSeconds", compileSeconds)
                .put("collectSeconds", collectSeconds);
    }
}
