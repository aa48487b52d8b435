package dev.galley.persistence.food.ingest;

import dev.galley.domain.food.FoodSource;
import java.io.IOException;

/** Where what is read from files goes. */
interface Intake {
    /** @param line where in the file it stands, from 1 */
    void food(IncomingFood food, String file, long line) throws IOException;

    void reject(String file, long line, String why) throws IOException;

    /** Rows that were read and tell of a food that comes later: its nutrients, its portions. */
    void rows(long more);

    /** A nutrient that USDA has numbered since, if nobody knew it. */
    void nutrient(String number, String name, String unit);

    /** How much of all there is has been read, from 0 to 1. */
    void fraction(double done);

    /** Whether a row of this id was there before in this run; remembers it. */
    boolean isRepeated(FoodSource source, String sourceId);
}
