import type { Viewer } from '#kit/viewer.ts'
import type { Answer, Door } from '#platform/testing/door.ts'
import type { RoomSamples, Sample } from '#platform/testing/samples.ts'
import type { ListedRoute } from '../../cli/list-routes.ts'
import { crawl, keyOf, type Seen } from '../crawl.ts'
import { fill } from '../forms.ts'
import { grouped } from './send-form.ts'
import { makeTrace, type Trace } from './switch.ts'

export interface LeakAsked {
  readonly routes: readonly ListedRoute[]
  readonly room: RoomSamples
  readonly samples: readonly Sample[]
  /** Where no act is kept. */
  readonly door: Door
  readonly staff: Viewer
  readonly outsiders: Readonly<Record<string, Viewer | undefined>>
  /** Hears which permissions are asked on the way. */
  readonly trace?: Trace<() => Promise<Answer>>
}

/**
 * What a room shows to outsiders and should not, or does not prove: an address open to anyone that names a
 * thing must have a hidden sample that the team can see there, and that nobody else can.
 */
export async function leaksOf(asked: LeakAsked): Promise<string[]> {
  const { routes, room, samples } = asked
  const seen = await seeSamples(asked)
  const faults: string[] = []
  for (const route of routes.filter(({ who, path }) => who === 'anyone' && path.includes(':'))) {
    if (Object.keys(room.open ?? {}).some((start) => begins(route.path, start))) continue
    const named = samples.filter((sample) => startOf(route.path, sample) !== undefined)
    if (named.length === 0)
      faults.push(`${keyOf(route)} has no hidden sample, nor a reason to have none`)
    let entered = named.length === 0 || route.method === 'POST'
    for (const sample of named) {
      const { inside, leaks } = await leaksAt(asked, route, sample, seen)
      entered ||= inside < 400
      faults.push(...leaks)
    }
    const excused = Object.keys(room.nothing ?? {}).some((start) => begins(route.path, start))
    if (!entered && !excused)
      faults.push(`${keyOf(route)}: the team finds nothing on any sample, so nothing is proven`)
  }
  return [...faults, ...staleReasons(room, routes)]
}

async function leaksAt(asked: LeakAsked, route: ListedRoute, sample: Sample, seen: Seen) {
  const { door, staff, outsiders, trace = makeTrace() } = asked
  const start = startOf(route.path, sample) ?? ''
  const path = realAddress(route, start, sample, seen)
  const form = seen.forms.get(keyOf(route))?.find(({ action }) => action === path)
  const fields = form ? grouped(fill(form)) : { mot: 'un mot' }
  const knock = (as: Viewer | undefined) =>
    route.method === 'GET' ? door.get(path, as) : door.post(path, fields, as)
  const told = `${sample.what} at ${route.method} ${path}`
  const faults: string[] = []
  const inside = await knock(staff)
  for (const [person, viewer] of Object.entries(outsiders)) {
    const again = () => knock(viewer)
    const answer = await trace.at(again, again)
    const words = sample.words.filter((word) => answer.text.includes(word))
    if (words.length > 0) faults.push(`${told}: ${person} read “${words.join('”, “')}”`)
    else if (!isOut(answer)) faults.push(`${told}: ${person} was answered ${answer.status}`)
  }
  return { inside: inside.status, leaks: faults }
}

/** The way in, a closed door, or nothing there. */
export function isOut({ status, location }: Answer): boolean {
  return [401, 403, 404].includes(status) || (location ?? '').startsWith('/connexion?')
}

/** What the team reaches from each sample, and nothing else of the house. */
function seeSamples({ routes, samples, door, staff }: LeakAsked): Promise<Seen> {
  const starts = samples.flatMap(({ at }) => Object.values(at))
  const visit = async (path: string) => {
    if (!starts.some((start) => path === start || path.startsWith(`${start}/`))) return ''
    const { text, response } = await door.get(path, staff)
    return response.headers.get('content-type')?.startsWith('text/html') ? text : ''
  }
  return crawl(routes, visit, starts, 12)
}

function startOf(path: string, { at }: Sample): string | undefined {
  const keys = Object.keys(at).filter((key) => begins(path, key))
  const longest = keys.toSorted((key, other) => other.length - key.length)[0]
  return longest === undefined ? undefined : at[longest]
}

/** Also `/ressources/:file{[a-z0-9-]+\.pdf}` for `/ressources/:file`, and `…/protocole.pdf` for `…/protocole`. */
function begins(path: string, start: string): boolean {
  return path === start || [...'/{.'].some((next) => path.startsWith(start + next))
}

function realAddress(route: ListedRoute, start: string, sample: Sample, seen: Seen): string {
  const found = (seen.addresses.get(keyOf(route)) ?? []).find(
    (path) => path === start || path.startsWith(`${start}/`) || path.startsWith(`${start}.`),
  )
  if (found) return found
  const key = Object.keys(sample.at).find(
    (one) => sample.at[one] === start && begins(route.path, one),
  )
  const rest = route.path.slice(key?.length ?? 0)
  // A blank that ends in letters of its own: the sample is its stem.
  const ending = /^\{\[a-z0-9-\]\+([^}]*)\}$/.exec(rest)?.[1]
  if (ending !== undefined) return start + ending.replaceAll('\\', '')
  return start + rest.replace(/:version\b/g, '1').replace(/:\w+(?:\{[^}]*\})?/g, 'inconnue')
}

/** A reason for an address that is gone would hide the next one of that name. */
function staleReasons(
  { open = {}, nothing = {} }: RoomSamples,
  routes: readonly ListedRoute[],
): string[] {
  const stale = Object.keys({ ...open, ...nothing }).filter(
    (start) => !routes.some(({ path }) => begins(path, start)),
  )
  return stale.map((start) => `${start} has a reason, and is no address of this room`)
}
