package org.rapporteur.web.desk;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import org.rapporteur.kernel.Language;
import org.rapporteur.report.Content;
import org.rapporteur.report.Register;
import org.rapporteur.report.Report;
import org.rapporteur.report.ReportDesk;
import org.rapporteur.report.Symbol;

/** A report together with the names that its form brings for the register: both are kept, or neither. */
@RequestScoped
@Transactional
public class ReportWriting {

    @Inject
    private ReportDesk reports;

    @Inject
    private Register register;

    /** @throws org.rapporteur.kernel.DomainException as {@link ReportDesk#create} and {@link FactsForm#facts} */
    public Report create(Symbol symbol, Language original, FactsForm form, Content content) {
        return reports.create(symbol, original, form.facts(register, original), content);
    }

    /** @throws org.rapporteur.kernel.DomainException as {@link ReportDesk#describe} and {@link FactsForm#facts} */
    public Report describe(Symbol symbol, long basedOn, FactsForm form, Language written) {
        return reports.describe(symbol, basedOn, form.facts(register, written));
    }
}
