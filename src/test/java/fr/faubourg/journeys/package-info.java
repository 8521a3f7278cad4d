/** What people do with Faubourg from one end to the other, in a real browser; and what becomes of it when the power goes. */
@NullMarked
package fr.faubourg.journeys;

import org.jspecify.annotations.NullMarked;
