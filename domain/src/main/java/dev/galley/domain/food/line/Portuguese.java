package dev.galley.domain.food.line;

final class Portuguese { static final Lexicon LEXICON = English.LEXICON; }
