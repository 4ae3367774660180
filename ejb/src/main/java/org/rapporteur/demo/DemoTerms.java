package org.rapporteur.demo;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RunAs;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.rapporteur.security.Role;
import org.rapporteur.translation.exchange.CsvTermReader;
import org.rapporteur.translation.exchange.Item;
import org.rapporteur.translation.termbase.Description;
import org.rapporteur.translation.termbase.TermIntake;

/** The first terms of a federation's work, in five languages, and further forms of names of the register. */
@Stateless
@PermitAll
@RunAs(Role.STAFF_GROUP)
@ActivateRequestContext
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class DemoTerms {

    @Inject
    private DemoDesk desk;

    @Inject
    private TermIntake intake;

    @PersistenceContext(unitName = "rapporteur")
    private EntityManager entities;

    /** Fills an empty termbase, in the name of the demo's editor. */
    public void settle() {
        long there = entities.createQuery("select count(c) from Concept c", Long.class)
                .getSingleResult();
        if (there == 0) {
            desk.as(DemoPeople.EDITOR);
            read().forEach(intake::add);
        }
    }

    static List<Description> read() {
        List<Description> concepts = new ArrayList<>();
        try (CsvTermReader reader = new CsvTermReader(new ByteArrayInputStream(DemoText.bytes("terms.csv")))) {
            for (Optional<Item<Description>> item = reader.next(); item.isPresent(); item = reader.next()) {
                concepts.add(item.get().value().orElseThrow());
            }
        }
        return concepts;
    }
}
