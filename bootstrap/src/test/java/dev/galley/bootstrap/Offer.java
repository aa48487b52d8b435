package dev.galley.bootstrap;

import dev.galley.application.bus.Message;
import dev.galley.domain.food.Food;
import dev.galley.domain.food.FoodId;
import dev.galley.domain.kernel.safety.Screened;
import dev.galley.domain.recipe.Recipe;
import dev.galley.domain.recipe.RecipeContent;
import dev.galley.domain.recipe.RecipeId;
import dev.galley.domain.recipe.RecipeKey;
import java.lang.reflect.GenericArrayType;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.lang.reflect.TypeVariable;
import java.lang.reflect.WildcardType;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.BaseStream;

/**
 * What a message's answer can name to eat outside the gate, found by walking all that the answer's type is made of: type
 * arguments, components of records, cases of sealed types. Inside a {@link Screened} nothing is looked at.
 */
final class Offer {
    /** Whoever names a dish or a food does it by one of these; bare UUIDs do not leave an adapter. */
    private static final Set<Class<?>> EDIBLE = Set.of(
            RecipeId.class, RecipeContent.class, Recipe.class, FoodId.class, Food.class);

    private final Set<String> several = new TreeSet<>();
    private final Set<String> single = new TreeSet<>();
    private final Set<Object> seen = new HashSet<>();

    private record Visit(Type type, boolean many) {}

    private Offer(Type answer) {
        walk(answer, Map.of(), false);
    }

    static Offer of(Class<?> message) {
        return new Offer(answer(message));
    }

    /** The R of {@code Message<R>}. */
    private static Type answer(Class<?> message) {
        return Arrays.stream(message.getGenericInterfaces())
                .filter(ParameterizedType.class::isInstance)
                .map(ParameterizedType.class::cast)
                .filter(type -> Message.class.isAssignableFrom((Class<?>) type.getRawType()))
                .findFirst()
                .orElseThrow(() -> new AssertionError(message + " has no answer"))
                .getActualTypeArguments()[0];
    }

    /** What it holds any number of: a list, or what proposes. */
    Set<String> several() {
        return several;
    }

    /** What it holds one of at the most. */
    Set<String> single() {
        return single;
    }

    /** Whether whoever sends it says which recipe or food they mean, so that an answer about it proposes nothing. */
    static boolean isNamed(Class<?> message) {
        return message.isRecord() && Arrays.stream(message.getRecordComponents())
                .anyMatch(it -> names(it.getGenericType()));
    }

    private static boolean names(Type type) {
        return switch (type) {
            case Class<?> c -> EDIBLE.contains(c) || c == RecipeKey.class;
            case ParameterizedType p -> Arrays.stream(p.getActualTypeArguments()).anyMatch(Offer::names);
            default -> false;
        };
    }

    private void walk(Type type, Map<TypeVariable<?>, Type> bound, boolean many) {
        switch (type) {
            case TypeVariable<?> variable -> {
                var meant = bound.get(variable);
                if (meant != null) {
                    walk(meant, Map.of(), many);
                }
            }
            case WildcardType wild -> Arrays.stream(wild.getUpperBounds()).forEach(it -> walk(it, bound, many));
            case GenericArrayType array -> walk(array.getGenericComponentType(), bound, true);
            case ParameterizedType generic -> generic(generic, bound, many);
            case Class<?> c -> plain(c, Map.of(), many);
            default -> throw new AssertionError("what is " + type + "?");
        }
    }

    private void generic(ParameterizedType type, Map<TypeVariable<?>, Type> bound, boolean many) {
        var raw = (Class<?>) type.getRawType();
        if (raw == Screened.class) {
            return;
        }
        var inner = new HashMap<TypeVariable<?>, Type>();
        var arguments = type.getActualTypeArguments();
        for (int i = 0; i < arguments.length; i++) {
            var argument = arguments[i] instanceof TypeVariable<?> variable
                    ? Objects.requireNonNullElse(bound.get(variable), Object.class)
                    : arguments[i];
            inner.put(raw.getTypeParameters()[i], argument);
        }
        if (raw.isRecord() || raw.isSealed()) {
            plain(raw, inner, many);
        } else {
            inner.values().forEach(it -> walk(it, bound, many || holdsMany(raw)));
        }
    }

    private static boolean holdsMany(Class<?> raw) {
        return Iterable.class.isAssignableFrom(raw)
                || Collection.class.isAssignableFrom(raw)
                || Map.class.isAssignableFrom(raw)
                || BaseStream.class.isAssignableFrom(raw);
    }

    private void plain(Class<?> c, Map<TypeVariable<?>, Type> bound, boolean many) {
        if (EDIBLE.contains(c)) {
            (many ? several : single).add(c.getSimpleName());
        } else if (c == Screened.class) {
            return;
        } else if (c.isArray()) {
            walk(c.getComponentType(), bound, true);
        } else if (c.getName().startsWith("dev.galley.") && (!bound.isEmpty() || seen.add(new Visit(c, many)))) {
            if (c.isRecord()) {
                for (var component : c.getRecordComponents()) {
                    walk(component.getGenericType(), bound, many);
                }
            } else if (c.isSealed()) {
                for (var permitted : c.getPermittedSubclasses()) {
                    plain(permitted, bound, many);
                }
            } else if (!c.isEnum()) {
                for (var field : c.getDeclaredFields()) {
                    if (!java.lang.reflect.Modifier.isStatic(field.getModifiers())) {
                        walk(field.getGenericType(), bound, many);
                    }
                }
            }
        }
    }
}
