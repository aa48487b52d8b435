package dev.galley.device.simulator.physics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

/** Against the solutions on paper. */
class KitchenwareTest {
    private static final double ROOM = 20;

    private static OptionalDouble to(double celsius) {
        return OptionalDouble.of(celsius);
    }

    private static Kitchenware inSteps(Kitchenware ware, double seconds, int steps) {
        for (int i = 0; i < steps; i++) {
            ware = ware.after(seconds / steps);
        }
        return ware;
    }

    @Test
    void an_oven_warms_along_newtons_exponential() {
        double tau = 7_800 / 4.0;
        double rest = ROOM + 2_400 / 4.0;
        var oven = Oven.cold().heating(to(250)).after(300);
        assertThat(oven.celsius()).isCloseTo(rest + (ROOM - rest) * Math.exp(-300 / tau), within(1e-9));
    }

    @Test
    void an_oven_comes_to_180_degrees_in_about_ten_minutes() {
        assertThat(Oven.cold().heating(to(180)).after(540).celsius()).isLessThan(180);
        assertThat(Oven.cold().heating(to(180)).after(660).celsius()).isGreaterThan(177);
    }

    @Test
    void an_oven_that_is_off_cools_to_the_room_and_loses_half_in_the_half_life() {
        var hot = new Oven(200, Thermostat.off(3), false);
        double halfLife = 7_800 / 4.0 * Math.log(2);
        assertThat(hot.after(halfLife).celsius()).isCloseTo(ROOM + 90, within(1e-9));
        assertThat(hot.after(1e6).celsius()).isCloseTo(ROOM, within(1e-6));
    }

    @Test
    void an_oven_holds_its_goal_within_the_band_of_its_thermostat() {
        Kitchenware oven = Oven.cold().heating(to(180)).after(1_200);
        for (int i = 0; i < 1_000; i++) {
            oven = oven.after(7);
            assertThat(oven.celsius()).isBetween(177 - 1e-9, 183 + 1e-9);
        }
    }

    @Test
    void an_open_door_lets_heat_out_ten_times_as_fast_and_keeps_the_heater_off() {
        var hot = new Oven(200, Thermostat.off(3), false).heating(to(220));
        var open = hot.opened(true).after(60);
        assertThat(open.celsius()).isCloseTo(ROOM + 180 * Math.exp(-60 * 40 / 7_800.0), within(1e-9));
        assertThat(open.watts()).isZero();
        assertThat(open.opened(false).after(10).watts()).isEqualTo(2_400);
    }

    @Test
    void how_finely_time_is_cut_makes_no_difference() {
        var oven = Oven.cold().heating(to(160));
        assertThat(inSteps(oven, 3_600, 3_600).celsius()).isCloseTo(oven.after(3_600).celsius(), within(1e-6));
        var pot = Pot.cold(800).heating(to(100)).stirring(200);
        var whole = pot.after(1_500);
        var cut = inSteps(pot, 1_500, 7_500);
        assertThat(cut.celsius()).isCloseTo(whole.celsius(), within(1e-6));
        assertThat(cut.grams()).isCloseTo(whole.grams(), within(1e-6)).isLessThan(800);
    }

    @Test
    void water_boils_at_100_degrees_and_only_its_mass_falls() {
        var boiling = new Pot(100, 1_000, Thermostat.off(1), 0, 0, false, false).heating(to(110));
        var later = boiling.after(600);
        double steamWatts = 1_800 - 2 * 80;
        assertThat(later.celsius()).isEqualTo(100);
        assertThat(later.grams()).isCloseTo(1_000 - steamWatts * 600 / 2_257, within(1e-9));
    }

    @Test
    void a_litre_comes_to_the_boil_when_the_paper_says() {
        double capacity = 1_000 * 4.186 + 980;
        double rest = ROOM + 1_800 / 2.0;
        double seconds = -capacity / 2 * Math.log((100 - rest) / (ROOM - rest));
        var pot = Pot.cold(1_000).heating(to(100));
        assertThat(pot.after(seconds - 1).celsius()).isLessThan(100);
        assertThat(pot.after(seconds - 1).grams()).isEqualTo(1_000);
        assertThat(pot.after(seconds + 1).celsius()).isEqualTo(100);
        assertThat(pot.after(seconds + 10).grams()).isLessThan(1_000);
    }

    @Test
    void heat_is_neither_made_nor_lost_while_it_boils() {
        double seconds = 1_000;
        var pot = Pot.cold(1_000).heating(to(105));
        var then = pot.after(seconds);
        double boilsAt = -(1_000 * 4.186 + 980) / 2 * Math.log((100 - 920) / (ROOM - 920.0));
        double steam = (1_800 - 160) * (seconds - boilsAt) / 2_257;
        assertThat(1_000 - then.grams()).isCloseTo(steam, within(1e-6));
    }

    @Test
    void a_pot_that_falls_dry_switches_itself_off() {
        var pot = Pot.cold(50).heating(to(100)).after(120);
        assertThat(pot.isOverheated()).isFalse();
        var dry = Pot.cold(0).heating(to(150)).after(600);
        assertThat(dry.isOverheated()).isTrue();
        assertThat(dry.celsius()).isLessThanOrEqualTo(140);
        assertThat(dry.watts()).isZero();
        assertThat(dry.heating(OptionalDouble.empty()).isOverheated()).isFalse();
    }

    @Test
    void cold_water_mixes_by_its_share_of_heat() {
        var pot = new Pot(80, 500, Thermostat.off(1), 0, 0, false, false).with(300);
        double warm = 500 * 4.186 + 980;
        double cold = 300 * 4.186;
        assertThat(pot.celsius()).isCloseTo((warm * 80 + cold * ROOM) / (warm + cold), within(1e-9));
        assertThat(pot.grams()).isEqualTo(800);
    }

    @Test
    void the_stirrer_follows_and_stops_under_an_open_lid() {
        var pot = Pot.cold(500).stirring(300).after(3);
        assertThat(pot.rpm()).isCloseTo(300, within(1.0));
        assertThat(pot.opened(true).after(3).rpm()).isCloseTo(0, within(1.0));
    }
}
