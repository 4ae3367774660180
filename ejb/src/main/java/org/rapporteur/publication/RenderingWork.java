package org.rapporteur.publication;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalLong;
import org.rapporteur.batch.LongWork;
import org.rapporteur.batch.Progress;
import org.rapporteur.batch.RefusedItem;
import org.rapporteur.brand.Brands;
import org.rapporteur.kernel.DomainException;
import org.rapporteur.workflow.Standing;

/**
 * Renders the archive again: editions whose PDF is missing or shows another brand or profile than the present ones get a
 * new one, and keep the old ones. Superseded editions are rendered too, since they have addresses. Those of a withdrawn
 * text are left out, whatever is asked for: their page would bear the withdrawal for good; restored, they are outdated. A
 * trial makes all those PDFs and keeps none, to tell beforehand which texts the brand or the profile cannot set.
 */
@ApplicationScoped
class RenderingWork implements LongWork {

    /** Which editions. */
    enum Which {
        /** Those without a PDF, and those whose PDF is not of the present brand and profile. */
        OUTDATED,
        /** Those without a PDF. */
        MISSING,
        ALL;

        private String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private static final String WHICH = "which";

    /** Whether PDFs are made only to see which texts cannot be set. */
    private static final String TRIAL = "trial";

    private static final String YES = "yes";
    private static final String NO = "no";
    private static final int STEP = 20;

    private static final String WITHOUT =
            "not exists (select n.id from Rendition n where n.edition = e and n.present = true"
                    + " and (:any = true or (n.brand = :brand and n.profile = :profile)))";

    @Inject
    private Renditions renditions;

    @Inject
    private Brands brands;

    @Inject
    private PdfProfile profile;

    @PersistenceContext(unitName = "rapporteur")
    private EntityManager entities;

    /** Between two editions. */
    private record Place(long after, long done) {

        static Place of(String position) {
            if (position.isEmpty()) {
                return new Place(Long.MIN_VALUE, 0);
            }
            String[] parts = position.split(" ", -1);
            return new Place(Long.parseLong(parts[0]), Long.parseLong(parts[1]));
        }

        @Override
        public String toString() {
            return after + " " + done;
        }
    }

    @Override
    public String kind() {
        return "rendering";
    }

    @Override
    public boolean offered() {
        return true;
    }

    /** @throws DomainException {@code request.unknown-field}, {@code request.word} */
    @Override
    public Map<String, String> accept(Map<String, String> given) {
        List<String> fields = List.of(WHICH, TRIAL);
        given.keySet().stream()
                .filter(name -> !fields.contains(name))
                .findFirst()
                .ifPresent(name -> {
                    throw DomainException.invalid("request.unknown-field", "field", name, "known", fields);
                });
        String which = given.getOrDefault(WHICH, Which.OUTDATED.key());
        require(WHICH, which, List.of(Which.OUTDATED.key(), Which.MISSING.key(), Which.ALL.key()));
        String trial = given.getOrDefault(TRIAL, NO);
        require(TRIAL, trial, List.of(YES, NO));
        return Map.of(WHICH, which, TRIAL, trial);
    }

    private static void require(String field, String word, List<String> known) {
        if (!known.contains(word)) {
            throw DomainException.invalid("request.word", "field", field, "word", word, "known", known);
        }
    }

    @Override
    public OptionalLong size(Map<String, String> parameters) {
        return OptionalLong.of(query("select count(e)", "", parameters, new Place(Long.MIN_VALUE, 0))
                .getSingleResult());
    }

    @Override
    public Progress step(Map<String, String> parameters, String position) {
        Place from = Place.of(position);
        List<Long> ids = query("select e.id", " order by e.id", parameters, from)
                .setMaxResults(STEP)
                .getResultList();
        List<RefusedItem> refused = new ArrayList<>();
        long item = from.done();
        for (Long id : ids) {
            item++;
            Edition edition = entities.find(Edition.class, id);
            try {
                if (parameters.getOrDefault(TRIAL, NO).equals(YES)) {
                    renditions.attempt(edition);
                } else {
                    renditions.render(edition);
                }
            } catch (DomainException refusal) {
                refused.add(new RefusedItem(item, refusal.code(), data(edition, refusal)));
            }
            // A step holds one edition's texts at a time, not those of all.
            entities.flush();
            entities.clear();
        }
        Place to = new Place(ids.isEmpty() ? from.after() : ids.get(ids.size() - 1), item);
        return ids.size() < STEP
                ? Progress.end(to.toString(), ids.size(), refused)
                : Progress.to(to.toString(), ids.size(), refused);
    }

    private TypedQuery<Long> query(String select, String order, Map<String, String> parameters, Place from) {
        String which = parameters.getOrDefault(WHICH, Which.OUTDATED.key());
        boolean all = which.equals(Which.ALL.key());
        TypedQuery<Long> query = entities.createQuery(
                        select + " from Edition e where e.id > :after and e.languageVersion.standing <> :withdrawn"
                                + (all ? "" : " and " + WITHOUT) + order,
                        Long.class)
                .setParameter("withdrawn", Standing.WITHDRAWN)
                .setParameter("after", from.after());
        return all
                ? query
                : query.setParameter("any", which.equals(Which.MISSING.key()))
                        .setParameter("brand", brands.current().digest())
                        .setParameter("profile", profile.current().toString());
    }

    /** What the refusal says, and of which edition. */
    private static Map<String, Object> data(Edition edition, DomainException refusal) {
        Map<String, Object> data = new LinkedHashMap<>(refusal.data());
        data.put("symbol", edition.languageVersion().report().symbol().value());
        data.put("language", edition.language().tag());
        data.put("edition", edition.number());
        return data;
    }
}
