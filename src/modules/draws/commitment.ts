import {
  type After,
  type Canonical,
  diceOfList,
  type Fixed,
  roundAfter,
  timeOfRound,
} from '#engines/sortition/index.ts'
import { done, type Result, refused } from '#kit/result.ts'
import type { CellGroup } from '#kit/small-cells.ts'
import type { Draw } from './draw.ts'
import type { DrawFeature } from './quota.ts'

/** The beacon speaks ten minutes after the dice: nobody in the hall can know it when they throw. */
const minutesAfterDice = 10
const hoursBefore = 24

/** The round fixed beforehand: the first one at least ten minutes after the dice session. */
export function roundFor(drawAt: Date): number {
  return roundAfter(drawAt.getTime() / 1000 + 60 * minutesAfterDice)
}

export function instantOfRound(round: number): Date {
  return new Date(timeOfRound(round) * 1000)
}

export type TooSoon = 'too-soon'

/** At least a day between the commitment and the round: the database refuses the same. */
export function commitmentRound(drawAt: Date, now: Date): Result<number, TooSoon> {
  const round = roundFor(drawAt)
  const ahead = instantOfRound(round).getTime() - now.getTime()
  return ahead >= hoursBefore * 3_600_000 ? done(round) : refused('too-soon')
}

export interface FixedParts {
  readonly draw: Draw
  readonly features: readonly DrawFeature[]
  /** Counts of the pool, no number under five, by key of feature. */
  readonly groups: ReadonlyMap<string, readonly CellGroup[]>
  readonly round: number
  readonly drawAt: Date
  readonly place: string
  readonly withDice: boolean
  readonly diceAlone: boolean
  /** The draw that this one follows. */
  readonly after: After | undefined
  /** The letters: their lists, codes and rounds. */
  readonly mailing: Canonical | undefined
  /** Panels of the list. */
  readonly panels: number
  readonly now: Date
  readonly engine: string
  /** Panels that hold the least favoured ticket, and the best possible, in millionths. */
  readonly least: number
  readonly best: number
  readonly publicKey: string
  readonly witnesses: readonly string[]
}

/** What is read aloud a day before: all that the chance will meet. Whole numbers and texts only. */
export function fixedOf(parts: FixedParts): Fixed {
  const { draw, features, groups } = parts
  return {
    title: draw.title,
    organiser: draw.organiser,
    population: draw.population,
    seats: draw.panelSize,
    method: 'list',
    rule: draw.method,
    household: draw.sameAddress,
    round: parts.round,
    engine: parts.engine,
    at: `${parts.now.toISOString().slice(0, 19)}Z`,
    drawAt: `${parts.drawAt.toISOString().slice(0, 19)}Z`,
    place: parts.place,
    dice: parts.withDice ? diceOfList(parts.panels) : 0,
    ...(parts.diceAlone ? { diceAlone: true } : {}),
    ...(parts.after ? { after: parts.after } : {}),
    ...(parts.mailing ? { mailing: parts.mailing } : {}),
    // Never another source: whatever happens, the draw waits for this very round.
    fallback: 'wait',
    least: parts.least,
    best: parts.best,
    publicKey: parts.publicKey,
    replacementsEnd: draw.replacementsEndOn ?? '',
    witnesses: parts.witnesses,
    quotas: features.map((feature) => ({
      feature: feature.label,
      values: feature.values.map((value) => ({
        value: value.label,
        min: value.min,
        max: value.max,
        // Per ten thousand inhabitants; -1 when unknown.
        population:
          value.populationShare === undefined ? -1 : Math.round(value.populationShare * 10_000),
      })),
      pool: (groups.get(feature.key) ?? []).map(({ keys, counts }) => ({
        values: keys,
        count: counts[0] ?? 0,
      })),
    })),
  }
}
