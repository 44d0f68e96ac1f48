package io.dataphin.migration.it.support.process;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;

/** A program that stands in for the real ones: it says hello and answers one path. */
final class StandIn {

    private StandIn() {}

    /** Arguments: the port, and the status of its answers; without arguments it fails at once. */
    public static void main(String[] args) throws IOException {
        System.out.println("stand-in starts");
        int status = Integer.parseInt(args[1]);
        InetSocketAddress address = new InetSocketAddress(InetAddress.getLoopbackAddress(), Integer.parseInt(args[0]));
        HttpServer server = HttpServer.create(address, 0);
        server.createContext("/ready", exchange -> {
            exchange.sendResponseHeaders(status, -1);
            exchange.close();
        });
        server.start();
    }
}
