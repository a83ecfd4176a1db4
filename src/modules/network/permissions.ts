import { holds, isStaff, type Viewer } from '#kit/viewer.ts'

type Who = Viewer | undefined

/** The public text of the declaration belongs to the team; each version stays readable. */
export function mayWriteDeclaration(viewer: Who): boolean {
  return isStaff(viewer)
}

/** Checks who signs, records what was signed on paper, says that a signature has ended. */
export function mayKeepSignatures(viewer: Who): boolean {
  return isStaff(viewer)
}

/** Those who speak for a territory: nobody has to check it again. */
export function speaksFor(viewer: Who, territoryId: string): boolean {
  return holds(viewer, 'territory-referent', { kind: 'territory', id: territoryId })
}

/** Adds what the territory promises, and says what became of it. */
export function mayFollowCommitments(viewer: Who, territoryId: string): boolean {
  return isStaff(viewer) || speaksFor(viewer, territoryId)
}

/** The dossier of a territory; what the team notes for itself is `maySeeJournal`. */
export function maySeeDossier(viewer: Who, territoryId: string): boolean {
  return isStaff(viewer) || speaksFor(viewer, territoryId)
}

/** Calls, mails and meetings noted by the team, and its next steps. */
export function maySeeJournal(viewer: Who): boolean {
  return isStaff(viewer)
}

export function mayNoteExchange(viewer: Who): boolean {
  return isStaff(viewer)
}

/** Mandates that end, hand-overs, and the round of members after an election. */
export function mayFollowMandates(viewer: Who): boolean {
  return isStaff(viewer)
}

/** Takes away, in a file, who says that they can do what. */
export function mayTakeSkills(viewer: Who): boolean {
  return isStaff(viewer)
}

export function maySeeHealth(viewer: Who): boolean {
  return isStaff(viewer)
}

/** Prospects, contacts and their import are the team's own work: nobody else reads them. */
export function mayProspect(viewer: Who): boolean {
  return isStaff(viewer)
}

/** Says what a territory needs: its referents, and the team. */
export function maySayNeeds(viewer: Who, territoryId: string): boolean {
  return isStaff(viewer) || speaksFor(viewer, territoryId)
}
