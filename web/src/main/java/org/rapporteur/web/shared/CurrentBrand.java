package org.rapporteur.web.shared;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import org.jspecify.annotations.Nullable;
import org.rapporteur.brand.Brand;
import org.rapporteur.brand.Brands;

/** The brand of the pages, read once per request. */
@RequestScoped
public class CurrentBrand {

    @Inject
    private Brands brands;

    private @Nullable Brand brand;

    public Brand get() {
        if (brand == null) {
            brand = brands.current();
        }
        return brand;
    }
}
