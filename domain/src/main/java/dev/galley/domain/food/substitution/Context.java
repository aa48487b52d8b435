package dev.galley.domain.food.substitution;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What is being made, or how it is cooked. {@code ANY} is whatever else. */
public enum Context {
    ANY, BAKING, BREAD, BREADING, BREAKFAST, CONFECTIONERY, CURRY, DESSERT, DIP, DRESSING, DRINK, FRYING, GRILLING, MARINADE, PASTA, PICKLING, RICE, ROASTING, SALAD, SANDWICH, SAUCE, SOUP, STEW, STIR_FRY, TOPPING;

    /** In small letters, with hyphens: {@code stir-fry}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<Context> of(String code) {
        return Stream.of(values()).filter(context -> context.code().equals(code)).findFirst();
    }
}
