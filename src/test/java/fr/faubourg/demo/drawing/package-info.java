/**
 * The draughtsman's table: turns the hand-drawn plan of the fictional commune of Rivemont ({@code src/test/resources/demo/rivemont.plan},
 * in metres) into the committed GeoJSON files of the demonstration. Run {@link fr.faubourg.demo.drawing.DrawRivemont} after
 * changing the plan; a test tells when the files no longer follow it.
 */
@NullMarked
package fr.faubourg.demo.drawing;

import org.jspecify.annotations.NullMarked;
