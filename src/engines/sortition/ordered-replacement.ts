import { afterAlready } from './check-quotas.ts'
import { canonical, concerns, type Instance, type Person, type Quota } from './pool.ts'
import { bestPanel } from './solving/columns.ts'
import type { Solver } from './solving/solver.ts'
import { makeTypeModel } from './solving/type-model.ts'

export interface Batch {
  /** Those who keep their seats. */
  readonly staying: readonly string[]
  /** Tickets whose seats are vacant. */
  readonly vacated: readonly string[]
  /** The published order of the reserve. */
  readonly reserve: readonly string[]
  /** Of the reserve: who may not be called (withdrawn, refused, seated before). */
  readonly unavailable: ReadonlySet<string>
}

/** Why a ticket was passed over, as the public log tells it: a class, never a person’s answers beyond it. */
export type SkipReason = 'unavailable' | 'household' | 'others' | { readonly quota: string }

export interface SeatFilled {
  readonly seat: string
  /** `undefined`: nobody can take it under these quotas. */
  readonly ticket: string | undefined
  /** Rank in the reserve, from 1; 0 when the seat stays empty. */
  readonly rank: number
  readonly skipped: readonly { readonly rank: number; readonly reason: SkipReason }[]
}

export interface BatchFilled {
  readonly seats: readonly SeatFilled[]
  /** The flexible bounds had to be used: nothing fits within the others. */
  readonly relaxed: boolean
}

/**
 * Replacements by rule (draws held in public): vacant seats in the order of their tickets; for each, the first ticket
 * of the reserve that keeps every quota and household and leaves the other vacant seats fillable. When the batch cannot
 * be filled, the flexible bounds of the quotas are tried, whole; then one seat fewer, the last ones staying empty for a
 * decision that is signed.
 */
export function replaceInOrder(solver: Solver, input: Instance, batch: Batch): BatchFilled {
  const instance = canonical(input)
  const seats = [...batch.vacated].sort()
  for (let empty = 0; empty < seats.length; empty++) {
    const vacated = seats.slice(0, seats.length - empty)
    for (const relaxed of [false, true]) {
      const quotas = instance.quotas.map((quota) => boundsOf(quota, relaxed, empty))
      const filled = fillSeats(solver, { ...instance, quotas }, { ...batch, vacated })
      if (filled) return { seats: [...filled, ...seats.slice(vacated.length).map(left)], relaxed }
    }
  }
  return { seats: seats.map(left), relaxed: false }
}

const left = (seat: string): SeatFilled => ({ seat, ticket: undefined, rank: 0, skipped: [] })

/** An empty seat may still be that of somebody whom a minimum waits for. */
function boundsOf(quota: Quota, relaxed: boolean, empty: number): Quota {
  const [min, max] = relaxed ? [quota.minFlex, quota.maxFlex] : [quota.min, quota.max]
  return { ...quota, min: Math.max(0, min - empty), max }
}

function fillSeats(
  solver: Solver,
  instance: Instance,
  { staying, vacated, reserve, unavailable }: Batch,
): readonly SeatFilled[] | undefined {
  const byId = new Map(instance.people.map((person) => [person.id, person]))
  const sitting = new Set(staying)
  const waiting = new Set(reserve.filter((ticket) => !unavailable.has(ticket)))
  const seats: SeatFilled[] = []
  const fillable = (with_: Person | undefined, left: number) => {
    const after = new Set(with_ ? [...sitting, with_.id] : sitting)
    const people = instance.people.filter(({ id }) => after.has(id) || waiting.has(id))
    const panelSize = after.size + left
    return canFill(solver, afterAlready({ ...instance, people, panelSize }, after))
  }
  if (!fillable(undefined, vacated.length)) return undefined
  for (const [at, seat] of [...vacated].sort().entries()) {
    const left = vacated.length - at - 1
    // Two tickets that the quotas cannot tell apart, and alone at home, leave the same rest.
    const known = new Map<string, boolean>()
    const skipped: { rank: number; reason: SkipReason }[] = []
    let filled: SeatFilled | undefined
    for (const [place, ticket] of reserve.entries()) {
      if (sitting.has(ticket)) continue
      const person = byId.get(ticket)
      const rank = place + 1
      const reason =
        person && waiting.has(ticket)
          ? faultOf(instance, byId, sitting, person, left)
          : ('unavailable' as const)
      if (reason || !person) {
        skipped.push({ rank, reason: reason ?? 'unavailable' })
        continue
      }
      const kind = `${person.household ?? ''}|${signature(instance.quotas, person)}`
      const fits = known.get(kind) ?? fillable(person, left)
      known.set(kind, fits)
      if (!fits) {
        skipped.push({ rank, reason: 'others' })
        continue
      }
      filled = { seat, ticket, rank, skipped }
      break
    }
    if (!filled?.ticket) return undefined
    sitting.add(filled.ticket)
    waiting.delete(filled.ticket)
    seats.push(filled)
  }
  return seats
}

/** What a whole count tells at once: same household, a quota that is full, a minimum that would be missed. */
function faultOf(
  { quotas }: Instance,
  byId: ReadonlyMap<string, Person>,
  sitting: ReadonlySet<string>,
  person: Person,
  left: number,
): SkipReason | undefined {
  const members = [...sitting].flatMap((id) => byId.get(id) ?? [])
  const { household } = person
  if (household !== undefined && members.some((member) => member.household === household))
    return 'household'
  for (const quota of quotas) {
    const holds = concerns(quota, person.values)
    const count = members.filter(({ values }) => concerns(quota, values)).length
    if (holds && count + 1 > quota.max) return { quota: quota.feature }
    if (!holds && quota.min - count > left) return { quota: quota.feature }
  }
  return undefined
}

function signature(quotas: readonly Quota[], { values }: Person): string {
  return quotas.map((quota) => (concerns(quota, values) ? '1' : '0')).join('')
}

function canFill(solver: Solver, rest: Instance): boolean {
  if (rest.panelSize === 0) return rest.quotas.every(({ min }) => min === 0)
  if (rest.people.length < rest.panelSize) return false
  const model = makeTypeModel(canonical(rest))
  return bestPanel(solver, model, new Float64Array(model.counts.length)).kind === 'found'
}
