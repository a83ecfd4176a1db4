import type { Viewer } from '#kit/viewer.ts'
import type { Route } from '#platform/routes.ts'
import type { Door } from '#platform/testing/door.ts'

/** Of whom an answer must never make a list with their scores. */
export interface Watched {
  /** Names of territories, as pages and files write them. */
  readonly names: readonly string[]
  /** Mean over all the pillars of one of them, as a page or a file would write it; nobody’s own answer. */
  readonly overall: { readonly of: string; readonly figures: readonly string[] }
}

/** A score as people read it: from 1 to 4, with a digit; never a year, a date, a licence. */
const scoreLike = /(?<![\d.])[1-4][.,]\d{1,2}(?!\d|[.,]\d)/
const wholeWords =
  /(note|score|moyenne|indice) (générale?|globale?|d’ensemble|totale?)\s*:?\s*[1-4](?!\d)/i

/** What is wrong in one answer; nothing when it ranks nobody. */
export function rankingIn(
  body: string,
  { names, overall }: Watched,
  address = '',
): readonly string[] {
  const matter = (/<main[\s\S]*<\/main>/.exec(body)?.[0] ?? body).replace(/<[^>]*>/g, ' ')
  const named = names.filter((name) => matter.includes(name))
  const faults: string[] = []
  if (named.length > 1 && scoreLike.test(matter)) faults.push(`scores beside ${named.join(', ')}`)
  if (wholeWords.test(matter)) faults.push('a score for the whole')
  const isAbout = matter.includes(overall.of) || address.includes(overall.of.toLowerCase())
  // A figure stands alone: in a code that is drawn by lot, letters and figures follow one another.
  const found = overall.figures.find((figure) =>
    new RegExp(`(?<![\\w.])${figure.replace('.', '\\.')}(?!\\w)`).test(matter),
  )
  if (isAbout && found) faults.push(`the mean of everything, ${found}`)
  return faults
}

/** Opens every address of the room that shows something, as each of these people, and says what ranks. */
export async function walkForRanking(
  door: Door,
  routes: readonly Route[],
  fill: (path: string) => readonly string[],
  watched: Watched,
  people: readonly (Viewer | undefined)[],
): Promise<{ readonly opened: number; readonly faults: readonly string[] }> {
  const faults: string[] = []
  let opened = 0
  for (const { path, method } of routes) {
    if (method !== 'GET') continue
    for (const address of fill(path)) {
      for (const person of people) {
        const answer = await door.get(address, person)
        if (answer.status !== 200) continue
        opened++
        for (const fault of rankingIn(answer.text, watched, address))
          faults.push(`${address}: ${fault}`)
      }
    }
  }
  return { opened, faults }
}
