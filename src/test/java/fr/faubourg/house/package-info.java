/** The habits of the house, as tests: modules, SQL, templates, labels, sources, documents. Each failure says what to do. */
@NullMarked
package fr.faubourg.house;

import org.jspecify.annotations.NullMarked;
