import { type Day, dayOf } from '#kit/dates.ts'
import { listAttended } from '#modules/events/index.ts'
import { listMembers } from '#modules/network/index.ts'
import { findKnownFacts, type KnownFacts, listPersonsByEmail } from '#modules/people/index.ts'
import { getTerritories, type Territory } from '#modules/territories/index.ts'
import type { Ctx } from '#platform/context.ts'
import { countReaders, listReaders, type ReaderRow } from '../../subscribers/index.ts'
import {
  everyone,
  type ReaderFacts,
  reasonsFor,
  type Segment,
  type SegmentReason,
} from '../segment.ts'
import { findSegment } from '../store/segments.ts'

export interface InAudience {
  readonly subscriberId: string
  readonly reasons: readonly SegmentReason[]
}

type World = Pick<Ctx, 'db' | 'now'>
type Asked = { readonly listId: string; readonly segmentId: string | undefined }

/** Who would receive a letter now, each with the reasons. Worked out anew each time it is asked. */
export async function gatherAudience(
  ctx: World,
  { listId, segmentId }: Asked,
): Promise<readonly InAudience[]> {
  const readers = await listReaders(ctx.db, listId)
  const segment = segmentId === undefined ? undefined : await findSegment(ctx.db, segmentId)
  const rules = segment?.rules ?? everyone
  const today = dayOf(ctx.now)
  const facts = segment ? await factsOf(ctx, readers) : readers.map((row) => bare(row))
  return facts.flatMap((reader) => {
    const reasons = reasonsFor(reader, rules, today)
    return reasons ? [{ subscriberId: reader.subscriberId, reasons }] : []
  })
}

export async function countAudience(ctx: World, asked: Asked): Promise<number> {
  if (asked.segmentId === undefined) return await countReaders(ctx.db, asked.listId)
  return (await gatherAudience(ctx, asked)).length
}

/** Whom each segment keeps of each list, with the reasons: what is known of them is asked for once, whatever the number. */
export async function gatherSegments(
  ctx: World,
  segments: readonly Pick<Segment, 'id' | 'rules'>[],
  listIds: readonly string[],
): Promise<(segmentId: string, listId: string) => readonly InAudience[]> {
  const ofLists = await Promise.all(listIds.map((listId) => listReaders(ctx.db, listId)))
  // Whoever reads several lists is looked at once.
  const readers = new Map(ofLists.flat().map((reader) => [reader.subscriberId, reader]))
  const facts = segments.length > 0 ? await factsOf(ctx, [...readers.values()]) : []
  const today = dayOf(ctx.now)
  const audiences = new Map<string, readonly InAudience[]>()
  for (const { id, rules } of segments) {
    const kept = new Map<string, readonly SegmentReason[]>()
    for (const reader of facts) {
      const reasons = reasonsFor(reader, rules, today)
      if (reasons) kept.set(reader.subscriberId, reasons)
    }
    for (const [at, ofList] of ofLists.entries()) {
      const audience = ofList.flatMap(({ subscriberId }) => {
        const reasons = kept.get(subscriberId)
        return reasons ? [{ subscriberId, reasons }] : []
      })
      audiences.set(`${id} ${listIds[at]}`, audience)
    }
  }
  return (segmentId, listId) => audiences.get(`${segmentId} ${listId}`) ?? []
}

/** What the earlier rooms know of these readers, in a few questions for all of them. */
async function factsOf(
  ctx: World,
  subscribed: readonly ReaderRow[],
): Promise<readonly ReaderFacts[]> {
  const readers = await recognised(ctx, subscribed)
  const personIds = readers.flatMap(({ personId }) => personId ?? [])
  const [known, presences, memberIds] = await Promise.all([
    findKnownFacts(ctx.db, personIds, dayOf(ctx.now)),
    presencesOf(ctx, readers),
    listMembers(ctx.db).then((all) => new Set(all.map(({ territoryId }) => territoryId))),
  ])
  const placeIds = [...known.values()].flatMap(({ territoryIds }) => territoryIds.slice(0, 1))
  const places = await getTerritories(ctx.db, placeIds)
  return readers.map((row) => {
    const facts = row.personId === undefined ? undefined : known.get(row.personId)
    const { attended, lastOn } = presences(row)
    return {
      ...bare(row),
      ...whoIs(facts, places, memberIds),
      attended,
      lastSeen: latest(facts?.lastSeen, lastOn),
    }
  })
}

/** Who subscribes has no account at that moment: their address tells who they are in the house. */
async function recognised(
  ctx: World,
  readers: readonly ReaderRow[],
): Promise<readonly ReaderRow[]> {
  const unknown = readers.filter(({ personId }) => personId === undefined)
  const persons = await listPersonsByEmail(
    ctx.db,
    unknown.map(({ email }) => email),
  )
  return readers.map((row) => ({
    ...row,
    personId: row.personId ?? persons.get(row.email)?.personId,
  }))
}

type Presence = ReaderFacts['attended'][number]

interface Presences {
  readonly attended: readonly Presence[]
  /** The last day of all. */
  readonly lastOn: Day | undefined
}

const none: readonly Presence[] = []

/** Many register without an account: a reader is known by their key, or by their address. */
async function presencesOf(
  ctx: World,
  readers: readonly ReaderRow[],
): Promise<(reader: ReaderRow) => Presences> {
  const all = await listAttended(ctx.db, {
    personIds: readers.flatMap(({ personId }) => personId ?? []),
    emails: readers.map(({ email }) => email),
  })
  const known = new Map<string, Presence[]>()
  for (const { personId, email, kind, on } of all) {
    const presence = { kind, on }
    for (const key of [personId, email]) {
      if (!key) continue
      const own = known.get(key)
      if (own) own.push(presence)
      else known.set(key, [presence])
    }
  }
  return ({ personId, email }) => {
    const own = known.get(personId ?? '') ?? none
    const byAddress = known.get(email.toLowerCase()) ?? none
    // Days come in their order: the last one of each list is its latest.
    return {
      attended: bothOf(own, byAddress),
      lastOn: latest(own.at(-1)?.on, byAddress.at(-1)?.on),
    }
  }
}

/** One list, unless each knows what the other does not: thousands of readers have the same under both keys. */
function bothOf(own: readonly Presence[], byAddress: readonly Presence[]): readonly Presence[] {
  if (own.length === 0) return byAddress
  if (byAddress.length === 0 || isSameList(own, byAddress)) return own
  return [...own, ...byAddress]
}

const isSameList = (own: readonly Presence[], other: readonly Presence[]) =>
  own.length === other.length && own.every((presence, at) => presence === other[at])

const latest = (day: Day | undefined, other: Day | undefined) =>
  day === undefined || (other !== undefined && other > day) ? other : day

function whoIs(
  facts: KnownFacts | undefined,
  places: ReadonlyMap<string, Territory>,
  memberIds: ReadonlySet<string>,
) {
  if (!facts) return {}
  const place = places.get(facts.territoryIds[0] ?? '')
  return {
    roles: facts.roles,
    territory: place && {
      kind: place.kind,
      population: place.population,
      regionCode: place.regionCode,
      member: memberIds.has(place.id),
    },
  }
}

/** A reader of whom nothing more is known than what they said when they subscribed. */
function bare({ subscriberId, topics }: ReaderRow): ReaderFacts {
  return {
    subscriberId,
    lists: [],
    roles: [],
    topics,
    territory: undefined,
    attended: [],
    lastSeen: undefined,
  }
}
