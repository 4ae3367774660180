package org.rapporteur.web.shared;

import jakarta.el.ELContext;
import jakarta.el.ELException;
import jakarta.el.ELResolver;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Calls the methods without parameters of records, such as {@code value.label()}, on pages. The resolver of beans, which
 * would otherwise, lists all methods of the class at each call; a page of results has two thousand of them.
 */
public class RecordResolver extends ELResolver {

    private static final ClassValue<Map<String, Method>> METHODS = new ClassValue<>() {
        @Override
        protected Map<String, Method> computeValue(Class<?> type) {
            return Stream.of(type.getMethods())
                    .filter(method -> method.getParameterCount() == 0
                            && !Modifier.isStatic(method.getModifiers())
                            && method.getDeclaringClass().equals(type)
                            && Modifier.isPublic(type.getModifiers()))
                    .collect(Collectors.toMap(Method::getName, method -> method, (one, other) -> one));
        }
    };

    /** Leaves to the others whatever it does not know. */
    @Override
    public @Nullable Object invoke(
            ELContext context,
            @Nullable Object base,
            Object name,
            Class<?> @Nullable [] types,
            Object @Nullable [] parameters) {
        if (!(base instanceof Record) || (parameters != null && parameters.length > 0)) {
            return null;
        }
        Method method = METHODS.get(base.getClass()).get(String.valueOf(name));
        if (method == null) {
            return null;
        }
        try {
            Object value = method.invoke(base);
            context.setPropertyResolved(base, name);
            return value;
        } catch (InvocationTargetException thrown) {
            throw new ELException(thrown.getCause());
        } catch (IllegalAccessException impossible) {
            throw new ELException(impossible);
        }
    }

    @Override
    public @Nullable Object getValue(ELContext context, @Nullable Object base, @Nullable Object property) {
        return null;
    }

    @Override
    public @Nullable Class<?> getType(ELContext context, @Nullable Object base, @Nullable Object property) {
        return null;
    }

    @Override
    public void setValue(ELContext context, @Nullable Object base, @Nullable Object property, @Nullable Object value) {}

    @Override
    public boolean isReadOnly(ELContext context, @Nullable Object base, @Nullable Object property) {
        return true;
    }

    @Override
    public @Nullable Class<?> getCommonPropertyType(ELContext context, @Nullable Object base) {
        return null;
    }
}
