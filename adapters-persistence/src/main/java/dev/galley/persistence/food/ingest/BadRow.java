package dev.galley.persistence.food.ingest;

/** What is wrong with one row of a file. It costs that row, and no other. */
final class BadRow extends Exception {
    BadRow(String why) {
        super(why, null, false, false);
    }
}
