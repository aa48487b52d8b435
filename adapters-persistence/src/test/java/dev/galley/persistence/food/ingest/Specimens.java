package dev.galley.persistence.food.ingest;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Small files in the published layouts, whole and broken. The foods in them are made up. */
final class Specimens {
    private Specimens() {}

    static Map<String, String> sr28() {
        var tables = new LinkedHashMap<String, String>();
        tables.put("FD_GROUP.txt", "~0100~^~Dairy and Egg Products~\r\n~1100~^~Vegetables and Vegetable Products~\r\n");
        tables.put("NUTR_DEF.txt", """
                ~203~^~g~^~PROCNT~^~Protein~^~2~^~600~
                ~204~^~g~^~FAT~^~Total lipid (fat)~^~2~^~800~
                ~205~^~g~^~CHOCDF~^~Carbohydrate, by difference~^~2~^~1100~
                ~208~^~kcal~^~ENERC_KCAL~^~Energy~^~0~^~300~
                ~321~^~\u00b5g~^~CARTB~^~Carotene, beta~^~0~^~7440~
                """.replace("\n", "\r\n"));
        tables.put("FOOD_DES.txt", """
                ~01999~^~0100~^~Milk, of the blue cow~^~MILK,BLUE~^~Moo, blue milk~^~Cr\u00e8merie & Co~^~Y~^~~^0^~~^6.38^4.27^8.79^3.87
                ~11999~^~1100~^~Turnip, purple, raw~^~TURNIP~^~~^~~^~Y~^~~^0^~~^^^^
                """.replace("\n", "\r\n"));
        tables.put("NUT_DATA.txt", """
                ~01999~^~203~^3.150^16^0.074^~1~^^^^^^^^^^^11/1976^
                ~01999~^~204~^0.00^16^^~1~^^^^^^^^^^^11/1976^
                ~01999~^~205~^4.80^16^^~1~^^^^^^^^^^^11/1976^
                ~01999~^~208~^61^16^^~1~^^^^^^^^^^^11/1976^
                ~11999~^~203~^0.90^16^^~1~^^^^^^^^^^^11/1976^
                ~11999~^~321~^12^16^^~1~^^^^^^^^^^^11/1976^
                """.replace("\n", "\r\n"));
        tables.put("WEIGHT.txt", """
                ~01999~^1^1^~cup~^244^^
                ~01999~^2^0.5^~cup, chopped~^75.25^^
                ~11999~^1^1^~large (3" dia)~^183^^
                """.replace("\n", "\r\n"));
        return tables;
    }

    static Map<String, String> fdc() {
        var tables = new LinkedHashMap<String, String>();
        tables.put("food.csv", """
                "fdc_id","data_type","description","food_category_id","publication_date"
                "900001","foundation_food","Hummus, ""the best"", plain","16","2019-04-01"
                "900002","foundation_food","Hummus, superseded","16","2018-04-01"
                "900003","market_acquisition","HUMMUS, SOMEBODY'S","16","2019-04-01"
                "900004","foundation_food","Turnip, white, raw","11","2019-04-01"
                """);
        tables.put("foundation_food.csv", """
                "fdc_id","NDB_number","footnote"
                "900001","16999",""
                "900004","11998","two
                lines"
                """);
        tables.put("nutrient.csv", """
                "id","name","unit_name","nutrient_nbr","rank"
                "1003","Protein","G","203","600.0"
                "1004","Total lipid (fat)","G","204","800.0"
                "1005","Carbohydrate, by difference","G","205","1110.0"
                "2047","Energy (Atwater General Factors)","KCAL","957","280.0"
                "2048","Energy (Atwater Specific Factors)","KCAL","958","290.0"
                "2999","Sunshine","UG","9991","1.0"
                "2058","Beta-glucan","G","","1.0"
                """);
        tables.put("food_nutrient.csv", """
                "id","fdc_id","nutrient_id","amount","data_points","derivation_id","min","max","median","footnote","min_year_acquired"
                "1","900001","1003","7.350","1","1","","","","",""
                "2","900001","2047","229","1","1","","","","",""
                "3","900001","2048","243.1","1","1","","","","",""
                "4","900001","2999","0.5","1","1","","","","",""
                "5","900001","2058","0.5","1","1","","","","",""
                "6","900003","1003","9","1","1","","","","",""
                "7","900004","1003","1.0","1","1","","","","",""
                "8","900004","1004","0.1","1","1","","","","",""
                "9","900004","1005","6.0","1","1","","","","",""
                """);
        tables.put("measure_unit.csv", "\"id\",\"name\"\n\"1001\",\"tablespoon\"\n\"9999\",\"undetermined\"\n");
        tables.put("food_category.csv", """
                "id","code","description"
                "16","1600","Legumes and Legume Products"
                "11","1100","Vegetables and Vegetable Products"
                """);
        tables.put("food_portion.csv", """
                "id","fdc_id","seq_num","amount","measure_unit_id","portion_description","modifier","gram_weight","data_points","footnote","min_year_acquired"
                "1","900001","","2.0","1001","","","33.9","1","",""
                "2","900004","","1","9999","","turnip, small","61","1","",""
                """);
        return tables;
    }

    /** One line of the nightly dump; {@code more} ends in a comma. */
    static String product(String code, String name, String more) {
        return """
                {"code":"%s",%s"product_name":"%s","lang":"en","nutriments":{"proteins_100g":6.300,"sodium_100g":0.04,\
                "energy_100g":1000,"fat_100g":"3.5","carbohydrates_100g":50},"images":{"x":[{"y":{}}]}}"""
                .formatted(code, more, name);
    }

    static Path folder(Path folder, Map<String, String> tables) {
        try {
            Files.createDirectories(folder);
            for (var table : tables.entrySet()) {
                var charset = table.getKey().endsWith(".txt") ? ISO_8859_1 : UTF_8;
                Files.write(folder.resolve(table.getKey()), table.getValue().getBytes(charset));
            }
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Path zip(Path file, Map<String, String> entries) {
        try (var zip = new ZipOutputStream(Files.newOutputStream(file))) {
            for (var entry : entries.entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                var charset = entry.getKey().endsWith(".txt") ? ISO_8859_1 : UTF_8;
                zip.write(entry.getValue().getBytes(charset));
                zip.closeEntry();
            }
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Map<String, String> within(String folder, Map<String, String> tables) {
        var moved = new LinkedHashMap<String, String>();
        tables.forEach((name, content) -> moved.put(folder + "/" + name, content));
        return moved;
    }

    static byte[] gzip(byte[] content) {
        try (var bytes = new ByteArrayOutputStream()) {
            try (var gzip = new GZIPOutputStream(bytes)) {
                gzip.write(content);
            }
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Path write(Path file, byte[] content) {
        try {
            return Files.write(file, content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Path write(Path file, String content) {
        return write(file, content.getBytes(UTF_8));
    }

    /** A ZIP file that says of its entries that they are one byte long. */
    static Path lyingZip(Path file, Map<String, String> entries) {
        try {
            var bytes = Files.readAllBytes(zip(file, entries));
            for (int at = 0; at + 46 < bytes.length; at++) {
                boolean central = bytes[at] == 'P' && bytes[at + 1] == 'K' && bytes[at + 2] == 1 && bytes[at + 3] == 2;
                if (central) {
                    Arrays.fill(bytes, at + 24, at + 28, (byte) 0);
                    bytes[at + 24] = 1;
                }
            }
            return Files.write(file, bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Some kilobytes that unpack to 64 MB of spaces. */
    static byte[] bomb() {
        return gzip(("{" + " ".repeat(64 << 20)).getBytes(UTF_8));
    }
}
