package dev.galley.domain.appliance.program;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ReadingTest {
    @Test
    void temperatures_are_read_in_the_order_of_the_text_and_once() {
        assertThat(Temperatures.in("at 180 °C (350 °F), then 220°C")).containsExactly(180, 220);
        assertThat(Temperatures.in("at 425F")).containsExactly(218);
        assertThat(Temperatures.in("350 degrees")).containsExactly(177);
        assertThat(Temperatures.in("between 155 and 165 °C")).containsExactly(155, 165);
        assertThat(Temperatures.in("at 180C")).containsExactly(180);
        assertThat(Temperatures.in("gas mark 6")).containsExactly(200);
        assertThat(Temperatures.in("2 c flour, 12 eggs, a 26 cm tin")).isEmpty();
    }

    @Test
    void times_are_read_to_their_upper_end() {
        assertThat(Times.in("bake for 22 to 25 minutes")).contains(1_500);
        assertThat(Times.in("for 1 1/2 hours")).contains(5_400);
        assertThat(Times.in("for 1½ hours")).contains(5_400);
        assertThat(Times.in("1 hour and 20 minutes")).contains(4_800);
        assertThat(Times.in("45 sec")).contains(45);
        assertThat(Times.in("until done")).isEmpty();
        assertThat(Times.in("2 minutes, then 5 minutes")).isEmpty();
    }
}
