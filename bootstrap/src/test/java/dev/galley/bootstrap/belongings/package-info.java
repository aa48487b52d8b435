@NullMarked
package dev.galley.bootstrap.belongings;

import org.jspecify.annotations.NullMarked;
