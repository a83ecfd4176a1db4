import type { Ctx, Db } from '#platform/context.ts'
import { isStale } from '../counted-map.ts'
import type { ExportTask } from '../exported.ts'
import { inOrderOfAnswers } from '../order-of-answers.ts'
import { keepCounted, listMarks } from '../store/maps.ts'
import { listStatements } from '../store/statements.ts'
import { listVotes } from '../store/votes.ts'
import { computeApart } from './compute-apart.ts'

/** Computes again the maps whose answers have moved, each in a thread: nobody’s page waits for it. */
export async function countMaps(ctx: Ctx): Promise<void> {
  for (const { id, times, out, people, ...before } of await listMarks(ctx.db)) {
    const now = { people: Number(people), mark: `${times}/${out}`, at: ctx.now }
    if (!isStale(before, now)) continue
    const { rows, out: outside, meta } = await answersOf(ctx.db, id)
    const counted = await computeApart({ rows, out: outside, meta })
    if (!counted.ok) throw new Error(`a map was not computed: ${counted.refusal}`)
    await keepCounted(ctx.db, id, {
      ...{ counted: counted.value, countedAt: ctx.now },
      ...{ countedPeople: now.people, countedMark: now.mark },
    })
    ctx.changed(`opinion-map:${id}`)
  }
}

/** The answers of a map as its engine takes them, and as they are published: places in lists, and no key. */
export async function answersOf(db: Db, mapId: string): Promise<Omit<ExportTask, 'hasGroups'>> {
  const statements = await listStatements(db, mapId)
  const votes = inOrderOfAnswers(await listVotes(db, mapId))
  const [people, numbers] = [new Map<string, number>(), new Map<number, number>()]
  const placeIn = <K>(known: Map<K, number>, key: K) => {
    const place = known.get(key) ?? known.size
    known.set(key, place)
    return place
  }
  return {
    rows: {
      voters: Uint32Array.from(votes, ({ participantId }) => placeIn(people, participantId)),
      statements: Uint32Array.from(votes, ({ number }) => placeIn(numbers, number)),
      votes: Int8Array.from(votes, ({ vote }) => vote),
      voterIds: Array.from(people.values(), String),
      statementIds: Array.from(numbers.keys(), String),
    },
    out: statements.filter(({ state }) => state !== 'shown').map(({ number }) => String(number)),
    meta: statements.filter(({ isMeta }) => isMeta).map(({ number }) => String(number)),
    times: Float64Array.from(votes, ({ answeredOn }) => Date.parse(answeredOn)),
  }
}
