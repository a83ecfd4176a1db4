import { type Refused, refused } from '#kit/result.ts'
import type { Texts } from '#kit/texts.ts'
import { eligibilityCriteria } from './eligibility.ts'
import {
  advance,
  type Move,
  nextStation,
  type Stage,
  type Standing,
  type Station,
  stations,
} from './stage.ts'

/** Every requirement there is, in the order people meet them. */
export type RequirementKey =
  | 'challenge'
  | 'hypothesis'
  | 'steering-decision'
  | 'territory'
  | `eligibility-${(typeof eligibilityCriteria)[number]}`
  | 'economics'
  | 'agreement-signed'
  | 'deliberation'
  | 'declaration-signed'
  | 'protocol-complete'
  | 'protocol-adopted'
  | 'experiment-public'
  | 'protocol-frozen'
  | 'phases-closed'
  | 'evaluation-filed'
  | 'sheet-published'

/** What each station asks before it is left. The last one is never left. */
export const gates: Readonly<Record<Station, readonly RequirementKey[]>> = {
  idea: ['challenge', 'hypothesis', 'steering-decision'],
  framing: [
    'territory',
    ...eligibilityCriteria.map((criterion) => `eligibility-${criterion}` as const),
    'economics',
  ],
  agreement: ['agreement-signed', 'deliberation', 'declaration-signed'],
  protocol: ['protocol-complete', 'protocol-adopted', 'experiment-public', 'protocol-frozen'],
  running: ['phases-closed'],
  evaluation: ['evaluation-filed'],
  documentation: ['sheet-published'],
  dissemination: [],
}

/** Requirements that a person may also meet by recording evidence, when no fact says it. */
const metByEvidence: ReadonlySet<RequirementKey> = new Set(['economics'])

/**
 * What the rest of the room knows for sure about a requirement. Each owner of a subject gives its
 * own facts (`store/gate-facts.ts`); a requirement without a fact is simply not met yet.
 */
export interface GateFact {
  readonly key: RequirementKey
  readonly met: boolean
  /** “3 phases of 5 are closed”: what the reader needs to understand the state. */
  readonly detail?: Texts<string>
  /** Where one goes to meet it. */
  readonly href?: string
}

/** What a person recorded for a requirement: words, and a link or a file. */
export interface Evidence {
  readonly id: string
  readonly requirement: RequirementKey
  readonly text: string
  readonly link: string | undefined
  readonly fileId: string | undefined
  readonly personId: string | undefined
  readonly at: Date
}

/** A requirement set aside: the reason stays in public view for ever. */
export interface Waiver {
  readonly id: string
  readonly requirement: RequirementKey
  readonly reason: string
  readonly personId: string | undefined
  readonly at: Date
}

export interface RequirementStatus {
  readonly key: RequirementKey
  readonly state: 'met' | 'waived' | 'missing'
  readonly fact: GateFact | undefined
  readonly evidence: readonly Evidence[]
  readonly waiver: Waiver | undefined
}

export interface GateStatus {
  readonly station: Station
  readonly next: Station | undefined
  readonly requirements: readonly RequirementStatus[]
  readonly open: boolean
}

export interface GateRecord {
  readonly facts: readonly GateFact[]
  readonly evidence: readonly Evidence[]
  readonly waivers: readonly Waiver[]
}

/** The gate out of a station, as it stands now. */
export function gateStatus(station: Station, record: GateRecord): GateStatus {
  const requirements = gates[station].map((key) => requirementStatus(key, record))
  const next = nextStation(station)
  return {
    station,
    next,
    requirements,
    open:
      next !== undefined && requirements.every((requirement) => requirement.state !== 'missing'),
  }
}

function requirementStatus(key: RequirementKey, record: GateRecord): RequirementStatus {
  const fact = record.facts.find((gateFact) => gateFact.key === key)
  const evidence = record.evidence.filter((item) => item.requirement === key)
  const waiver = record.waivers.find(
    (item) => item.requirement === key && item.reason.trim() !== '',
  )
  const met = fact?.met === true || (metByEvidence.has(key) && evidence.length > 0)
  return { key, state: met ? 'met' : waiver ? 'waived' : 'missing', fact, evidence, waiver }
}

/** Leaves the station if, and only if, each requirement is met or waived in writing. */
export function passGate(standing: Standing, status: GateStatus): Move | Refused<'gate-closed'> {
  if (standing.stage !== 'stopped' && standing.stage !== status.station) {
    throw new Error(`the gate of ${status.station} does not concern ${standing.stage}`)
  }
  const moved = advance(standing)
  if (!moved.ok) return moved
  return status.open ? moved : refused('gate-closed')
}

/** The requirements as they stood, small enough to be kept with the passage and shown for ever. */
export interface PassedRequirement {
  readonly key: RequirementKey
  readonly state: 'met' | 'waived' | 'missing'
  readonly reason?: string
}

export function requirementsAsPassed(status: GateStatus): readonly PassedRequirement[] {
  return status.requirements.map(({ key, state, waiver }) =>
    state === 'waived' && waiver ? { key, state, reason: waiver.reason } : { key, state },
  )
}

/** The station whose gate asks this. */
export function stationAsking(key: RequirementKey): Station {
  const station = stations.find((station) => gates[station].includes(key))
  if (!station) throw new Error(`no gate asks ${key}`)
  return station
}

/** At its own gate; and why an experiment stays hidden may be said wherever it stands, stopped ones included. */
export function mayBeSetAside(key: RequirementKey, stage: Stage): boolean {
  return key === 'experiment-public' || stage === stationAsking(key)
}

export function isRequirement(text: string): text is RequirementKey {
  return Object.values(gates).some((keys) => (keys as readonly string[]).includes(text))
}

/** The first thing still missing: the next gesture, in the list and on the page. */
export function firstMissing(status: GateStatus): RequirementKey | undefined {
  return status.requirements.find((requirement) => requirement.state === 'missing')?.key
}
