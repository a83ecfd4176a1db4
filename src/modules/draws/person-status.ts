import { done, type Result, refused } from '#kit/result.ts'

/** Where a person stands in a draw, from the letter to the hall. */
export const personStatuses = [
  'invited',
  'registered',
  'eligible',
  'pool',
  'drawn',
  'reserve',
  'confirmed',
  'present',
  'withdrawn',
  'refused',
  'excluded',
] as const

export type PersonStatus = (typeof personStatuses)[number]

/** Who comes after whom. A seat is left by withdrawing, refusing or being set aside, from anywhere. */
const next: Readonly<Record<PersonStatus, readonly PersonStatus[]>> = {
  invited: ['registered', 'refused', 'excluded', 'withdrawn'],
  registered: ['eligible', 'refused', 'excluded', 'withdrawn'],
  eligible: ['pool', 'refused', 'excluded', 'withdrawn'],
  pool: ['drawn', 'reserve', 'withdrawn'],
  reserve: ['drawn', 'withdrawn'],
  drawn: ['confirmed', 'refused', 'reserve', 'excluded', 'withdrawn'],
  confirmed: ['present', 'refused', 'excluded', 'withdrawn'],
  present: ['withdrawn'],
  withdrawn: [],
  // A no may become a yes as long as the pool is open; and so may a mistake be mended.
  refused: ['registered'],
  excluded: ['registered'],
}

/** What each step needs of the draw: before the pool is frozen, or after the draw. */
const beforeFreeze: readonly PersonStatus[] = ['registered', 'eligible', 'pool']
const afterDraw: readonly PersonStatus[] = ['drawn', 'reserve', 'confirmed', 'present']

export type StatusRefusal = 'wrong-step' | 'pool-frozen' | 'not-drawn-yet'

export function moveTo(
  from: PersonStatus,
  to: PersonStatus,
  draw: { readonly frozen: boolean; readonly drawn: boolean },
): Result<PersonStatus, StatusRefusal> {
  if (!next[from].includes(to)) return refused('wrong-step')
  if (draw.frozen && beforeFreeze.includes(to)) return refused('pool-frozen')
  if (!draw.drawn && afterDraw.includes(to)) return refused('not-drawn-yet')
  return done(to)
}

/** Whoever waits for something of a draw: registered, in its pool or its reserve, or seated. */
export const whoWait = [
  'registered',
  'eligible',
  'pool',
  'reserve',
  'drawn',
  'confirmed',
  'present',
] as const

/** They answered yes and nothing has taken them out: those from whom the pool is made. */
export function isStanding(status: PersonStatus): boolean {
  return status !== 'invited' && !isGone(status)
}

export function isGone(status: PersonStatus): boolean {
  return status === 'withdrawn' || status === 'refused' || status === 'excluded'
}

/** Those who hold a seat, or have it offered. */
export function isSeated(status: PersonStatus): boolean {
  return status === 'drawn' || status === 'confirmed' || status === 'present'
}
