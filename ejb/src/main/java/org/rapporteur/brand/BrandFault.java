package org.rapporteur.brand;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.rapporteur.kernel.DomainException;

/**
 * Why a brand may not be printed.
 *
 * @param field what is wrong: {@code names}, {@code names.fr}, {@code website}, {@code accent}, {@code logo}, …
 * @param code of the message, with the data that it needs
 */
public record BrandFault(String field, String code, Map<String, Object> data) {

    public BrandFault {
        data = Map.copyOf(data);
    }

    /**
     * One refusal for all of them: the code and data of the first, its {@code field}, and the list {@code faults} with
     * the field and code of each.
     *
     * @param faults at least one
     */
    public static DomainException refusal(List<BrandFault> faults) {
        BrandFault first = faults.get(0);
        Map<String, Object> data = new LinkedHashMap<>(first.data());
        data.put("field", first.field());
        List<Map<String, Object>> all = new ArrayList<>();
        faults.forEach(fault -> all.add(Map.of("field", fault.field(), "code", fault.code(), "data", fault.data())));
        data.put("faults", all);
        return new DomainException(DomainException.Kind.INVALID, first.code(), data);
    }
}
