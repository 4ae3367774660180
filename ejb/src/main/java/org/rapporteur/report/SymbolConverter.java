package org.rapporteur.report;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.jspecify.annotations.Nullable;

/** Stores a {@link Symbol} in its canonical form. */
@Converter(autoApply = true)
public class SymbolConverter implements AttributeConverter<Symbol, String> {

    @Override
    public @Nullable String convertToDatabaseColumn(@Nullable Symbol symbol) {
        return symbol == null ? null : symbol.value();
    }

    @Override
    public @Nullable Symbol convertToEntityAttribute(@Nullable String value) {
        return value == null ? null : new Symbol(value);
    }
}
