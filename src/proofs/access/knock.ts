import type { Viewer } from '#kit/viewer.ts'
import type { Door } from '#platform/testing/door.ts'
import type { ListedRoute } from '../../cli/list-routes.ts'

/** An address of a thing that exists, and who may get in there. */
export interface KnockedAt<Who extends string> {
  readonly route: ListedRoute
  readonly path: string
  readonly allowed: readonly Who[]
}

/** Everyone knocks at each address: who got in without a right, who was kept out with one, what broke. */
export async function faultsAtDoors<Who extends string>(
  still: Door,
  doors: readonly KnockedAt<Who>[],
  people: readonly (readonly [Who, Viewer | undefined])[],
): Promise<readonly string[]> {
  const faults: string[] = []
  for (const { route, path, allowed } of doors) {
    const isRead = route.method === 'GET'
    for (const [who, viewer] of people) {
      const { status, location } = isRead
        ? await still.get(path, viewer)
        : await still.post(path, {}, viewer)
      const out = [401, 403, 404].includes(status) || (location ?? '').startsWith('/connexion?')
      // Inside, a part of a thing may be missing (404), a form may be refused (422); never a closed door.
      const kept = isRead ? out : status === 401 || status === 403
      const told = `${who} at ${route.method} ${route.path}`
      if (status >= 500) faults.push(`${told} broke it (${status})`)
      else if (!allowed.includes(who) && !out)
        faults.push(`${told} got in (${status} ${location ?? ''})`)
      else if (allowed.includes(who) && kept) faults.push(`${told} was kept out (${status})`)
    }
  }
  return faults
}
