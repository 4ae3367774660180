package org.rapporteur.board;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.rapporteur.brand.Brands;
import org.rapporteur.kernel.Language;
import org.rapporteur.security.Account;
import org.rapporteur.security.CurrentUser;
import org.rapporteur.security.Role;

/** Shows the people of the desk what is going on and what waits for them. */
@Stateless
@RolesAllowed(Role.STAFF_GROUP)
public class Board {

    @PersistenceContext(unitName = "rapporteur")
    private EntityManager entities;

    @Inject
    private CurrentUser currentUser;

    @Inject
    private Brands brands;

    @Inject
    private Clock clock;

    /**
     * The board as the current person sees it: filters "mine" and "waiting" are theirs.
     *
     * @param reader the language in which titles and places are shown where there is a choice
     */
    public BoardPage view(BoardFilter filter, Language reader) {
        Account person = currentUser.account();
        List<Language> masthead = List.copyOf(brands.current().names().keySet());
        return new BoardReading(new BoardQueries(entities), person, masthead, reader, LocalDate.now(clock))
                .page(filter);
    }
}
