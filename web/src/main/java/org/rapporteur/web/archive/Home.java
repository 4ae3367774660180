package org.rapporteur.web.archive;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rapporteur.publication.Archive;
import org.rapporteur.web.shared.Say;

/** The archive's first page: what this is, a search box, and what was published last. */
@Named
@RequestScoped
public class Home {

    private static final int NEWEST = 10;

    @Inject
    private Archive archive;

    @Inject
    private Say say;

    @Inject
    private Lines lines;

    private @Nullable List<Line> newest;

    public List<Line> getNewest() {
        if (newest == null) {
            newest = archive.newest(say.language(), NEWEST).stream()
                    .map(lines::of)
                    .toList();
        }
        return newest;
    }

    public long getSize() {
        return archive.size();
    }
}
