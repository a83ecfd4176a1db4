import { again } from '#platform/answers.ts'
import type { HttpContext } from '#platform/routes.ts'
import { keyed } from '../../recruits/index.ts'
import type { Holder } from '../actions/register-recruit.ts'
import { YearStoppedPage } from '../pages/YearStoppedPage.tsx'

export type YearSaid = 'right' | 'wrong' | 'stopped'

/**
 * Whether the year of birth that is said is the one that is known: every route that lets a year open something asks here. There
 * are eighty years to try, and many addresses to try from: wrong ones are counted by letter, whoever says them and wherever.
 * A letter that knows no year yet counts them alike, so that the answers tell nothing of it.
 */
export async function checkYear(
  c: HttpContext,
  { recruit, recruitment }: Holder,
  known: number | string | undefined,
  said: unknown,
): Promise<YearSaid> {
  const year = String(said ?? '').trim()
  // No year at all: it cannot be right, and takes none of the guesses.
  if (!/^\d{4}$/.test(year)) return 'wrong'
  const letter = keyed(recruitment.secret ?? '', 'year of birth', recruit.id)
  if (!(await c.var.guesses.take(letter))) return 'stopped'
  if (String(known ?? '') !== year) return 'wrong'
  await c.var.guesses.giveBack(letter)
  return 'right'
}

/** Even the right year is not looked at any more: for an hour, this letter is opened by telephone. */
export function yearStopped(c: HttpContext, { draw, recruitment }: Holder) {
  return again(c, <YearStoppedPage {...{ frame: c.var.frame, draw, recruitment }} />)
}
