import type { Challenge } from '#kit/challenge.ts'
import { slugOf } from '#kit/words.ts'
import type { Stage, Standing } from './stage.ts'

/**
 * `in-review`: proposed, not read yet. `draft`: being prepared inside the house. `published`: anyone
 * reads it. `declined`: the proposal was not kept; its proposer still reads why by their link.
 */
export const visibilities = ['in-review', 'draft', 'published', 'declined'] as const

export type Visibility = (typeof visibilities)[number]

/**
 * `house`: lived here. `starter`: replayed from public facts. `demo`: invented, and taken away with the
 * demonstration. A page says it for the last two.
 */
export const experimentSources = ['house', 'starter', 'demo'] as const

export type ExperimentSource = (typeof experimentSources)[number]

export interface Experiment extends Standing {
  readonly id: string
  readonly slug: string
  readonly title: string
  /** The question the experiment answers: the lead of its page. */
  readonly question: string
  readonly hypothesis: string
  /** The need it starts from, in a paragraph. */
  readonly summary: string
  readonly challenges: readonly Challenge[]
  readonly territoryId: string | undefined
  readonly regionCode: string | undefined
  /** A proposal by the lab that looks for a territory. */
  readonly seeking: boolean
  readonly stage: Stage
  readonly visibility: Visibility
  readonly declineReason: string | undefined
  readonly proposedBy: string | undefined
  /** With the lab since this day. */
  readonly startedOn: string
  /** “What happens now”, as the team wrote it. */
  readonly now: { readonly title: string; readonly text: string; readonly on: string } | undefined
  readonly source: ExperimentSource
  readonly createdAt: Date
  readonly updatedAt: Date
}

/** Whether anyone may read it: no screen says public of what an outsider cannot open. */
export function isOpenToAll({ visibility }: Pick<Experiment, 'visibility'>): boolean {
  return visibility === 'published'
}

/**
 * Whether a page offers to stop it: not once it is stopped or told to everyone, and not a proposal, which is answered.
 */
export function isStopOffered({ stage, visibility }: Pick<Experiment, 'stage' | 'visibility'>) {
  const isProposal = visibility === 'in-review' || visibility === 'declined'
  return stage !== 'stopped' && stage !== 'dissemination' && !isProposal
}

/** Last parts of addresses that are pages of this room, never the name of an experiment. */
export const addressWords = [
  'proposer',
  'proposition',
  'a-relire',
  'nouvelle',
  'importer',
  'carte',
  'familles',
  'verifier',
  'export',
]
const reserved = new Set(addressWords)

/** `tirer-au-sort`, then `tirer-au-sort-2`…: the n-th address to try for a title. */
export function slugCandidate(title: string, attempt: number): string {
  const plain = slugOf(title)
  const base = reserved.has(plain) ? `${plain}-experimentation` : plain
  return attempt === 0 ? base : `${base}-${attempt + 1}`
}
