package org.rapporteur.workflow;

/** Where a transition begins or ends: a {@link Stage} of the manuscript or a {@link Standing} towards the public. */
public sealed interface Point permits Stage, Standing {

    String name();
}
