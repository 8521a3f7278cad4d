/**
 * Interface: the page layout, the components that every screen is made of, French formatting, and charts and maps drawn as SVG on the
 * server.
 *
 * <p>Templates of all modules receive a {@link fr.faubourg.ui.Ui}. This module holds no business rule and knows no other module: who is
 * signed in, the instance's name and the place one works in reach it through the interfaces that it owns. How to build a page:
 * {@code docs/ui.md}.
 */
@NullMarked
@ApplicationModule(
        displayName = "Interface",
        allowedDependencies = {})
package fr.faubourg.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
