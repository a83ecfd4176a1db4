import { drawLines, hex, type LetterList, sha256, utf8 } from '#engines/sortition/index.ts'

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
 * Who gets a letter: see `drawLines` of the engine. The same list and seed give the same letters anywhere; shares are proportional to `addresses ÷ response`, largest remainders first.
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
  const shares = sharesOf(frame, size, rules.responseOf ?? (() => 1))
  const { oneByHome, taken } = rules
  const addressed = frame.map(({ line, stratum, household }) => ({
    line,
    stratum,
    home: household,
  }))
  return drawLines(addressed, seed, { size, shares, oneByHome, ...(taken ? { taken } : {}) })
}

function sharesOf(
  frame: readonly FrameLine[],
  size: number,
  responseOf: (stratum: string) => number,
): Map<string, number> {
  const weights = new Map<string, number>()
  for (const { stratum } of frame)
    weights.set(stratum, (weights.get(stratum) ?? 0) + 1 / Math.max(0.001, responseOf(stratum)))
  const all = [...weights.values()].reduce((sum, weight) => sum + weight, 0)
  const exact = [...weights].map(([stratum, weight]) => ({
    stratum,
    share: (size * weight) / Math.max(1e-9, all),
  }))
  const shares = new Map(exact.map(({ stratum, share }) => [stratum, Math.floor(share)]))
  const missing = size - [...shares.values()].reduce((sum, share) => sum + share, 0)
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

/** The list without a name, households numbered as they come: those that have a letter already are left out. */
export function letterList(
  frame: readonly FrameLine[],
  asked: {
    readonly frame: string
    readonly size: number
    readonly oneByHome: boolean
    readonly taken: ReadonlySet<string>
    readonly responseOf: (stratum: string) => number
  },
): LetterList {
  const { oneByHome, size } = asked
  const open = frame.filter(
    ({ household }) => !(oneByHome && household !== undefined && asked.taken.has(household)),
  )
  const homes = new Map<string, number>()
  const numberOf = (household: string | undefined) => {
    if (household === undefined) return 0
    if (!homes.has(household)) homes.set(household, homes.size + 1)
    return homes.get(household) ?? 0
  }
  return {
    ...{ frame: asked.frame, size, oneByHome },
    shares: [...sharesOf(open, size, asked.responseOf)],
    lines: open.map(({ line, stratum, household }) => [line, stratum, numberOf(household)]),
  }
}
