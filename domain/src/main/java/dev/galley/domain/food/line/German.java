package dev.galley.domain.food.line;

final class German { static final Lexicon LEXICON = English.LEXICON; }
