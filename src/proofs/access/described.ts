import type { Viewer } from '#kit/viewer.ts'
import type { Route } from '#platform/routes.ts'
import type { Answer, Door } from '#platform/testing/door.ts'

/** What a description says of one person at one address: yes, no, or nothing, when they learn nothing of the thing. */
export type SaidOf = 'may' | 'may-not' | 'unknown'

/** The house with each described route answering only what its description says: nothing is drawn, nothing is done. */
export function tellingRoutes(routes: readonly Route[]): readonly Route[] {
  return routes.map((route) => {
    const { described } = route
    if (!described) return route
    return {
      ...route,
      handler: async (c) => {
        const may = await described.may(c)
        const words: SaidOf = may === undefined ? 'unknown' : may ? 'may' : 'may-not'
        // A refused form: nothing is kept of it.
        return c.text(words, 422)
      },
    }
  })
}

export async function saidAt(
  door: Door,
  method: string,
  path: string,
  viewer: Viewer | undefined,
): Promise<SaidOf> {
  const answer: Answer =
    method === 'GET' ? await door.get(path, viewer) : await door.post(path, {}, viewer)
  // Closed by its audience, before anything was looked for.
  if (answer.status !== 422) return 'may-not'
  return answer.text as SaidOf
}
