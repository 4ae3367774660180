package org.rapporteur.kernel;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import java.time.Clock;

/** The one clock, in UTC; tests put another in its place. */
@ApplicationScoped
public class ClockSource {

    @Produces
    Clock clock() {
        return Clock.systemUTC();
    }
}
