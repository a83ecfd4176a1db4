import type { Viewer } from '#kit/viewer.ts'
import type { Answer, Door } from '#platform/testing/door.ts'
import type { ListedRoute } from '../../cli/list-routes.ts'
import { makeTrace, switchedOff, type Trace } from './switch.ts'

/** An address of a thing that exists, and who may get in there. */
export interface KnockedAt<Who extends string> {
  readonly route: ListedRoute
  readonly path: string
  readonly allowed: readonly Who[]
}

type People<Who extends string> = readonly (readonly [Who, Viewer | undefined])[]

function knockAt(door: Door, { route, path }: KnockedAt<string>, viewer: Viewer | undefined) {
  return route.method === 'GET' ? door.get(path, viewer) : door.post(path, {}, viewer)
}

function isOut({ status, location }: Answer): boolean {
  return [401, 403, 404].includes(status) || (location ?? '').startsWith('/connexion?')
}

/** Everyone knocks at each address: who got in without a right, who was kept out with one, what broke. */
export async function faultsAtDoors<Who extends string>(
  still: Door,
  doors: readonly KnockedAt<Who>[],
  people: People<Who>,
  trace: Trace<KnockedAt<Who>> = makeTrace(),
): Promise<readonly string[]> {
  const faults: string[] = []
  for (const door of doors) {
    const { route, allowed } = door
    const isRead = route.method === 'GET'
    for (const [who, viewer] of people) {
      const answer = await trace.at(door, () => knockAt(still, door, viewer))
      const { status, location, response } = answer
      const out = isOut(answer)
      // Inside, a part of a thing may be missing (404), a form may be refused (422); never a closed door.
      const kept = isRead ? out : status === 401 || status === 403
      const told = `${who} at ${route.method} ${route.path}`
      if (status >= 500) faults.push(`${told} broke it (${status})`)
      else if (!allowed.includes(who) && !out)
        faults.push(`${told} got in (${status} ${location ?? ''})`)
      else if (allowed.includes(who) && kept) faults.push(`${told} was kept out (${status})`)
      if (viewer && response.headers.has('access-control-allow-origin'))
        faults.push(`${told}: the pages of other sites may read it`)
    }
  }
  return faults
}

/** Whether somebody who may not gets in at an address of this trace while a permission is switched off. */
export async function isNoticedAt<Who extends string>(
  still: Door,
  trace: Trace<KnockedAt<Who>>,
  people: People<Who>,
  permission: string,
): Promise<boolean> {
  for (const door of trace.placesOf(permission))
    for (const [who, viewer] of people) {
      if (door.allowed.includes(who)) continue
      const answer = await switchedOff(permission, () => knockAt(still, door, viewer))
      if (!isOut(answer)) return true
    }
  return false
}
