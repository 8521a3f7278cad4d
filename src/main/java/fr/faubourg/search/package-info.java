/**
 * Search (recherche): one box over the records of all modules. It reads what was typed (words, numbers, typing errors), asks each {@link
 * fr.faubourg.search.SearchSource} within the rights of the person, and shows the answers by kind.
 *
 * <p>It keeps no copy of any record: each module searches its own tables. What it keeps is the vocabulary, the words that occur anywhere,
 * which is how a mistyped word finds the one that was meant, and what people wish to find again: searches, and views of lists.
 */
@NullMarked
@ApplicationModule(
        displayName = "Search (recherche)",
        allowedDependencies = {"shared", "ui", "merging", "access", "jobs", "inbox"})
package fr.faubourg.search;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
