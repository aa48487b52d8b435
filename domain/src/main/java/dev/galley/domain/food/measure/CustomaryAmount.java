package dev.galley.domain.food.measure;

import java.math.BigDecimal;

/**
 * How much of a kind of food people eat at one time: the reference amounts customarily consumed (RACC) of the US Food and Drug
 * Administration, 21 CFR 101.12(b), table 2, for people of four years and more, as amended in 2016 (81 FR 34000); of meat
 * and poultry those of the Food Safety and Inspection Service, 9 CFR 317.312(b) and 381.412(b). Both are made from what
 * people told in national surveys. Where neither has a row, the row here says what it is taken from.
 */
enum CustomaryAmount {
    // Bakery products
    BREAD(50), BAGEL(110),
    /** Croissants, tortillas, corn bread, scones, English muffins. */
    SMALL_BREAD(55),
    /** Muffins that are cakes. */
    MUFFIN(110), BREAD_CRUMBS(30, Manner.SEASONING), CROUTONS(7), STUFFING(100), TACO_SHELL(30), DOUGH_WRAPPER(
            20), COOKIE(30), CRACKER(30), BAR(40), BROWNIE(40), HEAVY_CAKE(125), CAKE(80), LIGHT_CAKE(55),
    /** Doughnuts, Danish pastry, coffee cakes, sweet rolls. */
    SWEET_ROLL(55), PIE(125), PANCAKE(110), WAFFLE(85), CONE(15),

    // Beverages. A drink with alcohol is a standard drink of the US National Institute on Alcohol Abuse and Alcoholism: 12
    // fl oz of beer, 5 of wine, 1.5 of spirits; fortified wine and sake as USDA SR28 has their glass, 3.5 fl oz.
    DRINK(360, "ml", 360, Manner.COUNTED, Consistency.POURED),
    /** A cup of 8 fl oz, as in USDA SR28: the rule has plain coffee and tea in no row. */
    COFFEE(240, "ml", 240, Manner.COUNTED, Consistency.POURED),
    /** Ours, as a shot is: 25 to 60 ml. */
    ESPRESSO(40, "ml", 40, Manner.COUNTED, Consistency.POURED), JUICE(240, "ml", 240, Manner.COUNTED,
            Consistency.POURED), BEER(355, "ml", 355, Manner.COUNTED, Consistency.POURED), WINE(148, "ml", 148,
                    Manner.COUNTED, Consistency.POURED), FORTIFIED_WINE(103, "ml", 103, Manner.COUNTED,
                            Consistency.POURED), SPIRITS(44, "ml", 42, Manner.COUNTED,
                                    Consistency.POURED), COOKING_WINE(30, "ml", 30, Manner.SEASONING,
                                            Consistency.POURED),

    // Cereals and other grain products
    LIGHT_CEREAL(15), CEREAL(40), HEAVY_CEREAL(60), BRAN(15), PORRIDGE(1, "cup", 240, Manner.COUNTED,
            Consistency.SPOONED), DRY_PORRIDGE(40), GRAIN(140), DRY_GRAIN(45), PASTA(140), DRY_PASTA(55), FRIED_NOODLES(
                    25), FLOUR(30, Manner.SEASONING), STARCH(10, Manner.SEASONING),

