package dev.galley.domain.food.line;

final class Spanish { static final Lexicon LEXICON = English.LEXICON; }
