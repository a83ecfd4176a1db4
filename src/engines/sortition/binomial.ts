/** Probability that at least `wanted` of `tries` succeed, each with probability `chance`. */
function atLeast(wanted: number, tries: number, chance: number): number {
  if (wanted <= 0) return 1
  if (tries < wanted || chance <= 0) return 0
  if (chance >= 1) return 1
  let [logChoose, sum] = [0, 0]
  const [logYes, logNo] = [Math.log(chance), Math.log1p(-chance)]
  for (let yes = 0; yes < wanted; yes++) {
    sum += Math.exp(logChoose + yes * logYes + (tries - yes) * logNo)
    logChoose += Math.log((tries - yes) / (yes + 1))
  }
  return Math.max(0, 1 - sum)
}

/** Alternates to plan so that all seats fill with this confidence, `dropOut` being each person’s loss. */
export function reserveSize(seats: number, dropOut: number, confidence = 0.95): number {
  const fills = (reserve: number) => atLeast(seats, seats + reserve, 1 - dropOut) >= confidence
  if (fills(0)) return 0
  const most = 20 * seats
  let [low, high] = [0, 1]
  while (high < most && !fills(high)) [low, high] = [high, Math.min(most, 2 * high)]
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2)
    if (fills(middle)) high = middle
    else low = middle
  }
  return high
}

export interface Stratum {
  readonly name: string
  readonly addresses: number
  /** Share of letters that give a registered person. */
  readonly response: number
}

export interface LettersOfStratum extends Stratum {
  readonly wanted: number
  readonly letters: number
  /** The stratum has fewer addresses than the letters it needs. */
  readonly isShort: boolean
}

/**
 * Letters per stratum so that each gives its share of a pool (`seats × factor`, by addresses, largest remainders first)
 * with this confidence: more letters where fewer answer.
 */
export function lettersNeeded(
  strata: readonly Stratum[],
  seats: number,
  factor = 4,
  confidence = 0.9,
): readonly LettersOfStratum[] {
  const all = strata.reduce((sum, { addresses }) => sum + addresses, 0)
  const exact = strata.map(({ addresses }) => (seats * factor * addresses) / Math.max(1, all))
  const wanted = exact.map(Math.floor)
  const order = strata
    .map((stratum, at) => ({ stratum, at, rest: (exact[at] ?? 0) - (wanted[at] ?? 0) }))
    .sort(
      (a, b) =>
        b.rest - a.rest ||
        b.stratum.addresses - a.stratum.addresses ||
        (a.stratum.name < b.stratum.name ? -1 : 1),
    )
  const missing = seats * factor - wanted.reduce((sum, one) => sum + one, 0)
  for (const { at } of order.slice(0, missing)) wanted[at] = (wanted[at] ?? 0) + 1
  return strata.map((stratum, at) => {
    const own = wanted[at] ?? 0
    const letters = triesFor(own, stratum.response, confidence)
    return { ...stratum, wanted: own, letters, isShort: letters > stratum.addresses }
  })
}

/** The smallest number of tries that gives `wanted` successes with this confidence. */
function triesFor(wanted: number, chance: number, confidence: number): number {
  if (wanted === 0) return 0
  let [low, high] = [wanted - 1, wanted]
  while (high < 1e7 && atLeast(wanted, high, chance) < confidence) [low, high] = [high, 2 * high]
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2)
    if (atLeast(wanted, middle, chance) < confidence) low = middle
    else high = middle
  }
  return high
}
