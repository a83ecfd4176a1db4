import { type Draw, shuffle } from './draw.ts'
import { factorise } from './linear/qr.ts'
import { mean, rowsBy } from './linear/sums.ts'
import { checkFinite, checkLengths, checkWhole, refuse } from './problem.ts'

/** Version of the way of drawing, to be kept with the seed: another version may give another draw. */
export const assignmentVersion = 1

export interface Unit {
  readonly id: string
  /** Block, or pair, within which arms keep their shares. */
  readonly block?: string
  /** Cluster that receives one arm as a whole. */
  readonly cluster?: string
}

export interface Arm {
  readonly name: string
  /** A whole number from 1: arms of 2 and 1 receive two units of three and one of three. */
  readonly share: number
}

export interface AssignedUnit {
  readonly id: string
  readonly arm: string
  /** Chance that this unit had of this arm, before the draw. */
  readonly probability: number
}

/**
 * Gives an arm to each unit. `simple`: each by itself, so that counts vary. `complete`: in each block (all units are one when none
 * is said) each arm has its share; where that is no whole number, which arm has one more is drawn, so that each unit keeps the same
 * chance, and the leftovers of blocks make up for each other. Clusters are drawn as one. With two arms, or arms of the same share, a
 * block is never more than rounding away from its share.
 *
 * Ids are sorted before the draw: their order in the file changes nothing.
 *
 * @returns units sorted by id
 * @throws ImpossibleTrial `out-of-range` for two units of the same id, an arm twice, or a share that is no whole number;
 * `cluster-in-two-blocks`
 * @example assign([{ id: 'a' }, { id: 'b' }], [{ name: 'yes', share: 1 }, { name: 'no', share: 1 }], 'complete', drawOf(1))
 */
export function assign(
  units: readonly Unit[],
  arms: readonly Arm[],
  method: 'simple' | 'complete',
  draw: Draw,
): readonly AssignedUnit[] {
  if (units.length === 0) refuse('no-rows')
  checkArms(arms)
  const sorted = units.toSorted((first, other) => (first.id < other.id ? -1 : 1))
  for (const [at, { id }] of sorted.entries())
    if (at > 0 && sorted[at - 1]?.id === id) refuse('out-of-range', { name: 'id', found: id })
  const entities = entitiesOf(sorted)
  const deck = deckOf(arms)
  const armOf = new Map<string, string>()
  if (method === 'simple') {
    for (const { name } of entities) armOf.set(name, deck[draw(deck.length)] as string)
  } else {
    const blocks = [...rowsBy(entities.map(({ block }) => block)).values()]
    let place = draw(deck.length)
    for (const rows of shuffle(blocks, draw))
      for (const row of shuffle([...rows], draw))
        armOf.set(entities[row]?.name as string, deck[place++ % deck.length] as string)
  }
  return sorted.map((unit) => {
    const arm = armOf.get(nameOf(unit)) as string
    const { share } = arms.find(({ name }) => name === arm) as Arm
    return { id: unit.id, arm, probability: share / deck.length }
  })
}

/** A file may say more than any trial has: all their shares are held in memory. */
const mostArms = 100

function checkArms(arms: readonly Arm[]): void {
  if (arms.length < 2) refuse('one-arm')
  for (const { name, share } of arms) {
    checkWhole(`share of ${name}`, share, 1)
    if (share > 10_000) refuse('out-of-range', { name, found: String(share), expected: '10000' })
  }
  if (arms.length > mostArms) {
    refuse('out-of-range', { name: 'arms', found: String(arms.length), expected: String(mostArms) })
  }
  if (new Set(arms.map(({ name }) => name)).size < arms.length) {
    refuse('out-of-range', { name: 'arms', expected: 'names that differ' })
  }
}

const nameOf = ({ id, cluster }: Unit) =>
  cluster === undefined ? JSON.stringify([id]) : JSON.stringify({ cluster })

/** What is drawn as one: the clusters, and the units that have none. */
function entitiesOf(units: readonly Unit[]) {
  const blocks = new Map<string, string>()
  for (const { id, cluster, block = '' } of units) {
    const name = nameOf(cluster === undefined ? { id } : { id, cluster })
    const known = blocks.get(name)
    if (known !== undefined && known !== block) {
      refuse('cluster-in-two-blocks', cluster === undefined ? {} : { name: cluster })
    }
    blocks.set(name, block)
  }
  return [...blocks]
    .map(([name, block]) => ({ name, block }))
    .sort((first, other) => (first.name < other.name ? -1 : 1))
}

