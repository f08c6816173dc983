package vn.dvcqg.sdk.catalog.internal;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The components of a record, so that one piece of code can compare and keep every row of the catalogues, those of later versions too.
 *
 * @param parts in their order
 * @param maker the constructor that takes them all
 */
record RecordShape(List<Part> parts, Constructor<?> maker) {

    private static final ClassValue<RecordShape> SHAPES = new ClassValue<>() {
        @Override
        protected RecordShape computeValue(Class<?> type) {
            return read(type);
        }
    };

    /**
     * A component.
     *
     * @param name its name
     * @param type its type, with the type of the items of a list
     * @param accessor reads it
     */
    record Part(String name, Type type, Method accessor) {

        @Nullable
        Object of(Object row) {
            try {
                return accessor.invoke(row);
            } catch (IllegalAccessException | InvocationTargetException e) {
                throw new IllegalStateException("cannot read " + accessor, e);
            }
        }
    }

    static RecordShape of(Class<?> type) {
        return SHAPES.get(type);
    }

    private static RecordShape read(Class<?> type) {
        RecordComponent[] components = type.getRecordComponents();
        List<Part> parts = Arrays.stream(components)
                .map(component -> new Part(component.getName(), component.getGenericType(), component.getAccessor()))
                .toList();
        try {
            Class<?>[] types =
                    Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
            return new RecordShape(parts, type.getConstructor(types));
        } catch (NoSuchMethodException e) {
            throw new IllegalStateException("every row must be a public record, but is " + type, e);
        }
    }

    /** A record with these components. */
    Object make(List<? extends @Nullable Object> values) {
        try {
            return maker.newInstance(values.toArray());
        } catch (ReflectiveOperationException e) {
            throw new IllegalArgumentException("cannot make a row of " + maker, e);
        }
    }
}
