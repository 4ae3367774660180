/** The demo content in the running server. */
package org.rapporteur.demo;
