package dev.galley.persistence.food.ingest;

import java.io.IOException;

/** What is wrong with a file as a whole, so that reading on makes no sense. */
final class BadFile extends IOException {
    BadFile(String why) {
        super(why);
    }
}
