package org.rapporteur.translation.exchange;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.rapporteur.batch.LongWork;
import org.rapporteur.batch.Progress;
import org.rapporteur.batch.RefusedItem;
import org.rapporteur.kernel.DomainException;

/**
 * Takes a large TMX file in, a thousand units a step. The position is the number of units read. The file stays open from
 * step to step; after a restart it is read to the position again, which stores nothing.
 */
@ApplicationScoped
class MemoryImportWork implements LongWork {

    static final String KIND = "memory-import";
    static final String FILE = "file";
    static final String NAME = "name";

    private static final int STEP = 1_000;

    @Inject
    private BroughtFiles files;

    @Inject
    private MemoryPortion portion;

    @PersistenceContext(unitName = "rapporteur")
    private EntityManager entities;

    private final AtomicReference<@Nullable Open> open = new AtomicReference<>();

    /** A file that is being read. */
    private record Open(String file, long position, TmxReader reader) {}

    @Override
    public String kind() {
        return KIND;
    }

    /** @throws DomainException {@code exchange.file-gone}, and what {@link TmxReader} refuses at the beginning */
    @Override
    public Map<String, String> accept(Map<String, String> given) {
        try (TmxReader reader = new TmxReader(files.open(given.getOrDefault(FILE, "")))) {
            return given;
        }
    }

    @Override
    public OptionalLong size(Map<String, String> parameters) {
        return OptionalLong.empty();
    }

    @Override
    public Progress step(Map<String, String> parameters, String position) {
        long from = position.isEmpty() ? 0 : Long.parseLong(position);
        String file = parameters.getOrDefault(FILE, "");
        TmxReader reader = reader(file, from);
        List<TmxReader.Unit> units = new ArrayList<>();
        List<RefusedItem> refused = new ArrayList<>();
        long at = from;
        boolean ended = false;
        while (at < from + STEP && !ended) {
            Optional<Item<TmxReader.Unit>> item = reader.next();
            ended = item.isEmpty();
            at += ended ? 0 : 1;
            item.flatMap(Item::value).ifPresent(units::add);
            item.ifPresent(each -> each.refusal().ifPresent(why -> refused.add(RefusedItem.of(each.line(), why))));
        }
        portion.store(units, parameters.getOrDefault(NAME, ""));
        entities.flush();
        entities.clear();
        if (ended) {
            reader.close();
            return Progress.end(Long.toString(at), at - from, refused);
        }
        open.set(new Open(file, at, reader));
        return Progress.to(Long.toString(at), at - from, refused);
    }

    private TmxReader reader(String file, long position) {
        Open before = open.getAndSet(null);
        if (before != null && before.file().equals(file) && before.position() == position) {
            return before.reader();
        }
        if (before != null) {
            before.reader().close();
        }
        TmxReader reader = new TmxReader(files.open(file));
        for (long passed = 0; passed < position && reader.next().isPresent(); passed++) {
            // what was dealt with already
        }
        return reader;
    }
}
