import {
  type BoundTree,
  boundOf,
  chargesOf,
  type Prices,
  proveBound,
  type Question,
  unit,
} from './solving/bound-tree.ts'
import type { Level } from './solving/leximin.ts'
import type { Found } from './solving/realisation.ts'
import type { ExactRule } from './solving/rules.ts'
import type { PeoplePanel } from './solving/seating.ts'
import type { Solver } from './solving/solver.ts'
import type { Row, TypeModel } from './solving/type-model.ts'

/**
 * For every panel, the weights of those who sit add up to at most `bound`, in units; `tree` is why. `types`: those whom
 * the claim is about. What it then says depends on the rule (`THEOREMS.md`, 3).
 */
export interface Claim {
  readonly types: readonly number[]
  readonly weights: readonly bigint[]
  readonly bound: bigint
  readonly tree: BoundTree
  /** By how much the claim leaves room, as a chance (leximin, maximin) or a share of the measure (Nash, goldilocks). */
  readonly gap: number
  /** Goldilocks: where `1/min p` is replaced by its tangent, in units. */
  readonly tangent?: bigint
}

export interface Proof {
  /** Weights of the panels, whole numbers, and their sum: chances are exact fractions of it. */
  readonly times: readonly bigint[]
  readonly total: bigint
  /** Of each person, over `total`. */
  readonly seats: readonly bigint[]
  readonly claims: readonly Claim[]
  /** Every claim is proven and no gap passes 1e-7. */
  readonly holds: boolean
}

/** No gap may pass this. */
const allowedGap = 1e-7

/** How often those whom no claim is about yet are asked about again: each time fewer are left. */
const mostRounds = 4

/** Weights of a lottery in 10¹² parts, as whole numbers that keep their fractions. */
function wholeTimes(panels: readonly PeoplePanel[]): bigint[] {
  return panels.map(({ times }) => BigInt(Math.round(times * 1000)))
}

/** What a lottery attains, and why nothing passes it, in whole numbers. */
export function makeProof(
  solver: Solver,
  model: TypeModel,
  rule: ExactRule,
  { target, cuts }: Found,
  panels: readonly PeoplePanel[],
): Proof {
  const times = wholeTimes(panels)
  const total = times.reduce((sum, time) => sum + time, 0n)
  const seats = new Array<bigint>(model.typeOf.length).fill(0n)
  panels.forEach(({ people }, at) => {
    for (const person of people) seats[person] = (seats[person] ?? 0n) + (times[at] ?? 0n)
  })
  const maker = new ProofMaker(solver, model, seats, total, target.excluded)
  const claims = [...maker.never(), ...maker.claims(rule, target, [...model.rows, ...cuts])]
  return { times, total, seats, claims, holds: maker.holds }
}

class ProofMaker {
  holds = true
  private readonly solver: Solver
  private readonly model: TypeModel
  private readonly seats: readonly bigint[]
  private readonly total: bigint
  private readonly excluded: ReadonlySet<number>
  /** Of each type: seats of all its people. */
  private readonly ofType: readonly bigint[]

  constructor(
    solver: Solver,
    model: TypeModel,
    seats: readonly bigint[],
    total: bigint,
    excluded: ReadonlySet<number>,
  ) {
    this.solver = solver
    this.model = model
    this.seats = seats
    this.total = total
    this.excluded = excluded
    this.ofType = model.members.map((members) =>
      members.reduce((sum, person) => sum + (seats[person] ?? 0n), 0n),
    )
  }

  /** Those whom no panel seats: less than one seat for all of them, hence none. */
  never(): Claim[] {
    if (this.excluded.size === 0) return []
    const types = [...this.excluded].sort((a, b) => a - b)
    const together = this.neverClaim(types)
    if (together) return [together]
    return types.flatMap((type) => this.neverClaim([type]) ?? this.fails())
  }

  private neverClaim(types: readonly number[]): Claim | undefined {
    const own = new Set(types)
    const weights = this.model.counts.map((_, type) => (own.has(type) ? unit : 0n))
    const question = { weights, never: new Set<number>() }
    const tree = proveBound(this.solver, this.model, question, unit - 1n)
    return tree && { types, weights, bound: 0n, tree, gap: 0 }
  }

