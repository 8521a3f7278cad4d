@NullMarked
package fr.faubourg.history;

import org.jspecify.annotations.NullMarked;
