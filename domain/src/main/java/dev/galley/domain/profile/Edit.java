package dev.galley.domain.profile;

import java.util.Optional;

/** What is to become of one value of many: most of them stay. */
public sealed interface Edit<T> {
    /** It stays as it is. */
    record Keep<T>() implements Edit<T> {}

    /** It is as if nobody had ever said it. */
    record Clear<T>() implements Edit<T> {}

    /** It is this from now on. */
    record To<T>(T value) implements Edit<T> {}

    /** @param unsaid what it is where nobody says it */
    default T on(T before, T unsaid) {
        return switch (this) {
            case Keep<T> _ -> before;
            case Clear<T> _ -> unsaid;
            case To<T>(var value) -> value;
        };
    }

    /** Of a value that may be absent. */
    default Optional<T> on(Optional<T> before) {
        return switch (this) {
            case Keep<T> _ -> before;
            case Clear<T> _ -> Optional.empty();
            case To<T>(var value) -> Optional.of(value);
        };
    }
}
