/** What tests share: a PostgreSQL for the whole JVM, a fresh database for each test class, a browser. */
@NullMarked
package fr.faubourg.testing;

import org.jspecify.annotations.NullMarked;
