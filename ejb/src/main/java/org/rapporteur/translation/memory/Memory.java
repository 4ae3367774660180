package org.rapporteur.translation.memory;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.rapporteur.kernel.DomainException;
import org.rapporteur.security.Role;
import org.rapporteur.translation.termbase.TermEditors;

/** Where staff look up how something was translated; editors and administrators take out what should not stay. */
@Stateless
@RolesAllowed(Role.STAFF_GROUP)
public class Memory {

    /** The most units on one page. */
    public static final int MOST = 200;

    @Inject
    private Units units;

    @Inject
    private TermEditors editors;

    /**
     * @throws DomainException {@code page.range}
     */
    public UnitPage search(UnitSearch search, int page, int size) {
        if (page < 1 || page > 1_000_000 || size < 1 || size > MOST) {
            throw DomainException.invalid("page.range", "page", page, "size", size, "limit", MOST);
        }
        List<TranslationUnit> found = units.search(search, (page - 1) * size, size);
        found.forEach(unit -> unit.report().ifPresent(report -> report.symbol()));
        return new UnitPage(found, units.count(search), page, size);
    }

    /** @throws DomainException {@code memory.unknown} */
    public TranslationUnit get(long id) {
        TranslationUnit unit = units.get(id);
        unit.report().ifPresent(report -> report.symbol());
        return unit;
    }

    /** How many units there are from one language into another; superseded ones are not counted. */
    public Map<LanguagePair, Long> counts() {
        return units.counts();
    }

    /** @throws DomainException {@code terms.editors-only} or {@code memory.unknown} */
    public void delete(long id) {
        editors.require();
        units.drop(units.get(id));
    }
}
