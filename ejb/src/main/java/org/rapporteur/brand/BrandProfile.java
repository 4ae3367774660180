package org.rapporteur.brand;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.rapporteur.kernel.Language;
import org.rapporteur.kernel.StoredEntity;

/** The brand as it is stored; the one row of its table. */
@Entity
@Table(name = "brand_profile")
public class BrandProfile extends StoredEntity {

    /** A name of the federation in one language. */
    @Embeddable
    static class Name {
        @Column(nullable = false, length = 35)
        private Language language;

        @Column(nullable = false, length = 200)
        private String name;

        @SuppressWarnings("NullAway.Init")
        protected Name() {}

        Name(Language language, String name) {
            this.language = language;
            this.name = name;
        }
    }

    @Column(nullable = false, length = 300)
    private String website;

    @Column(nullable = false, length = 7)
    private String accent;

    @Column(nullable = false, length = 7)
    private String ornament;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false, length = 10)
    private Brand.Typeface typeface;

    @Column(length = 64)
    private @Nullable String logo;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false, length = 10)
    private Brand.Paper paper;

    @Column(name = "symbol_prefix", nullable = false, length = 8)
    private String symbolPrefix;

    @ElementCollection
    @CollectionTable(name = "brand_name", joinColumns = @JoinColumn(name = "brand_id"))
    @OrderColumn(name = "position")
    private List<Name> names = new ArrayList<>();

    @SuppressWarnings("NullAway.Init")
    protected BrandProfile() {}

    void become(Brand brand) {
        website = brand.website().toString();
        accent = brand.accent();
        ornament = brand.ornament();
        typeface = brand.typeface();
        logo = brand.logo().orElse(null);
        paper = brand.paper();
        symbolPrefix = brand.symbolPrefix();
        names.clear();
        brand.names().forEach((language, name) -> names.add(new Name(language, name)));
    }

    Brand brand() {
        Map<Language, String> byLanguage = new LinkedHashMap<>();
        names.forEach(name -> byLanguage.put(name.language, name.name));
        return new Brand(
                byLanguage,
                URI.create(website),
                accent,
                ornament,
                typeface,
                Optional.ofNullable(logo),
                paper,
                symbolPrefix);
    }
}