/** The arms in one round, each as often as its share, as evenly spread as they can be. */
function deckOf(arms: readonly Arm[]): readonly string[] {
  const divide = (a: number, b: number): number => (b === 0 ? a : divide(b, a % b))
  const common = arms.reduce((found, { share }) => divide(found, share), 0)
  return arms
    .flatMap(({ name, share }, order) =>
      Array.from({ length: share / common }, (_, at) => ({
        ...{ name, order },
        place: ((2 * at + 1) * common) / (2 * share),
      })),
    )
    .sort((first, other) => first.place - other.place || first.order - other.order)
    .map(({ name }) => name)
}

/**
 * A roll-out by steps: at each, some more units begin, and all have begun at the last. Steps are as equal as they can be.
 *
 * @param steps from 2, at most as many as what is drawn
 * @returns units sorted by id, with the step, from 1, at which each begins
 */
export function assignSteps(
  units: readonly Unit[],
  steps: number,
  draw: Draw,
): readonly { readonly id: string; readonly step: number }[] {
  checkWhole('steps', steps, 2)
  const arms = Array.from({ length: steps }, (_, at) => ({ name: String(at + 1), share: 1 }))
  return assign(units, arms, 'complete', draw).map(({ id, arm }) => ({ id, step: Number(arm) }))
}

/** How many draws of `complete` there are with these counts: of each block, the units in each arm. */
export function countAssignments(blocks: readonly (readonly number[])[]): bigint {
  let all = 1n
  for (const counts of blocks) {
    let size = 0n
    for (const count of counts) {
      checkWhole('count', count, 0)
      for (let at = 1n; at <= BigInt(count); at++) all = (all * ++size) / at
    }
  }
  return all
}

/**
 * Pairs of units that resemble each other: by Mahalanobis’ distance, the nearest two first, then pairs exchange a unit while that
 * brings the sum of distances down (Greevy et al., Biostatistics 5, 2004, have the exact best; this stays near it).
 *
 * @param covariates by columns, in any units
 * @returns two places each, from the nearest; one place is left when units are odd
 * @throws ImpossibleTrial `collinear`, `constant`, `too-many-columns` as columns that tell no distance
 */
export function matchPairs(
  covariates: readonly { readonly name: string; readonly values: readonly number[] }[],
): { readonly pairs: readonly (readonly [number, number])[]; readonly left: number | undefined } {
  const size = covariates[0]?.values.length ?? 0
  checkLengths(size, Object.fromEntries(covariates.map(({ name, values }) => [name, values])))
  if (covariates.length >= size) refuse('too-many-columns', { found: String(covariates.length) })
  const centred = covariates.map(({ name, values }) => {
    checkFinite(values, name)
    if (values.every((value) => value === values[0])) refuse('constant', { name })
    const centre = mean(values)
    return Float64Array.from(values, (value) => value - centre)
  })
  const names = covariates.map(({ name }) => name)
  // Orthonormal columns: their plain distance is that of Mahalanobis.
  const { q } = factorise(centred, names)
  const between = (a: number, b: number) =>
    q.reduce((sum, column) => sum + ((column[a] as number) - (column[b] as number)) ** 2, 0)
  const all: [number, number, number][] = []
  for (let a = 0; a < size; a++) for (let b = a + 1; b < size; b++) all.push([a, b, between(a, b)])
  all.sort((first, other) => first[2] - other[2] || first[0] - other[0] || first[1] - other[1])
  const taken = new Set<number>()
  const pairs: [number, number][] = []
  for (const [a, b] of all) {
    if (taken.has(a) || taken.has(b)) continue
    taken.add(a).add(b)
    pairs.push([a, b])
  }
  exchange(pairs, (a, b) => Math.sqrt(between(a, b)))
  const left = Array.from({ length: size }, (_, at) => at).find((at) => !taken.has(at))
  const length = ([a, b]: readonly [number, number]) => between(a, b)
  return { pairs: pairs.sort((first, other) => length(first) - length(other)), left }
}

function exchange(pairs: [number, number][], distance: (a: number, b: number) => number): void {
  for (let round = 0, isBetter = true; isBetter && round < 100; round++) {
    isBetter = false
    for (let at = 0; at < pairs.length; at++)
      for (let to = at + 1; to < pairs.length; to++) {
        const [[a, b], [c, d]] = [pairs[at], pairs[to]] as [[number, number], [number, number]]
        const now = distance(a, b) + distance(c, d)
        const ways: [[number, number], [number, number]][] = [
          [
            [a, c],
            [b, d],
          ],
          [
            [a, d],
            [b, c],
          ],
        ]
        for (const [first, other] of ways) {
          if (distance(...first) + distance(...other) >= now - 1e-12) continue
          ;[pairs[at], pairs[to]] = [first, other]
          isBetter = true
          break
        }
      }
  }
}
