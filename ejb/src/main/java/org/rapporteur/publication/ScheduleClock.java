package org.rapporteur.publication;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import org.jboss.logging.Logger;
import org.rapporteur.kernel.DomainException;

/** Looks every half minute for what is due. What is missed while the server is down is published when it is up again. */
@Singleton
@PermitAll
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class ScheduleClock {

    private static final Logger LOG = Logger.getLogger(ScheduleClock.class);

    @Inject
    private org.rapporteur.publication.Schedule schedule;

    @Inject
    private SchedulePublisher publisher;

    @Inject
    private Clock clock;

    /** What fails for no reason of the text's own is tried again at the next tick, and holds up nothing else. */
    private static void retryLater(long id, RuntimeException failure) {
        LOG.errorf(failure, "The scheduled publication %d failed and will be tried again", id);
    }

    /** Publishes what is due now. */
    @Schedule(hour = "*", minute = "*", second = "*/30", persistent = false)
    public void publishDue() {
        for (long id : schedule.due(clock.instant())) {
            try {
                publisher.publish(id);
            } catch (DomainException refusal) {
                LOG.infof("A scheduled publication was refused: %s", refusal.code());
                publisher.fail(id, refusal.code());
            } catch (RuntimeException failure) {
                retryLater(id, failure);
            }
        }
    }
}
