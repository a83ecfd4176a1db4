import { plainWords } from '#kit/words.ts'

/** Fewer than this, and words could be those of one person: they are not shown. */
export const shownFrom = 3

const longest = 80
const mostWords = 8
const keptDays = 366

/** What was looked for in a week and not found, as the gaps board reads it. */
export interface UnansweredSearch {
  readonly words: string
  readonly count: number
  /** Monday of the last week in which it was looked for. */
  readonly lastWeek: string
}

/**
 * The words that may be counted, the same for whoever types them; nothing when they could say who types:
 * an address, a number that could be a telephone's or a file's, a link, or a long text.
 */
export function countedWords(typed: string): string | undefined {
  if (/@|https?:|www\.|\p{L}\.\p{L}{2,4}(\/|$)/iu.test(typed)) return undefined
  if ((typed.match(/\p{N}/gu)?.length ?? 0) > 4) return undefined
  const words = plainWords(typed)
  const list = words.split(' ').filter(Boolean)
  if (list.length === 0 || list.length > mostWords || words.length > longest) return undefined
  return list.some((word) => word.length > 2) ? words : undefined
}

/** The Monday of a day, in universal time: counts are by week. */
export function weekOf(day: Date): string {
  const monday = new Date(day)
  monday.setUTCDate(day.getUTCDate() - ((day.getUTCDay() + 6) % 7))
  return monday.toISOString().slice(0, 10)
}

/** Weeks before this one are forgotten. */
export function forgottenBefore(now: Date): string {
  return weekOf(new Date(now.getTime() - keptDays * 86_400_000))
}

/** Words that few have looked for are forgotten sooner: they serve nobody. */
export function rareForgottenBefore(now: Date): string {
  return weekOf(new Date(now.getTime() - 35 * 86_400_000))
}