  private fails(): [] {
    this.holds = false
    return []
  }

  claims(rule: ExactRule, target: Found['target'], rows: readonly Row[]): Claim[] {
    if (rule === 'nash') return this.nash()
    if (rule === 'goldilocks') return this.goldilocks(target.pulls ?? [], target.tangent ?? 1)
    const covered = new Set(this.excluded)
    const levels = target.levels.filter(({ chance }) => chance >= 1e-9)
    if (rule === 'maximin') return this.floor(levels[0], rows)
    const claims = levels.flatMap((level) => {
      // The prices of a level also name types that are full, far above it: nothing raises them, which is told apart.
      const types = level.types.filter(
        (type) => !covered.has(type) && this.chance(type) <= level.chance + allowedGap,
      )
      if (types.length === 0) return []
      const claim = this.level(level, types, rows, rule)
      for (const type of claim?.types ?? []) covered.add(type)
      return claim ?? []
    })
    const left = this.model.counts.flatMap((_, type) => (covered.has(type) ? [] : [type]))
    const full = left.flatMap((type) => this.full(type) ?? [])
    for (const claim of full) for (const type of claim.types) covered.add(type)
    claims.push(...full)
    for (let round = 0; round < mostRounds && covered.size < this.model.counts.length; round++) {
      const again = this.forgotten(covered, rows)
      if (again.length === 0) break
      for (const claim of again) for (const type of claim.types) covered.add(type)
      claims.push(...again)
    }
    if (covered.size < this.model.counts.length) this.fails()
    return claims
  }

  /**
   * Prices of a level weigh some of its people so little that the dust of all the others could raise them. Those are
   * asked about again, together, in a program where each of them weighs at least one: one for each chance, from below.
   */
  private forgotten(covered: ReadonlySet<number>, rows: readonly Row[]): Claim[] {
    const left = this.model.counts
      .flatMap((_, type) => (covered.has(type) ? [] : [type]))
      .sort((a, b) => this.chance(a) - this.chance(b) || a - b)
    const levels: number[][] = []
    for (const type of left) {
      const level = levels.at(-1)
      const isNear = level && this.chance(type) - this.chance(level[0] ?? 0) <= allowedGap / 2
      if (isNear) level.push(type)
      else levels.push([type])
    }
    return levels.flatMap((types) => {
      const level = this.priced(types, rows)
      return (level && this.level(level, types, rows, 'leximin')) ?? []
    })
  }

  /** Prices that hold these types down, once nobody may have less than they have now. */
  private priced(types: readonly number[], rows: readonly Row[]): Level | undefined {
    const own = new Set(types)
    const chance = types.reduce((most, type) => Math.max(most, this.chance(type)), 0)
    const { counts, caps } = this.model
    const answer = this.solver.linear({
      costs: counts.map((_, type) => (own.has(type) ? -1 : 0)),
      lower: counts.map((count, type) => {
        const has = this.chance(type)
        const isHigher = has > chance + allowedGap / 2
        return this.excluded.has(type) || isHigher ? 0 : Math.min(has * count, caps[type] ?? 0)
      }),
      upper: caps.map((cap, type) => (this.excluded.has(type) ? 0 : cap)),
      rows,
    })
    if (answer.status !== 'optimal') return undefined
    const prices = rows.map((_, at) => -(answer.rowPrices[at] ?? 0))
    const capPrices = counts.map((_, type) => Math.max(0, -(answer.columnPrices[type] ?? 0)))
    return { chance, types, prices, capPrices }
  }

  /** The floor alone: that of the first level, unless homes of a type that is full give its people less. */
  private floor(level: Level | undefined, rows: readonly Row[]): Claim[] {
    const least = ratio(this.least(), this.total)
    const low = this.model.counts.findIndex(
      (_, type) => !this.excluded.has(type) && this.chance(type) <= least + 1e-12,
    )
    const claim =
      level && level.chance <= least + allowedGap
        ? this.level(level, level.types, rows, 'maximin')
        : this.full(low)
    return claim ? [claim] : this.fails()
  }

