package dev.galley.domain.meal.expenditure;

/** How much stands behind an estimate of what somebody spends. */
public enum Confidence {
    LOW, MEDIUM, HIGH
}
