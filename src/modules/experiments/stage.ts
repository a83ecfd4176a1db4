import { type Refused, refused } from '#kit/result.ts'

/** The line of an experiment: eight stations, in this order. */
export const stations = [
  'idea',
  'framing',
  'agreement',
  'protocol',
  'running',
  'evaluation',
  'documentation',
  'dissemination',
] as const

export type Station = (typeof stations)[number]

export type Stage = Station | 'stopped'

/** Why an experiment was stopped: published with the same prominence as a success. */
export const stopReasons = [
  'too-few-participants',
  'political-change',
  'funding-lost',
  'territory-withdrew',
  'stop-criterion-met',
  'external-event',
  'question-answered-elsewhere',
  'method-unworkable',
  'other',
] as const

export type StopReason = (typeof stopReasons)[number]

export interface Stop {
  /** The station where it stood. */
  readonly from: Station
  readonly reason: StopReason
  readonly text: string
  readonly at: Date
}

/** Where an experiment stands, and nothing else of it. */
export interface Standing {
  readonly stage: Stage
  readonly stop: Stop | undefined
}

/** The station where it stands, or stood when it was stopped. */
export function stationOf(standing: Standing): Station {
  if (standing.stage !== 'stopped') return standing.stage
  return standing.stop?.from ?? 'idea'
}

export function nextStation(stage: Stage): Station | undefined {
  if (stage === 'stopped') return undefined
  return stations[stations.indexOf(stage) + 1]
}

export function isAtOrAfter(stage: Stage, station: Station): boolean {
  return stage !== 'stopped' && stations.indexOf(stage) >= stations.indexOf(station)
}

export type Move =
  | { readonly ok: true; readonly value: Standing }
  | Refused<'already-stopped' | 'not-stopped' | 'end-of-line' | 'reason-missing'>

/** One station forward. Whether the gate is open is the gate's business (`gate.ts`). */
export function advance(standing: Standing): Move {
  if (standing.stage === 'stopped') return refused('already-stopped')
  const next = nextStation(standing.stage)
  return next ? { ok: true, value: { stage: next, stop: undefined } } : refused('end-of-line')
}

/** From anywhere, with a reason code and words; what was learned is still documented. */
export function stop(standing: Standing, reason: StopReason, text: string, at: Date): Move {
  if (standing.stage === 'stopped') return refused('already-stopped')
  if (text.trim() === '') return refused('reason-missing')
  return {
    ok: true,
    value: { stage: 'stopped', stop: { from: standing.stage, reason, text: text.trim(), at } },
  }
}

/** Back to the station where it stood: a stop decided too soon can be undone, visibly. */
export function resume(standing: Standing, text: string): Move {
  if (standing.stage !== 'stopped' || !standing.stop) return refused('not-stopped')
  if (text.trim() === '') return refused('reason-missing')
  return { ok: true, value: { stage: standing.stop.from, stop: undefined } }
}