  /** A type that has all the seats that its homes can give. */
  private full(type: number): Claim | undefined {
    const weights = this.model.counts.map((_, one) => (one === type ? unit : 0n))
    const tree = { prices: { size: 0n, quotas: [], splits: [] } }
    return this.claim([type], weights, tree)
  }

  /** Whoever this level is about can be raised only by lowering somebody who has no more. */
  private level(
    level: Level,
    types: readonly number[],
    rows: readonly Row[],
    rule: ExactRule,
  ): Claim | undefined {
    const { prices, weights: all } = this.pricesOf(level, rows)
    const most = types.reduce((sum, type) => Math.max(sum, this.chance(type)), 0)
    const own = new Set(types)
    const weights = all.map((weight, type) => {
      if (this.excluded.has(type) || weight < 0n) return 0n
      const isHigher = !own.has(type) && this.chance(type) > most + allowedGap
      return isHigher && rule === 'leximin' ? 0n : weight
    })
    const share = rule === 'maximin' ? this.people(weights) : this.people(weights, own)
    if (share <= 0n) return undefined
    const floor = rule === 'maximin' ? this.least() * share : this.worth(weights)
    const least = types.reduce((all, type) => lesser(all, weights[type] ?? 0n), share)
    // Room for the person who weighs least, if it can be had; then for as many as it can.
    for (const room of rule === 'maximin' || least <= 0n ? [share] : [least, share]) {
      const allowed = (floor + (this.total * room) / 10_000_000n) / this.total
      const tree = proveBound(this.solver, this.model, this.asked(weights), allowed, prices)
      if (tree) return this.claim(types, weights, tree, rule)
    }
    return undefined
  }

  private asked(weights: readonly bigint[]): Question {
    return { weights, never: this.excluded }
  }

  /**
   * The tree says how much room is left. In a level each type has its own, by its own weight: one that hardly weighs could
   * rise far, and the claim is not about it.
   */
  private claim(
    types: readonly number[],
    weights: readonly bigint[],
    tree: BoundTree,
    rule: ExactRule = 'leximin',
  ): Claim | undefined {
    const bound = boundOf(this.model, this.asked(weights), tree)
    if (rule === 'maximin') {
      const share = this.people(weights)
      const gap = ratio(bound * this.total - this.least() * share, share * this.total)
      if (gap > allowedGap) this.holds = false
      return { types, weights, bound, tree, gap }
    }
    const room = bound * this.total - this.worth(weights)
    const gapOf = (type: number) => ratio(room, (weights[type] ?? 0n) * this.total)
    const about = types.filter((type) => (weights[type] ?? 0n) > 0n && gapOf(type) <= allowedGap)
    if (about.length === 0) return undefined
    const chances = about.map((type) => this.chance(type))
    if (Math.max(...chances) - Math.min(...chances) > allowedGap) this.holds = false
    return { types: about, weights, bound, tree, gap: Math.max(...about.map(gapOf)) }
  }

  /** Largest product: the sum of 1/p over any panel is at most the number of people who have a chance. */
  private nash(): Claim[] {
    const weights = this.model.members.map((members, type) => {
      if (this.excluded.has(type)) return 0n
      const least = members.reduce(
        (all, member) => lesser(all, this.seats[member] ?? 0n),
        this.total,
      )
      return least === 0n ? 0n : (unit * this.total) / least + 1n
    })
    const seated = weights.flatMap((weight, type) => (weight > 0n ? [type] : []))
    const people = BigInt(seated.reduce((sum, type) => sum + (this.model.counts[type] ?? 0), 0))
    const full = people * unit
    const tree = proveBound(this.solver, this.model, this.asked(weights), full + full / 10_000_000n)
    if (!tree || people === 0n) return this.fails()
    const bound = boundOf(this.model, this.asked(weights), tree)
    const gap = ratio(bound - full, full)
    if (gap > allowedGap) this.holds = false
    return [{ types: seated, weights, bound, tree, gap }]
  }

