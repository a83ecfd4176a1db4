import { hex, rankTickets, sha256, utf8 } from '#engines/sortition/index.ts'

/** A line of the list that people are drawn from. */
export interface FrameLine {
  readonly line: number
  readonly stratum: string
  /** Keyed household; undefined when no address is known. */
  readonly household: string | undefined
}

export interface LetterDraw {
  /** Lines drawn, in the order of the draw: this is the number of the letter. */
  readonly lines: readonly number[]
  /** Left out because their household was drawn already, now or in an earlier wave. */
  readonly skipped: number
}

/**
 * Who gets a letter: lines ranked by HKDF from the SHA-256 of the seed (`line/<n>`), the first of each stratum taken until
 * its share is reached, at most one letter for a household. The same list and seed give the same letters anywhere;
 * shares are proportional to `addresses ÷ response`, largest remainders first.
 */
export function drawLetters(
  frame: readonly FrameLine[],
  size: number,
  seed: string,
  rules: {
    readonly oneByHome: boolean
    readonly taken?: ReadonlySet<string>
    /** Expected response of a stratum, when earlier waves taught it. */
    readonly responseOf?: (stratum: string) => number
  },
): LetterDraw {
  const byName = new Map(frame.map((one) => [`line/${one.line}`, one]))
  const ranked = rankTickets(sha256(utf8(seed)), [...byName.keys()])
  const wanted = sharesOf(frame, size, rules.responseOf ?? (() => 1))
  const homes = new Set(rules.taken ?? [])
  const lines: number[] = []
  const left: FrameLine[] = []
  let skipped = 0
  for (const name of ranked) {
    const one = byName.get(name)
    if (!one) continue
    const isTaken = rules.oneByHome && one.household !== undefined && homes.has(one.household)
    if (isTaken) skipped++
    else if ((wanted.get(one.stratum) ?? 0) > 0) {
      wanted.set(one.stratum, (wanted.get(one.stratum) ?? 0) - 1)
      lines.push(one.line)
      if (one.household !== undefined) homes.add(one.household)
    } else left.push(one)
  }
  // A stratum too small for its share leaves letters to the others, in the order of the draw.
  for (const one of left) {
    if (lines.length >= size) break
    if (rules.oneByHome && one.household !== undefined && homes.has(one.household)) continue
    lines.push(one.line)
    if (one.household !== undefined) homes.add(one.household)
  }
  return { lines, skipped }
}

function sharesOf(
  frame: readonly FrameLine[],
  size: number,
  responseOf: (stratum: string) => number,
): Map<string, number> {
  const weights = new Map<string, number>()
  for (const { stratum } of frame)
    weights.set(stratum, (weights.get(stratum) ?? 0) + 1 / Math.max(0.001, responseOf(stratum)))
  const all = [...weights.values()].reduce((sum, one) => sum + one, 0)
  const exact = [...weights].map(([stratum, weight]) => ({
    stratum,
    share: (size * weight) / Math.max(1e-9, all),
  }))
  const shares = new Map(exact.map(({ stratum, share }) => [stratum, Math.floor(share)]))
  const missing = size - [...shares.values()].reduce((sum, one) => sum + one, 0)
  const order = exact.toSorted(
    (a, b) => (b.share % 1) - (a.share % 1) || (a.stratum < b.stratum ? -1 : 1),
  )
  for (const { stratum } of order.slice(0, Math.max(0, missing)))
    shares.set(stratum, (shares.get(stratum) ?? 0) + 1)
  return shares
}

/** The fingerprint of a list, whatever the file it came in: its cells, line by line. */
export function frameFingerprint(rows: readonly (readonly string[])[]): string {
  return hex(sha256(utf8(rows.map((cells) => `${cells.join('\t')}\n`).join(''))))
}