    // Dairy products and substitutes
    CHEESE(30), COTTAGE_CHEESE(110, Manner.PLAIN, Consistency.SPOONED),
    /** Ricotta and the like. */
    SOFT_CHEESE(55), GRATED_CHEESE(5), CREAM(15, "ml", 15, Manner.PLAIN, Consistency.POURED), HALF_AND_HALF(30, "ml",
            30, Manner.PLAIN, Consistency.POURED), CONDENSED_MILK(30, "ml", 38, Manner.PLAIN,
                    Consistency.POURED), SOUR_CREAM(30, Manner.PLAIN, Consistency.SPOONED), WHIPPED_CREAM(2, "tbsp", 8,
                            Manner.PLAIN), MILK(240, "ml", 240, Manner.COUNTED, Consistency.POURED), MILK_DRINK(240,
                                    "ml", 240, Manner.COUNTED, Consistency.POURED), EGGNOG(120, "ml", 120,
                                            Manner.COUNTED, Consistency.POURED), YOGURT(170, Manner.COUNTED,
                                                    Consistency.SPOONED),
    /** In coffee or tea: the row of half and half, up to a café au lait, of which half is milk. */
    MILK_IN_COFFEE(30, "ml", 30, Manner.PLAIN, Consistency.POURED),
    /** With cereal: the half cup that the labels of cereals give in the USA. */
    MILK_ON_CEREAL(0.5, "cup", 120, Manner.PLAIN, Consistency.POURED),

    // Desserts
    ICE_CREAM(0.667, "cup", 88, Manner.COUNTED), PUDDING(0.5, "cup", 125, Manner.COUNTED, Consistency.SPOONED), TOPPING(
            2, "tbsp", 36, Manner.PLAIN),

    // Eggs
    EGG(50), EGG_MIXTURE(110),

    // Fats and oils
    FAT(1, "tbsp", 14, Manner.PLAIN), SPRAY(0.25), DRESSING(30), MAYONNAISE(15),

    // Fish, meat and what is eaten instead
    MEAT(85), RAW_MEAT(114), FISH(85), RAW_FISH(110),
    /** Bologna, ham, sausages, frankfurters, smoked fish. */
    COLD_CUT(55), BACON(15), RAW_BACON(54),
    /** Jerky, pepperoni, Parma ham, dried fish. */
    DRIED_MEAT(30),
    /** Anchovies, caviar. */
    SALTED_FISH(15), MEAT_SUBSTITUTE(85), SAUSAGE_SUBSTITUTE(55),

    // Fruit
    FRUIT(140), WATERMELON(280), DRIED_FRUIT(40), CANDIED_FRUIT(30), GARNISH_FRUIT(4),
    /** Avocado, cranberries, lemons, limes. */
    INGREDIENT_FRUIT(50), LEMON_JUICE(5, "ml", 5, Manner.PLAIN, Consistency.POURED), FRUIT_RELISH(70),

    // Legumes
    BEANS(90), BEANS_IN_SAUCE(130), DRY_BEANS(35),

    // Mixed dishes
    MIXED_DISH(1, "cup", 245, Manner.COUNTED), STEW(1, "cup", 245, Manner.COUNTED, Consistency.SPOONED),
    /** Sandwiches, burritos, pizza. */
    HAND_DISH(140, Manner.COUNTED), DISH_WITH_SAUCE(140, Manner.COUNTED), APPETIZER(85),

    // Nuts and seeds
    NUTS(30), NUT_BUTTER(2, "tbsp", 32, Manner.PLAIN), COCONUT(15, Manner.SEASONING),
    /** Salad and potato toppers: seeds as they are sprinkled. */
    SEEDS(7),

    // Potatoes
    POTATO(110), MASHED_POTATO(140), FRIED_POTATO(70),

    // Salads
    SALAD(100, Manner.COUNTED), POTATO_SALAD(140, Manner.COUNTED),

    // Sauces, dips, condiments
    DIP(2, "tbsp", 32, Manner.PLAIN), MAIN_SAUCE(125, Manner.PLAIN, Consistency.SPOONED), MINOR_SAUCE(0.25, "cup", 62,
            Manner.PLAIN), CONDIMENT(1, "tbsp", 16, Manner.PLAIN), MINOR_CONDIMENT(1, "tsp", 5, Manner.PLAIN),

    // Snacks
    SNACK(30),

    // Soups
    SOUP(245, Manner.COUNTED, Consistency.POURED),
    /** What a cup of soup is made of. */
    CONDENSED_SOUP(0.5, "cup", 125, Manner.COUNTED, Consistency.POURED), BROTH(245, Manner.SEASONING,
            Consistency.POURED),

