package org.rapporteur.publication;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import org.rapporteur.brand.BrandDraft;
import org.rapporteur.brand.BrandFault;
import org.rapporteur.brand.BrandRules;
import org.rapporteur.brand.Brands;
import org.rapporteur.kernel.DomainException;
import org.rapporteur.kernel.Language;
import org.rapporteur.security.Role;
import org.rapporteur.storage.Images;
import org.rapporteur.storage.StoredImage;
import org.rapporteur.typesetting.sample.PagePicture;
import org.rapporteur.typesetting.sample.SampleReport;

/** Where administrators change the brand: what is wrong with a draft, what it looks like, and saving it. */
@Stateless
@RolesAllowed(Role.ADMINISTRATOR_GROUP)
public class BrandDesk {

    @Inject
    private Brands brands;

    @Inject
    private BrandCheck check;

    @Inject
    private Images images;

    private final PagePicture picture = new PagePicture();

    /** Everything that keeps a draft from being saved, in the order of the form. */
    public List<BrandFault> faults(BrandDraft draft) {
        List<BrandFault> faults = new ArrayList<>(check.faults(draft));
        String before = brands.current().website().toString();
        boolean told = faults.stream().anyMatch(fault -> fault.field().equals("website"));
        if (!told && !draft.website().equals(before)) {
            int names = (int) faults.stream()
                    .takeWhile(fault -> fault.field().startsWith("names"))
                    .count();
            BrandRules.newWebsite(draft.website()).ifPresent(fault -> faults.add(names, fault));
        }
        return faults;
    }

    /**
     * The sample page under a draft; nothing is stored.
     *
     * @param language of the sample; English where there is none in it
     * @return a PNG
     * @throws DomainException the draft's faults
     */
    public byte[] preview(BrandDraft draft, Language language) {
        refuse(draft);
        return picture.of(SampleReport.of(draft.brand(), language, check.images(draft)));
    }

    /**
     * Changes the brand; editions already published keep their PDFs.
     *
     * @param basedOn the version that the administrator saw
     * @throws DomainException {@code edit.conflict}, or the draft's faults
     */
    public void change(long basedOn, BrandDraft draft) {
        refuse(draft);
        brands.change(basedOn, draft.brand());
    }

    /**
     * Keeps a picture as a logo, PNG, JPEG or SVG; the brand shows it when it is changed to.
     *
     * @throws DomainException what the store of images refuses
     */
    public StoredImage storeLogo(byte[] bytes) {
        return images.storeLogo(bytes);
    }

    private void refuse(BrandDraft draft) {
        List<BrandFault> faults = faults(draft);
        if (!faults.isEmpty()) {
            throw BrandFault.refusal(faults);
        }
    }
}
