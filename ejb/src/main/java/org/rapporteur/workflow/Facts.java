package org.rapporteur.workflow;

/**
 * What the guards look at, gathered under the manuscript's lock at the moment of the action.
 *
 * @param titled the text has a title
 * @param dated the event has dates
 * @param bodied the text has at least one block
 * @param originalSubmitted the original was submitted at least once
 * @param openBlocks blocks of the source that are neither confirmed nor marked as without equivalent; 0 for an original
 * @param staleBlocks confirmed blocks whose source has changed since; 0 for an original
 * @param failedChecks checks of level error that are open
 * @param blockingComments blocking comments that are open
 * @param held somebody holds the manuscript
 * @param heldByActor the acting person holds it
 * @param actorWrote the acting person wrote a revision since the last approval
 * @param reasoned a reason was given
 * @param unpublished the approved text is newer than the public edition
 * @param settled the text is approved and is what the public has
 * @param withdrawn the version is withdrawn
 * @param assignable the person named may work at this stage; true where nobody is named
 * @param inFuture the time named lies ahead; true where none is named
 */
public record Facts(
        boolean titled,
        boolean dated,
        boolean bodied,
        boolean originalSubmitted,
        int openBlocks,
        int staleBlocks,
        int failedChecks,
        int blockingComments,
        boolean held,
        boolean heldByActor,
        boolean actorWrote,
        boolean reasoned,
        boolean unpublished,
        boolean settled,
        boolean withdrawn,
        boolean assignable,
        boolean inFuture) {}
