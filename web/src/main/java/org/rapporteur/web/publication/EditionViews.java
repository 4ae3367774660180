package org.rapporteur.web.publication;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import org.rapporteur.kernel.Settings;
import org.rapporteur.publication.PublicationDesk;
import org.rapporteur.report.VersionKey;

/** Puts editions together for answers, inside one transaction. */
@ApplicationScoped
@Transactional
public class EditionViews {

    @Inject
    private PublicationDesk desk;

    @Inject
    private Settings settings;

    /** Oldest first. */
    public List<EditionView> all(VersionKey key) {
        String site = settings.publicAddress().toString();
        return desk.editions(key).stream()
                .map(edition -> EditionView.of(edition, site))
                .toList();
    }

    /** @throws java.util.NoSuchElementException when there is none */
    public EditionView newest(VersionKey key) {
        List<EditionView> all = all(key);
        return all.stream().skip(Math.max(0, all.size() - 1L)).findFirst().orElseThrow();
    }
}
