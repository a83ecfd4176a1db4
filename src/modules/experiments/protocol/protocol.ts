import { done, type Result, refused } from '#kit/result.ts'
import type { Stage } from '../stage.ts'
import type { ProtocolContent } from '../template/nouns.ts'
import type { Completeness } from './protocol-completeness.ts'

/** What made a version. */
export const protocolActs = [
  'begun',
  'written',
  'merged',
  'imported',
  'attached',
  'detached',
  'cloned',
  'restored',
] as const

export type ProtocolAct = (typeof protocolActs)[number]

/** One save of the whole protocol. */
export interface ProtocolVersion {
  readonly number: number
  readonly act: ProtocolAct
  readonly authorId: string | undefined
  readonly at: Date
  /** Keys of the sections it changed. */
  readonly sections: readonly string[]
}

/** A protocol as it stands at one version. */
export interface Protocol {
  readonly experimentId: string
  readonly version: number
  readonly content: ProtocolContent
  /** The version at which each section was last changed: what a form starts from. */
  readonly changedAt: Readonly<Record<string, number>>
}

/** A decision by consent on one version. */
export interface ProtocolAdoption {
  readonly id: string
  readonly version: number
  readonly circle: string
  readonly adoptedOn: string
  readonly minutes: string
  readonly link: string | undefined
  readonly fileId: string | undefined
  readonly recordedBy: string | undefined
  readonly at: Date
}

/** A frozen version, without its bytes. */
export interface ProtocolFreeze {
  readonly version: number
  readonly sha256: string
  readonly frozenAt: Date
  readonly frozenBy: string | undefined
  /** The frozen version it replaces, and why; undefined for the first. */
  readonly amends: number | undefined
  readonly reason: string
}

export interface Amendment {
  readonly id: string
  readonly amends: number
  readonly reason: string
  readonly openedBy: string | undefined
  readonly openedAt: Date
}

/** Everything a decision about the protocol looks at. */
export interface ProtocolStanding {
  readonly version: number
  readonly adoption: ProtocolAdoption | undefined
  /** The latest frozen version. */
  readonly frozen: ProtocolFreeze | undefined
  readonly amendment: Amendment | undefined
}

/** Sections may be saved until the freeze, and again while an amendment is open. */
export function isOpenToWriting(standing: Pick<ProtocolStanding, 'frozen' | 'amendment'>): boolean {
  return standing.frozen === undefined || standing.amendment !== undefined
}

/** An adoption holds for the text that was adopted: one word later, it is to be adopted again. */
export function holdsAdoption(standing: Pick<ProtocolStanding, 'adoption' | 'version'>): boolean {
  return standing.adoption?.version === standing.version
}

export type FreezeRefusal =
  | 'already-frozen'
  | 'incomplete'
  | 'not-adopted'
  | 'nothing-written'
  | 'still-hidden'
  | 'still-idea'

/** May this version be frozen, for the first time? A frozen protocol that nobody can read proves nothing. */
export function freezable(
  standing: ProtocolStanding,
  progress: Completeness,
  of: {
    readonly stage: Stage
    /** Anyone may read the experiment, or a written reason says why not. */
    readonly mayBeRead: boolean
  },
): Result<undefined, FreezeRefusal> {
  if (standing.version === 0) return refused('nothing-written')
  if (standing.frozen) return refused('already-frozen')
  if (!progress.complete) return refused('incomplete')
  if (!holdsAdoption(standing)) return refused('not-adopted')
  // Nobody has decided yet that it will be tried: a hash would say that somebody had.
  if (of.stage === 'idea') return refused('still-idea')
  return of.mayBeRead ? done() : refused('still-hidden')
}

export type AmendRefusal = 'not-frozen' | 'already-open' | 'not-open' | 'unchanged' | 'incomplete'

/** May an amendment be opened? */
export function amendable(standing: ProtocolStanding): Result<ProtocolFreeze, AmendRefusal> {
  if (!standing.frozen) return refused('not-frozen')
  return standing.amendment ? refused('already-open') : done(standing.frozen)
}

/** May the amendment being written be frozen? */
export function amendmentFreezable(
  standing: ProtocolStanding,
  progress: Completeness,
): Result<ProtocolFreeze, AmendRefusal> {
  if (!standing.frozen) return refused('not-frozen')
  if (!standing.amendment) return refused('not-open')
  if (standing.version === standing.frozen.version) return refused('unchanged')
  return progress.complete ? done(standing.frozen) : refused('incomplete')
}

/** The mark printed on a result that was produced under an older version of the protocol. */
export interface ProtocolMark {
  readonly producedUnder: number
  readonly current: number
}

/** Undefined when the result was produced under the version in force. */
export function protocolMark(
  versionAtResult: number,
  currentVersion: number,
): ProtocolMark | undefined {
  return versionAtResult < currentVersion
    ? { producedUnder: versionAtResult, current: currentVersion }
    : undefined
}
