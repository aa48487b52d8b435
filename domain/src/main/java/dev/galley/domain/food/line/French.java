package dev.galley.domain.food.line;

final class French { static final Lexicon LEXICON = English.LEXICON; }