    // Sugars and sweets
    SUGAR(8), POWDERED_SUGAR(30, Manner.SEASONING),
    /** A packet. */
    SWEETENER(1), SPREAD(1, "tbsp", 20, Manner.PLAIN), SYRUP(30, "ml", 40, Manner.PLAIN, Consistency.POURED), CANDY(
            30), HARD_CANDY(15), BAKING_CANDY(15), DECORATION(4, Manner.SEASONING), GUM(3), COCOA(1, "tbsp", 5,
                    Manner.SEASONING),

    // Vegetables
    VEGETABLE(85), CANNED_VEGETABLE(130), VEGETABLE_WITH_SAUCE(110), DRIED_VEGETABLE(5, Manner.SEASONING), SEAWEED(3),
    /** Garlic, parsley. */
    GARNISH(4, Manner.SEASONING),
    /** Chillies, green onions. */
    HOT_VEGETABLE(30), OLIVES(15), PICKLES(30), RELISH(15), SPROUTS(0.25, "cup", 20, Manner.PLAIN), VEGETABLE_PASTE(30,
            Manner.SEASONING), VEGETABLE_PUREE(60, Manner.PLAIN), PIE_FILLING(85),

    // Seasonings
    SPICE(0.5, Manner.SEASONING), SALT(0.25, "tsp", 1.5, Manner.SEASONING);

    /** How it is told. */
    enum Manner {
        PLAIN,
        /** "A coffee" and "two soups" are one helping and two; "three almonds" are not three. */
        COUNTED,
        /** What hardly anybody eats by itself: who names it probably means something else that it is in. */
        SEASONING
    }

    /** Whether it takes the shape of what it is in. */
    enum Consistency {
        SOLID, POURED, SPOONED
    }

    private static final Ratio LEAST = Ratio.of(1, 2);
    /**
     * What people tell in surveys is less than what is served: portions on the market are two to eight times the federal
     * standards (pasta 480 % over, steaks 224 %, bagels 195 %; Young and Nestle, Am J Public Health 92, 2002).
     */
    private static final Ratio MOST = Ratio.of(5, 2);

    private final BigDecimal amount;
    private final String unit;
    @SuppressWarnings("ImmutableEnumChecker") // a record of numbers
    private final Ratio grams;
    private final Manner manner;
    private final Consistency consistency;

    CustomaryAmount(double grams) {
        this(grams, Manner.PLAIN);
    }

    CustomaryAmount(double grams, Manner manner) {
        this(grams, manner, Consistency.SOLID);
    }

    CustomaryAmount(double grams, Manner manner, Consistency consistency) {
        this(grams, "g", grams, manner, consistency);
    }

    CustomaryAmount(double amount, String unit, double grams, Manner manner) {
        this(amount, unit, grams, manner, Consistency.SOLID);
    }

    /** @param grams what so much of it weighs where the food does not tell */
    CustomaryAmount(double amount, String unit, double grams, Manner manner, Consistency consistency) {
        this.amount = BigDecimal.valueOf(amount);
        this.unit = unit;
        this.grams = Ratio.of(BigDecimal.valueOf(grams));
        this.manner = manner;
        this.consistency = consistency;
    }

    Manner manner() {
        return manner;
    }

    Consistency consistency() {
        return consistency;
    }

    /** What it is of this food, without saying how far from it people are. */
    Ratio likelyOf(FoodMeasures food) {
        return food.weightOf(unit, "").map(one -> one.grams().likely().times(Ratio.of(amount))).orElse(grams);
    }

    /**
     * From half of that to two and a half times as much. Nobody has measured this width for all foods; FDA changed its figures
     * where the median of a survey was a quarter away from them, and around the median people differ about twofold.
     */
    Spread around(Ratio likely) {
        var most = this == MILK_IN_COFFEE ? Ratio.of(5) : MOST;
        return new Spread(likely.times(LEAST), likely, likely.times(most));
    }
}
