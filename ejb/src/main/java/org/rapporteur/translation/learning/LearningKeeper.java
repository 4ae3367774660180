package org.rapporteur.translation.learning;

import jakarta.annotation.security.DenyAll;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.concurrent.atomic.AtomicBoolean;

/** Looks every few minutes whether the translation memory has changed, and has it learned then. */
@Singleton
@DenyAll
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class LearningKeeper {

    @Inject
    private LearnedWords words;

    private final AtomicBoolean learning = new AtomicBoolean();

    @Schedule(hour = "*", minute = "*/10", persistent = false)
    void again() {
        if (learning.compareAndSet(false, true)) {
            try {
                words.learn();
            } finally {
                learning.set(false);
            }
        }
    }
}
