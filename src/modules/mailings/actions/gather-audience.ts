import { dayOf } from '#kit/dates.ts'
import { findKnownFacts, type KnownFacts } from '#modules/people/index.ts'
import { getTerritories, type Territory } from '#modules/territories/index.ts'
import type { Ctx } from '#platform/context.ts'
import { everyone, type ReaderFacts, reasonsFor, type SegmentReason } from '../segment.ts'
import { countReaders, listReaders, type ReaderRow } from '../store/readers.ts'
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

/** What the earlier rooms know of these readers, in a few questions for all of them. */
async function factsOf(ctx: World, readers: readonly ReaderRow[]): Promise<readonly ReaderFacts[]> {
  const known = await findKnownFacts(
    ctx.db,
    readers.flatMap(({ personId }) => personId ?? []),
    dayOf(ctx.now),
  )
  const placeIds = [...known.values()].flatMap(({ territoryIds }) => territoryIds.slice(0, 1))
  const places = await getTerritories(ctx.db, placeIds)
  return readers.map((row) => {
    const facts = row.personId === undefined ? undefined : known.get(row.personId)
    return { ...bare(row), ...whoIs(facts, places) }
  })
}

function whoIs(facts: KnownFacts | undefined, places: ReadonlyMap<string, Territory>) {
  if (!facts) return {}
  const place = places.get(facts.territoryIds[0] ?? '')
  return {
    roles: facts.roles,
    lastSeen: facts.lastSeen,
    territory: place && {
      kind: place.kind,
      population: place.population,
      regionCode: place.regionCode,
      member: false,
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
