package org.rapporteur.batch;

import java.util.UUID;

/**
 * One run of one server: its name among the servers on the database, and a mark of this run.
 *
 * @param node differs between servers that share a database
 * @param mark differs between the runs of a server
 */
public record ServerLife(String node, String mark) {

    static ServerLife beginning(String node) {
        return new ServerLife(node, UUID.randomUUID().toString());
    }

    /** As leases name it. */
    String name() {
        return node + "/" + mark;
    }

    /** Whether a lease is of this server and of a life before this one: whoever held it is dead. */
    boolean followsOn(String lease) {
        return lease.startsWith(node + "/") && !lease.equals(name());
    }
}
