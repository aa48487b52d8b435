package dev.galley.domain.profile;

import static dev.galley.domain.profile.ProfileSamples.ANNA;
import static dev.galley.domain.profile.ProfileSamples.body;
import static dev.galley.domain.profile.ProfileSamples.lean;
import static dev.galley.domain.profile.ProfileSamples.profile;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * What others have worked out and published by the same equations. Each value is given as it was published, with as many
 * digits; ours must round to it, or, where the source rounded on the way to a total, lie as near as that can take it.
 */
class PublishedValuesTest {
    /** @param off by how much the source's own roundings on the way can move the value, kcal */
    private record Published(String source, BodyMeasures body, ActivityLevel activity, String kilocalories,
            String off) {
        BigDecimal ours() {
            var needs = DailyNeeds.of(profile(ANNA, body, activity, Goal.MAINTAIN));
            return isTotal() ? needs.tdee() : needs.bmr();
        }

        private boolean isTotal() {
            return source.startsWith("total: ");
        }
    }

    private static Published rate(String source, BodyMeasures body, String kilocalories, String off) {
        return new Published("rate: " + source, body, ActivityLevel.SEDENTARY, kilocalories, off);
    }

    private static Published total(
            String source, BodyMeasures body, ActivityLevel activity, String kilocalories, String off) {
        return new Published("total: " + source, body, activity, kilocalories, off);
    }

    private static Stream<Published> published() {
        var man30 = body(30, Sex.MALE, "175", "70");
        var man35 = body(35, Sex.MALE, "178", "80");
        var man25 = body(25, Sex.MALE, "175", "80");
        var woman25 = body(25, Sex.FEMALE, "165", "65");
        var tall = body(30, Sex.MALE, "182.88", "100");
        var library = "calculatorlib.com/bmr-calculator-mifflin-st-jeor, table of its example";
        var newYou = "newyouaussiehealthandfitness.com, Nutritional guide, step 1";
        var weightLoss = "weight-loss-i.com, Calorie needs by the Katch-McArdle formula, 140 lb at 25 %";
        var larson = "R. Larson, Math & You, 10.1 (math.andyou.com/461), ";
        return Stream.of(
                rate("calculatorlib.com/basal-energy-expenditure-mifflin-calculator", man30, "1648.75", "0"),
                rate(library, man30, "1649", "0"),
                total(library, man30, ActivityLevel.SEDENTARY, "1978", "1"), // 1978.5, rounded down there
                total(library, man30, ActivityLevel.LIGHT, "2267", "0"),
                total(library, man30, ActivityLevel.MODERATE, "2556", "0"),
                total(library, man30, ActivityLevel.ACTIVE, "2844", "0"),
                total(library, man30, ActivityLevel.EXTRA_ACTIVE, "3133", "0"),
                rate("superglobalcalculator.com, Daily calorie need, worked example", man35, "1742.5", "0"),
                total("the same", man35, ActivityLevel.MODERATE, "2701", "0"),
                rate("complete.tools/bmr-calc, example 1", body(30, Sex.FEMALE, "165", "70"), "1420.25", "0"),
                rate("complete.tools/bmr-calc, example 2", body(45, Sex.MALE, "180", "85"), "1755", "0"),
                rate(newYou + ", male", man25, "1774", "0"),
                total(newYou + ", male", man25, ActivityLevel.MODERATE, "2750", "1"), // of 1,774
                rate(newYou + ", female", woman25, "1395", "0"),
                total(newYou + ", female", woman25, ActivityLevel.LIGHT, "1918", "0"),
                rate("amfd.co.uk, What is my BMR and TDEE, 6 ft and 100 kg", tall, "1998", "0"),
                total("the same", tall, ActivityLevel.MODERATE, "3096", "1"), // of 1,998, cut off
                rate(weightLoss, lean("63.6", "25"), "1400", "0.5"), // 47.7 kg lean
                total(weightLoss, lean("63.6", "25"), ActivityLevel.MODERATE, "2170", "1"), // of 1,400
                rate("getbig.com, message 1899672, 130 lb at 20 %", lean("59.1", "20"), "1392", "1"), // 47.3 kg lean, for 47.28
                rate("changingshape.com/kmf, 170 lb at 20 %", lean("77.1107", "20"), "1702.47", "0.05"),
                rate(larson + "exercise 25: 100 lb of lean body", lean("60.4790", "25"), "1350", "0.5"),
                rate(larson + "exercise 27: 160 lb at 25 %", lean("72.5748", "25"), "1546", "0.5"));
    }

    @TestFactory
    Stream<DynamicTest> what_was_published_comes_out() {
        return published().map(value -> DynamicTest.dynamicTest(value.source(), () -> {
            var theirs = new BigDecimal(value.kilocalories());
            var ours = value.ours();
            var step = BigDecimal.ONE.movePointLeft(theirs.scale());
            var allowed = step.divide(BigDecimal.TWO).max(new BigDecimal(value.off()));
            assertThat(ours).isBetween(theirs.subtract(allowed), theirs.add(allowed));
        }));
    }

    @Test
    void what_we_promise_is_exact() {
        var man = DailyNeeds.of(profile(ANNA, body(30, Sex.MALE, "180", "80"), ActivityLevel.SEDENTARY, Goal.MAINTAIN));
        assertThat(man.bmr()).isEqualTo(new BigDecimal("1780.00"));
        assertThat(man.formula()).isEqualTo(BasalMetabolicRate.Formula.MIFFLIN_ST_JEOR);
        assertThat(man.tdee()).isEqualTo(new BigDecimal("2136.00"));

        var woman = DailyNeeds.of(profile(
                ANNA, body(30, Sex.FEMALE, "165", "60"), ActivityLevel.SEDENTARY, Goal.MAINTAIN));
        assertThat(woman.bmr()).isEqualTo(new BigDecimal("1320.25"));

        var measured = DailyNeeds.of(profile(ANNA, lean("80", "20"), ActivityLevel.SEDENTARY, Goal.MAINTAIN));
        assertThat(measured.bmr()).isEqualTo(new BigDecimal("1752.40"));
        assertThat(measured.formula()).isEqualTo(BasalMetabolicRate.Formula.KATCH_MCARDLE);
    }
}
