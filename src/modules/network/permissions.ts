import { holds, isStaff, type Viewer } from '#kit/viewer.ts'

type Who = Viewer | undefined

/** The public text of the declaration belongs to the team; each version stays readable. */
export function mayWriteDeclaration(who: Who): boolean {
  return isStaff(who)
}

/** Checks who signs, records what was signed on paper, says that a signature has ended. */
export function mayKeepSignatures(who: Who): boolean {
  return isStaff(who)
}

/** Those who speak for a territory: nobody has to check it again. */
export function speaksFor(who: Who, territoryId: string): boolean {
  return holds(who, 'territory-referent', { kind: 'territory', id: territoryId })
}

/** Adds what the territory promises, and says what became of it. */
export function mayFollowCommitments(who: Who, territoryId: string): boolean {
  return isStaff(who) || speaksFor(who, territoryId)
}

/** The dossier of a territory; what the team notes for itself is `maySeeJournal`. */
export function maySeeDossier(who: Who, territoryId: string): boolean {
  return isStaff(who) || speaksFor(who, territoryId)
}

/** Calls, mails and meetings noted by the team, and its next steps. */
export function maySeeJournal(who: Who): boolean {
  return isStaff(who)
}

export function mayNoteExchange(who: Who): boolean {
  return isStaff(who)
}

/** Mandates that end, hand-overs, and the round of members after an election. */
export function mayFollowMandates(who: Who): boolean {
  return isStaff(who)
}

export function maySeeHealth(who: Who): boolean {
  return isStaff(who)
}

/** Prospects, contacts and their import are the team's own work: nobody else reads them. */
export function mayProspect(who: Who): boolean {
  return isStaff(who)
}

/** Says what a territory needs: its referents, and the team. */
export function maySayNeeds(who: Who, territoryId: string): boolean {
  return isStaff(who) || speaksFor(who, territoryId)
}
