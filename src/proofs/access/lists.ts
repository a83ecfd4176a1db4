import type { Viewer } from '#kit/viewer.ts'
import type { Door } from '#platform/testing/door.ts'
import type { Sample } from '#platform/testing/samples.ts'
import type { ListedRoute } from '../../cli/list-routes.ts'

export interface ListsAsked {
  readonly routes: readonly ListedRoute[]
  readonly samples: readonly Sample[]
  /** What is typed in a search, and would find the samples. */
  readonly searched: string
  readonly door: Door
  readonly outsiders: Readonly<Record<string, Viewer | undefined>>
}

/**
 * Where outsiders read of a hidden thing without naming it: a list, a search, a map, a feed, a file. A page that names
 * nothing has no sample of its own, and may forget to ask as well as one that does.
 */
export async function toldInLists(asked: ListsAsked): Promise<string[]> {
  const { routes, samples, searched, door, outsiders } = asked
  const lists = routes.filter(
    ({ method, who, path }) => method === 'GET' && who === 'anyone' && !path.includes(':'),
  )
  // A search says again what was typed: that alone tells nothing.
  const words = [...new Set(samples.flatMap((sample) => sample.words))].filter(
    (one) => one !== searched,
  )
  const query = new URLSearchParams({ q: searched, recherche: searched })
  const faults: string[] = []
  for (const { path } of lists)
    for (const address of [path, `${path}?${query}`])
      for (const [person, viewer] of Object.entries(outsiders)) {
        const { text } = await door.get(address, viewer)
        const read = words.filter((word) => text.includes(word))
        if (read.length > 0) faults.push(`${person} read “${read.join('”, “')}” at ${address}`)
      }
  return faults
}
