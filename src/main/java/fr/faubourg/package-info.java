/** Faubourg, the shared workbench of the people who look after a neighbourhood. Each direct sub-package is a business module. */
@NullMarked
package fr.faubourg;

import org.jspecify.annotations.NullMarked;
