package dev.galley.application.bus;

import static dev.galley.domain.kernel.KernelRefusal.VALIDATION_ERROR;

import java.util.Map;

/** How many entries a page may hold: 1 to 100. */
public record PageSize(int value) {
    public static final int MOST = 100;
    public static final PageSize DEFAULT = new PageSize(20);

    public PageSize {
        if (value < 1 || value > MOST) {
            var wrong = "must be from 1 to " + MOST;
            throw VALIDATION_ERROR.because("limit " + wrong, Map.of("limit", wrong));
        }
    }
}
