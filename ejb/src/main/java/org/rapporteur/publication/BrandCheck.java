package org.rapporteur.publication;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.rapporteur.brand.Brand;
import org.rapporteur.brand.BrandDraft;
import org.rapporteur.brand.BrandFault;
import org.rapporteur.brand.BrandRules;
import org.rapporteur.kernel.DomainException;
import org.rapporteur.kernel.Language;
import org.rapporteur.storage.BlobStore;
import org.rapporteur.typesetting.Typesetter;
import org.rapporteur.typesetting.sample.SampleReport;

/**
 * Judges a brand by its rules and by printing the sample page under it. Asked before a brand is saved and, because a
 * stored brand may have come another way, before anything is published.
 */
@ApplicationScoped
public class BrandCheck {

    @Inject
    private BlobStore blobs;

    private final Typesetter typesetter = new Typesetter();
    private final AtomicReference<String> sound = new AtomicReference<>("");

    /** @throws DomainException the brand's faults, where it has any */
    public void require(Brand brand) {
        String digest = brand.digest();
        if (digest.equals(sound.get())) {
            return;
        }
        List<BrandFault> faults = faults(BrandDraft.of(brand));
        if (!faults.isEmpty()) {
            throw BrandFault.refusal(faults);
        }
        sound.set(digest);
    }

    /** Everything that is wrong with a draft. */
    public List<BrandFault> faults(BrandDraft draft) {
        List<BrandFault> faults = new ArrayList<>(BrandRules.faults(draft));
        Map<String, byte[]> images = images(draft);
        draft.logo()
                .filter(logo -> !images.containsKey(logo))
                .ifPresent(logo -> faults.add(new BrandFault("logo", "brand.logo", Map.of("logo", logo))));
        if (faults.isEmpty()) {
            printed(draft, faults);
        }
        return faults;
    }

    /** The logo's bytes by its name; none where the file store has none. */
    public Map<String, byte[]> images(BrandDraft draft) {
        return draft.logo()
                .filter(logo -> blobs.find(logo).isPresent())
                .map(logo -> Map.of(logo, blobs.read(logo)))
                .orElse(Map.of());
    }

    /** Prints, takes away what is refused, and prints again, until all that is wrong has been said. */
    private void printed(BrandDraft draft, List<BrandFault> faults) {
        BrandDraft left = draft;
        for (int i = 0; i < draft.names().size() + 2; i++) {
            try {
                Brand brand = left.brand();
                typesetter.typeset(SampleReport.of(brand, Language.ENGLISH, images(left)));
                return;
            } catch (DomainException refusal) {
                if (refusal.code().equals("typesetting.image")) {
                    faults.add(new BrandFault("logo", "brand.logo-broken", refusal.data()));
                    left = left.withLogo(Optional.empty());
                } else if (refusal.code().equals("typesetting.missing-glyph")) {
                    left = withoutLetter(left, refusal, faults);
                } else {
                    throw refusal;
                }
            }
        }
    }

    private static BrandDraft withoutLetter(BrandDraft draft, DomainException refusal, List<BrandFault> faults) {
        String character = String.valueOf(refusal.data().get("character"));
        Map<Language, String> names = new LinkedHashMap<>(draft.names());
        for (Map.Entry<Language, String> name : draft.names().entrySet()) {
            if (name.getValue().contains(character)) {
                faults.add(new BrandFault(
                        "names." + name.getKey().tag(),
                        "brand.glyph",
                        Map.of(
                                "character", character,
                                "code", String.valueOf(refusal.data().get("code")),
                                "name", name.getValue())));
                names.put(name.getKey(), "x");
            }
        }
        if (names.equals(draft.names())) {
            throw refusal;
        }
        return draft.named(names);
    }
}
