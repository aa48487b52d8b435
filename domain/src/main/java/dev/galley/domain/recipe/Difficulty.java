package dev.galley.domain.recipe;

public enum Difficulty {
    EASY, MEDIUM, HARD
}
