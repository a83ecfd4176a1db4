import type { Day } from '#kit/dates.ts'
import type { WaitingLine } from '#kit/waiting-line.ts'

/** What somebody says of a matter that waits for them. */
export type Said =
  | { readonly said: 'not-mine' }
  | { readonly said: 'later'; readonly until: Day }
  | { readonly said: 'given'; readonly to: string }

/** What was said of one matter, by whom and when. */
export type SaidOf = Said & {
  readonly key: string
  readonly personId: string
  readonly at: Date
}

/** A line with whoever gave it to this person. */
export type GivenLine = WaitingLine & {
  readonly given?: { readonly by: string; readonly at: Date } | undefined
}

/** A line that this person put aside, and what they said of it. */
export type AsideLine = WaitingLine & { readonly aside: SaidOf }

/**
 * What is shown to this person, and what they put aside: a matter put off comes back on its day, and one that was given to
 * them since they spoke is theirs again, whatever they said of it before.
 */
export function sorted(
  lines: readonly WaitingLine[],
  words: readonly SaidOf[],
  personId: string,
  today: Day,
): { readonly shown: readonly GivenLine[]; readonly aside: readonly AsideLine[] } {
  const own = new Map(
    words.filter((word) => word.personId === personId).map((word) => [word.key, word]),
  )
  const gifts = new Map(
    words.flatMap((word) =>
      word.said === 'given' && word.to === personId ? [[word.key, word]] : [],
    ),
  )
  const shown: GivenLine[] = []
  const aside: AsideLine[] = []
  for (const line of lines) {
    const word = own.get(line.key)
    const gift = gifts.get(line.key)
    if (word && stands(word, gift, today)) aside.push({ ...line, aside: word })
    else {
      shown.push({ ...line, given: gift && { by: gift.personId, at: gift.at } })
    }
  }
  return { shown, aside }
}

function stands(word: SaidOf, gift: SaidOf | undefined, today: Day): boolean {
  if (gift && gift.at > word.at) return false
  return word.said !== 'later' || word.until > today
}

/** What is given to somebody for whom it waits no more is given to nobody. `keysOf`: the keys of each taker. */
export function isHeld(word: SaidOf, keysOf: ReadonlyMap<string, ReadonlySet<string>>): boolean {
  return word.said !== 'given' || (keysOf.get(word.to)?.has(word.key) ?? false)
}
