import { seededChance } from '#kit/chance.ts'
import { newId } from '#kit/ids.ts'
import type { ListedRoute } from '../../cli/list-routes.ts'
import { keyOf, type Seen } from '../crawl.ts'
import type { Relation } from './who.ts'
import type { SmallWorld, Thing } from './world.ts'

export interface Address {
  readonly relation: Relation
  readonly path: string
  /** Seen in the house; otherwise its last parts are invented, and what they name does not exist. */
  readonly isReal: boolean
  readonly thing: Thing | undefined
}

const nobody = newId(new Date('2026-11-25'), seededChance(99))
const unknown: Thing = {
  slug: 'inconnue',
  id: nobody,
  territoryId: nobody,
  territorySlug: 'inconnue',
  title: 'jamais écrit nulle part',
  sheet: 'inconnue',
  setId: nobody,
  sessionId: nobody,
  draw: 'inconnue',
}

/** Every address to knock at for one route: one for each thing that it may name. */
export function addressesOf(route: ListedRoute, world: SmallWorld, seen: Seen): Address[] {
  const samples = seen.addresses.get(keyOf(route)) ?? []
  if (!naming(route.path, unknown)) {
    const sample = samples[0]
    const path = sample ?? withInvented(route.path)
    // What waits, waits for one person: whoever else asks for it finds nothing, and is not kept out.
    const isReal = sample !== undefined && !sample.includes('?sujet=')
    return [{ relation: 'none', path, isReal, thing: undefined }]
  }
  const { ours, theirs, ourDraft } = world.things
  const things = { ours, theirs, ourDraft, unknown } as const
  return Object.entries(things).flatMap(([relation, thing]) => {
    const start = naming(route.path, thing)
    if (start === undefined) return []
    const sample = samples.find(
      (path) => path === start || path.startsWith(`${start}/`) || path.startsWith(`${start}.`),
    )
    const likely = samples[0] && likeSample(route.path, samples[0])
    const path = sample ?? withInvented(naming(likely ?? route.path, thing, true) ?? '')
    return [{ relation: relation as Relation, path, isReal: sample !== undefined, thing }]
  })
}

/** The beginning of the address that names the thing, or all of it; nothing when it names none. */
function naming(path: string, thing: Thing, whole = false): string | undefined {
  const beginnings: readonly (readonly [RegExp, string])[] = [
    [/^\/experiences\/:slug/, `/experiences/${thing.slug}`],
    [/^\/ressources\/:slug/, thing.sheet && `/ressources/${thing.sheet}`],
    [twinShape, thing.sheet && `/ressources/${thing.sheet}${twinEnding(path)}`],
    [/^\/reseau\/territoires\/:slug/, `/reseau/territoires/${thing.territorySlug}`],
    [/^\/seances\/ensemble\/:id/, `/seances/ensemble/${thing.setId}`],
    [/^\/seances\/:id/, `/seances/${thing.sessionId}`],
    [/^\/tirages\/:slug/, `/tirages/${thing.draw}`],
    [/^\/discussions\/:kind\/:id/, `/discussions/experiment/${thing.id}`],
  ]
  const [shape, start] = beginnings.find(([pattern]) => pattern.test(path)) ?? []
  if (!shape || !start) return undefined
  return whole ? path.replace(shape, start) : start
}

/** A resource in another form: `/ressources/:file{[a-z0-9-]+\.pdf}`. */
const twinShape = /^\/ressources\/:file\{\[a-z0-9-\]\+(.*)\}$/

function twinEnding(path: string): string {
  return (twinShape.exec(path)?.[1] ?? '').replaceAll('\\', '')
}

/** Keeps the words of an address that was seen (a section, a criterion), not what it names first. */
function likeSample(path: string, sample: string): string {
  const words = sample.replace(/\?.*$/, '').split('/')
  const parts = path.split('/')
  const thing = parts.findIndex((part) => part.startsWith(':'))
  return parts
    .map((part, at) =>
      at > thing && part.startsWith(':') && !/[0-9a-f]{8}-/.test(words[at] ?? '')
        ? (words[at] ?? part)
        : part,
    )
    .join('/')
}

function withInvented(path: string): string {
  return path
    .replace(/:(?:slug|name|section|key|criterion)\b/g, 'inconnue')
    .replace(/:token\b/g, 'ab'.repeat(32))
    .replace(/:version\b/g, '1')
    .replace(/:\w+\{([^}]*)\}/g, (_, shape: string) => inventedFor(shape))
    .replace(/:role\b/g, 'volunteer')
    .replace(/:\w+/g, nobody)
}

/** One word of a shape such as `fiche\.pdf|fiche\.docx` or `protocole-v[0-9]+\.json`. */
function inventedFor(shape: string): string {
  return (shape.split('|')[0] ?? '')
    .replace(/\[0-9\]\+/g, '1')
    .replace(/\\\\?/g, '')
    .replace(/[()^$]/g, '')
}
