/**
 * Example content for whoever wants to look around: accounts of each role, a register of names and three reports at
 * different stages. It is loaded at the first start where the settings ask for it, through the same desks that people
 * use, so that its history is a true one. Nothing depends on this package.
 */
@NullMarked
package org.rapporteur.demo;

import org.jspecify.annotations.NullMarked;
