package org.rapporteur.batch;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.concurrent.atomic.AtomicInteger;
import org.rapporteur.kernel.DomainException;
import org.rapporteur.security.Organisation;

/**
 * Makes an organisation for each number up to {@code count}; {@code refuse} names one that it cannot take, {@code stumble}
 * one at which the step fails once after its work is done, {@code give-up} one at which it fails for good.
 */
@ApplicationScoped
public class CountingWork implements LongWork {

    static final AtomicInteger STUMBLED = new AtomicInteger();

    @PersistenceContext(unitName = "rapporteur")
    private EntityManager entities;

    @Override
    public String kind() {
        return "counting";
    }

    @Override
    public Map<String, String> accept(Map<String, String> given) {
        if (!given.containsKey("name")) {
            throw DomainException.invalid("request.missing", "field", "name");
        }
        return given;
    }

    @Override
    public OptionalLong size(Map<String, String> parameters) {
        return OptionalLong.of(Long.parseLong(parameters.getOrDefault("count", "0")));
    }

    @Override
    public Progress step(Map<String, String> parameters, String position) {
        int number = position.isEmpty() ? 1 : Integer.parseInt(position);
        String next = Integer.toString(number + 1);
        if (is(parameters, "refuse", number)) {
            return Progress.to(
                    next,
                    1,
                    List.of(RefusedItem.of(number, DomainException.invalid("batch.unknown", "batch", number))));
        }
        entities.persist(new Organisation(parameters.get("name") + " " + number, "PT"));
        entities.flush();
        entities.clear();
        if (is(parameters, "stumble", number) && STUMBLED.getAndIncrement() == 0) {
            throw new IllegalStateException("for a test");
        }
        if (is(parameters, "give-up", number)) {
            throw DomainException.invalid("request.field", "field", "give-up");
        }
        return is(parameters, "count", number) ? Progress.end(next, 1, List.of()) : Progress.to(next, 1, List.of());
    }

    private static boolean is(Map<String, String> parameters, String name, int number) {
        return Integer.toString(number).equals(parameters.get(name));
    }
}
