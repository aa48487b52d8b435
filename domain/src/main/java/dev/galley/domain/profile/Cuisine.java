package dev.galley.domain.profile;

import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** A kitchen of the world, by the word that recipes have for it: {@code west-african}. */
public record Cuisine(String code) {
    /** Those of the recipes that Galley ships, and the regions around them. */
    private static final Set<String> KNOWN = new TreeSet<>(Arrays.asList("""
            afghan african american arab argentinian armenian asian australian austrian basque belgian brazilian british
            cajun cambodian canadian caribbean catalan central-american chilean chinese colombian creole cuban czech
            danish dutch eastern-european egyptian english ethiopian european filipino finnish french georgian german greek
            hawaiian hungarian indian indonesian irish israeli italian jamaican japanese korean laotian latin-american
            lebanese malaysian mediterranean mexican middle-eastern mongolian moroccan nepalese nigerian nordic
            north-african norwegian pakistani persian peruvian polish portuguese romanian russian scandinavian scottish
            sichuan singaporean slovak south-african southern spanish sri-lankan swedish swiss syrian taiwanese tex-mex
            thai tibetan tunisian turkish ukrainian uzbek venezuelan vietnamese welsh west-african
            """.strip().split("\\s+")));

    public Cuisine {
        if (!KNOWN.contains(code)) {
            throw new IllegalArgumentException("no cuisine is called " + code);
        }
    }

    public static Optional<Cuisine> of(String code) {
        return KNOWN.contains(code) ? Optional.of(new Cuisine(code)) : Optional.empty();
    }
}
