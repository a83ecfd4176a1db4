import { reserveSize } from '#engines/sortition/index.ts'
import { ownOf } from '#kit/own.ts'
import type { DrawFeature } from '../quota.ts'
import { expectedDropOut, expectedResponse, type StratumOfFrame, type Yield } from './wave-size.ts'

/** Drawn and lost people of one answer, in all the draws that are over; feature `*` is everybody. */
export interface AnswerLoss {
  readonly feature: string
  readonly value: string
  readonly drawn: number
  readonly lost: number
}

export interface DropOutLine extends AnswerLoss {
  /** `*` or `feature|value`. */
  readonly key: string
  readonly featureLabel: string
  readonly label: string
  /** Chance that somebody drawn with this answer does not come, in parts of 1. */
  readonly expected: number
  /** A person said it; otherwise it was learned. */
  readonly isSaid: boolean
}

export interface DropOutForecast {
  readonly everybody: DropOutLine
  readonly lines: readonly DropOutLine[]
  /** Alternates to plan so that all the seats fill, by the answers that the panel will have. */
  readonly reserve: number
}

/**
 * What to expect of this draw: for each answer, what was seen in past draws, held back by the whole as long as little
 * was seen (20 people’s worth of it); what a person typed replaces it. Seats of an answer are the middle of its quota.
 */
export function forecastDropOuts(
  features: readonly DrawFeature[],
  panelSize: number,
  seen: readonly AnswerLoss[],
  said: Readonly<Record<string, number>>,
): DropOutForecast {
  const all = seen.filter(({ feature }) => feature === '*')
  const base = said['*'] ?? expectedDropOut(all)
  const everybody = {
    ...sumOf(all, '*', ''),
    key: '*',
    featureLabel: '',
    label: '',
    expected: base,
    isSaid: said['*'] !== undefined,
  }
  const plain = features.filter(({ crosses }) => crosses.length === 0)
  const lines = plain.flatMap((feature) =>
    feature.values.map((value): DropOutLine => {
      const key = `${feature.key}|${value.key}`
      const own = seen.filter((loss) => loss.feature === feature.key && loss.value === value.key)
      return {
        ...sumOf(own, feature.key, value.key),
        key,
        featureLabel: feature.label,
        label: value.label,
        expected: ownOf(said, key) ?? expectedDropOut(own, base),
        isSaid: ownOf(said, key) !== undefined,
      }
    }),
  )
  const ofFeature = plain.map((feature) => {
    const seats = feature.values.map(({ min, max }) => (min + Math.min(max, panelSize)) / 2)
    const sum = seats.reduce((total, seat) => total + seat, 0)
    const own = lines.filter((line) => line.feature === feature.key)
    return sum === 0
      ? base
      : own.reduce((total, line, at) => total + line.expected * ((seats[at] ?? 0) / sum), 0)
  })
  // Features tell the same loss in several ways: the gravest of them is planned for.
  const expected = Math.min(0.95, Math.max(base, ...ofFeature))
  return { everybody, lines, reserve: reserveSize(panelSize, expected) }
}

function sumOf(seen: readonly AnswerLoss[], feature: string, value: string): AnswerLoss {
  return {
    feature,
    value,
    drawn: seen.reduce((sum, { drawn }) => sum + drawn, 0),
    lost: seen.reduce((sum, { lost }) => sum + lost, 0),
  }
}

/** Chance to stay, as the engine asks for it. */
export function stayModel({ everybody, lines }: DropOutForecast) {
  const base = 1 - everybody.expected
  return {
    base,
    factors: Object.fromEntries(
      lines.map(({ key, expected }) => [key, Math.min(1, (1 - expected) / Math.max(0.01, base))]),
    ),
  }
}

export interface SeenStratum extends Yield {
  readonly stratum: string
}

/** The areas of a list, each with the response to expect: what a person said, else what earlier waves taught. */
export function strataOf(
  areas: readonly string[],
  seen: readonly SeenStratum[],
  usual: number,
  said: Readonly<Record<string, number>>,
): readonly StratumOfFrame[] {
  const addresses = new Map<string, number>()
  for (const area of areas) addresses.set(area, (addresses.get(area) ?? 0) + 1)
  return [...addresses]
    .map(([name, count]) => ({
      name,
      addresses: count,
      response: responseOf(name, seen, usual, said),
    }))
    .sort((a, b) => (a.name < b.name ? -1 : 1))
}

export function responseOf(
  stratum: string,
  seen: readonly SeenStratum[],
  usual: number,
  said: Readonly<Record<string, number>>,
): number {
  const own = seen.filter((item) => item.stratum === stratum)
  return ownOf(said, stratum) ?? expectedResponse(own, usual)
}
