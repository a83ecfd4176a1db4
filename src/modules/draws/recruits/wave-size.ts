import { lettersNeeded } from '#engines/sortition/index.ts'
import { addDays, type Day } from '#kit/dates.ts'

/** What a wave must bring, and what may be expected of it. */
export interface WaveAsked {
  readonly seats: number
  /** People wanted in the pool for each seat; 4 in the guides of practice. */
  readonly factor: number
  /** Already in the pool, from earlier waves and other sources. */
  readonly already: number
  /** Share of letters that bring a registration. */
  readonly response: number
  /** Chance that the wave brings at least what is wanted. */
  readonly confidence: number
}

export interface WaveSize {
  readonly wanted: number
  readonly letters: number
  /** If people answered a third more, or a third less, than expected: a range, never one number alone. */
  readonly fewest: number
  readonly most: number
}

/**
 * Letters of a wave, so that the pool is reached with this confidence (binomial, no approximation). Where areas are known,
 * each gives its part: the sum is the one that the forecast shows, and never another count of the same letters.
 */
export function waveSize(asked: WaveAsked, areas: readonly StratumOfFrame[] = []): WaveSize {
  const wanted = Math.max(0, asked.seats * asked.factor - asked.already)
  const whole = { name: 'wave', addresses: Number.MAX_SAFE_INTEGER, response: asked.response }
  const letters = (times: number) => {
    if (wanted === 0) return 0
    const strata = (areas.length > 0 ? areas : [whole]).map(({ name, addresses, response }) => ({
      ...{ name, addresses },
      response: times === 1 ? response : Math.min(0.99, response * times),
    }))
    const planned = lettersNeeded(strata, wanted, 1, asked.confidence)
    return planned.reduce((sum, item) => sum + item.letters, 0)
  }
  return { wanted, letters: letters(1), fewest: letters(4 / 3), most: letters(2 / 3) }
}

export interface StratumOfFrame {
  readonly name: string
  readonly addresses: number
  readonly response: number
}

/** The letters of a wave shared out: more where fewer answer, each stratum with its part of the pool. */
export function waveByStratum(strata: readonly StratumOfFrame[], asked: WaveAsked) {
  const wanted = Math.max(0, asked.seats * asked.factor - asked.already)
  return lettersNeeded(strata, wanted, 1, asked.confidence)
}

/** What a channel gave: letters, calls or visits, and the registrations they brought. */
export interface Yield {
  readonly sent: number
  readonly brought: number
}

/**
 * The response to expect of the next wave: what was seen, held back by what is usual as long as little was seen
 * (`weight` letters’ worth of it). In parts of 1; never 0, or a wave would be endless.
 */
export function expectedResponse(seen: readonly Yield[], usual: number, weight = 100): number {
  const sent = seen.reduce((sum, one) => sum + one.sent, 0)
  const brought = seen.reduce((sum, one) => sum + Math.min(one.sent, one.brought), 0)
  return Math.max(0.001, (brought + usual * weight) / (sent + weight))
}

/** How often a seat was lost once drawn, with its features: what past draws teach the next one. */
export interface Loss {
  readonly drawn: number
  readonly lost: number
}

/** Chance that a drawn person does not come, in parts of 1: one in five until draws have taught better. */
export function expectedDropOut(seen: readonly Loss[], usual = 0.2, weight = 20): number {
  const drawn = seen.reduce((sum, loss) => sum + loss.drawn, 0)
  const lost = seen.reduce((sum, loss) => sum + Math.min(loss.drawn, loss.lost), 0)
  return (lost + usual * weight) / (drawn + weight)
}

/** Posted by this day, a letter has had time to arrive and to be answered: of those that left after it, nothing is learnt. */
export function answeredBy(today: Day): Day {
  return addDays(today, -10)
}