  /** Floor and ceiling together: whom the prices would raise, and whom they would lower. */
  private goldilocks(pulls: readonly number[], near: number): Claim[] {
    const { fall, rise, low, high } = this.measure()
    const weights = pulls.map((pull, type) =>
      this.excluded.has(type) || pull === 0 ? 0n : whole(pull) + 1n,
    )
    const tangent = whole(near)
    const at = Number(tangent) / Number(unit)
    const sum = (sign: 1n | -1n) =>
      Number(this.people(weights.map((weight) => (weight * sign > 0n ? weight * sign : 0n)))) /
      Number(unit)
    const value = rise * high + fall / low
    const allowed = whole((2 * fall) / at - value + 9.9e-8 * value)
    const isPaid = Math.max(0, fall / at ** 2 - sum(1n)) + sum(-1n) <= rise
    const tree = isPaid && proveBound(this.solver, this.model, this.asked(weights), allowed)
    if (!tree) return this.fails()
    const bound = boundOf(this.model, this.asked(weights), tree)
    const gap = (value - ((2 * fall) / at - Number(bound) / Number(unit))) / value
    if (gap > allowedGap) this.holds = false
    const types = pulls.flatMap((_, type) => (this.excluded.has(type) ? [] : [type]))
    return [{ types, weights, bound, tree, gap, tangent }]
  }

  private measure() {
    const seated = this.seats.filter(
      (_, person) => !this.excluded.has(this.model.typeOf[person] ?? -1),
    )
    const chances = seated.map((one) => ratio(one, this.total))
    const people = Math.max(1, chances.length)
    return {
      fall: this.model.size / people,
      rise: people / this.model.size,
      low: chances.reduce((least, chance) => Math.min(least, chance), 1),
      high: chances.reduce((most, chance) => Math.max(most, chance), 0),
    }
  }

  /** Prices of a level in whole units, and what they make each type weigh. */
  private pricesOf({ prices, capPrices }: Level, rows: readonly Row[]) {
    const quotas: bigint[] = []
    let size = 0n
    const extra = capPrices.map((price) => price)
    rows.forEach(({ kind, quota, columns, weights }, at) => {
      const price = prices[at] ?? 0
      if (kind === 'size') size = whole(price)
      else if (quota !== undefined) quotas[quota] = whole(price)
      else
        columns.forEach((type, place) => {
          extra[type] = (extra[type] ?? 0) + price * (weights?.[place] ?? 1)
        })
    })
    const own: Prices = { size, quotas, splits: [] }
    const weights = chargesOf(this.model, own).map(
      (charge, type) => charge + whole(extra[type] ?? 0),
    )
    return { prices: own, weights }
  }

  private chance(type: number): number {
    return ratio(this.ofType[type] ?? 0n, this.total * BigInt(this.model.counts[type] ?? 1))
  }

  /** Least number of seats of anybody whom some panel seats. */
  private least(): bigint {
    return this.seats.reduce(
      (least, seat, person) =>
        this.excluded.has(this.model.typeOf[person] ?? -1) ? least : lesser(least, seat),
      this.total,
    )
  }

  private worth(weights: readonly bigint[]): bigint {
    return weights.reduce((sum, weight, type) => sum + weight * (this.ofType[type] ?? 0n), 0n)
  }

  private people(weights: readonly bigint[], own?: ReadonlySet<number>): bigint {
    return weights.reduce(
      (sum, weight, type) =>
        own && !own.has(type) ? sum : sum + weight * BigInt(this.model.counts[type] ?? 0),
      0n,
    )
  }
}

function whole(amount: number): bigint {
  return BigInt(Math.round(amount * Number(unit)))
}

function lesser(a: bigint, b: bigint): bigint {
  if (a < b) return a
  return b
}

/** A fraction as a number, sixteen digits of it kept. */
export function ratio(above: bigint, below: bigint): number {
  if (below === 0n) return Number.POSITIVE_INFINITY
  const digits = 10n ** 18n
  return Number((above * digits) / below) / 1e18
}
