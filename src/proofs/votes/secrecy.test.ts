import { type Kysely, sql } from 'kysely'
import { describe, expect, test } from 'vitest'
import { fieldsOf } from '#modules/votes/choice.ts'
import { votesModule } from '#modules/votes/module.ts'
import { votePaths } from '#modules/votes/paths.ts'
import { closeVote, shutVote } from '#modules/votes/preparing/actions/run-vote.ts'
import { linkToken } from '#modules/votes/roll/code.ts'
import type { VoteTables } from '#modules/votes/tables.ts'
import { readConfig } from '#platform/config.ts'
import { postgresLimiter } from '#platform/http/limits.ts'
import { useDatabase } from '#platform/testing/database.ts'
import { openDoor } from '#platform/testing/door.ts'
import { useVotes } from './open-votes.ts'

const database = useDatabase()
const { db, staffAct, opened, cast } = useVotes(database)
const door = openDoor(database, { routes: votesModule(() => []).routes })

describe('whose ballot is it, with the whole database of a vote that is over?', () => {
  type Joined = Map<string, string>

  /** Whoever reads the tables tries each way of joining a voter with a ballot: a key, a transaction, an order. */
  async function joins(id: string, tables: Kysely<VoteTables>) {
    const read = async <T>(query: ReturnType<typeof sql<T>>) => (await query.execute(tables)).rows
    const marks = await read(
      sql<{ voterId: string; tx: string; place: string }>`select m.voter_id, m.xmin::text as tx,
        m.ctid::text as place from vote_marks m where vote_id = ${id} and channel = 'screen' order by m.ctid`,
    )
    const lines = await read(
      sql<{
        tracker: string
        tx: string
      }>`select receipt as tracker, l.xmin::text as tx
        from vote_board l, jsonb_array_elements_text(l.body::jsonb -> 'trackers') with ordinality as r (receipt, place)
        where vote_id = ${id} and body::jsonb ->> 'kind' = 'ballots' order by height, place`,
    )
    const ballots = await read(
      sql<{ tracker: string; tx: string }>`select tracker, xmin::text as tx from vote_ballots
        where vote_id = ${id} order by ctid`,
    )
    const pairs = (
      entries: readonly { voterId: string; tx: string }[],
      other: typeof lines,
    ): Joined =>
      new Map(
        entries.flatMap(({ voterId, tx }) => {
          const same = other.filter((line) => line.tx === tx)
          return same.length === 1 ? [[voterId, same[0]?.tracker ?? ''] as const] : []
        }),
      )
    const inOrder = (other: typeof lines): Joined =>
      new Map(marks.map(({ voterId }, at) => [voterId, other[at]?.tracker ?? '']))
    return {
      'by transaction, with the board': pairs(marks, lines),
      'by transaction, with the box': pairs(marks, ballots),
      'by order, with the board': inOrder(lines),
      'by order, with the box': inOrder(ballots),
    }
  }

  /** Every text of the rows about voters, and of the rows about ballots. */
  async function wordsOf(id: string) {
    const texts = async (query: ReturnType<typeof sql<{ words: string }>>) =>
      (await query.execute(db)).rows.flatMap(({ words }) =>
        Object.values(JSON.parse(words)).filter(
          (value) => typeof value === 'string' && value !== id,
        ),
      )
    return {
      people: [
        ...(await texts(
          sql<{
            words: string
          }>`select to_jsonb(v)::text as words from vote_voters v where vote_id = ${id}`,
        )),
        ...(await texts(
          sql<{ words: string }>`select to_jsonb(i)::text as words from vote_voter_identities i
            join vote_voters v on v.id = i.voter_id where v.vote_id = ${id}`,
        )),
        ...(await texts(
          sql<{
            words: string
          }>`select to_jsonb(m)::text as words from vote_marks m where vote_id = ${id}`,
        )),
        ...(await texts(
          sql<{ words: string }>`select to_jsonb(c)::text as words from vote_codes c
            join vote_voters v on v.id = c.voter_id where v.vote_id = ${id}`,
        )),
      ],
      box: [
        ...(await texts(
          sql<{
            words: string
          }>`select to_jsonb(b)::text as words from vote_ballots b where vote_id = ${id}`,
        )),
        ...(await texts(
          sql<{
            words: string
          }>`select to_jsonb(l)::text as words from vote_board l where vote_id = ${id}`,
        )),
      ],
    }
  }

  /** Voters of the list in a shuffled order, one after the other: who voted what is known to the test only. */
  async function voted(end: boolean) {
    const entry = await opened(20)
    const order = entry.codes.map((_, at) => (at * 7) % 20)
    const truth = new Map<string, string>()
    const roll = await db
      .selectFrom('vote_voters')
      .select(['id', 'number'])
      .where('voteId', '=', entry.id)
      .orderBy('number')
      .execute()
    for (const at of order) {
      const answer = await cast(entry.slug, entry.codes[at], at)
      if (answer.ok) truth.set(roll[at]?.id ?? '', answer.value.tracker)
    }
    if (end) {
      await staffAct((ctx) => shutVote(ctx, entry.slug, 'fin avancée'))
      await staffAct((ctx) => closeVote(ctx, entry.slug))
    }
    const found = Object.entries(await joins(entry.id, db as Kysely<VoteTables>)).map(
      ([how, joined]) =>
        [
          how,
          [...joined].filter(([voter, tracker]) => truth.get(voter) === tracker).length,
        ] as const,
    )
    return { ...entry, truth, found: Object.fromEntries(found) }
  }

  test('nobody knows: no key, no transaction, no order, no hour', async () => {
    const { id, found, truth } = await voted(true)
    expect(truth.size).toBe(20)
    // By chance alone, one of twenty is found in each order; the transaction tells nothing at all.
    expect(found['by transaction, with the board']).toBe(0)
    expect(found['by transaction, with the box']).toBe(0)
    expect(found['by order, with the board']).toBeLessThan(6)
    expect(found['by order, with the box']).toBeLessThan(6)
    const { people, box } = await wordsOf(id)
    expect(people.filter((word) => box.includes(word) && word !== 'screen')).toEqual([])
    const left = await sql`select 1 from vote_codes c join vote_voters v on v.id = c.voter_id
      where v.vote_id = ${id}`.execute(db)
    expect(left.rows).toEqual([])
    const hours = await sql<{ found: string }>`select table_name || '.' || column_name as found
      from information_schema.columns where table_name in ('vote_marks', 'vote_ballots', 'vote_board',
        'vote_voters', 'vote_voter_identities', 'vote_codes') and data_type like 'time%'`.execute(
      db,
    )
    expect(hours.rows).toEqual([])
    const bodies = await sql<{ body: string }>`select body from vote_board where vote_id = ${id}
      and body::jsonb ->> 'kind' = 'ballots'`.execute(db)
    expect(bodies.rows.length).toBeGreaterThan(0)
    expect(bodies.rows.filter(({ body }) => /\d{4}-\d{2}-\d{2}|"at"/.test(body))).toEqual([])
  }, 60_000)

  test('the log of acts and the memory of forms know of no ballot', async () => {
    const before = await sql`select 1 from audit_lines`.execute(db)
    const { slug, codes } = await opened(3)
    const after = await sql`select 1 from audit_lines`.execute(db)
    await cast(slug, codes[0], 1)
    const last = await sql`select 1 from audit_lines`.execute(db)
    expect(after.rows.length).toBeGreaterThan(before.rows.length)
    expect(last.rows.length).toBe(after.rows.length)
    const sent = await sql`select 1 from submissions`.execute(db)
    expect(sent.rows).toEqual([])
  })

  test('control: while a vote lasts, its operator finds them all by transaction, and by order in the box', async () => {
    const { found } = await voted(false)
    expect(found['by transaction, with the box']).toBe(20)
    expect(found['by order, with the box']).toBe(20)
    // The board itself, which everybody reads, has not moved.
    expect(found['by transaction, with the board']).toBe(0)
    expect(found['by order, with the board']).toBe(0)
  }, 60_000)

  test('what its operator finds while a vote lasts is told to voters, on a public page, in plain words', async () => {
    const { slug, found, truth } = await voted(false)
    const told = await door.get(votePaths.claims(slug))
    expect(told.status).toBe(200)
    const joined = found['by transaction, with the box'] === truth.size
    // As long as it can be joined, the page says so; the day it cannot, the page must stop saying it.
    expect(told.text.includes('peut savoir qui a voté quoi')).toBe(joined)
    for (const words of ['émargement et votre bulletin', 'une copie faite avant les garde'])
      expect(told.text.includes(words)).toBe(joined)
    const english = await door.get(`${votePaths.claims(slug)}?langue=en`)
    expect(english.text.includes('can know who voted what')).toBe(joined)
  }, 60_000)
})

describe('what counts the tries of an address', () => {
  const real = postgresLimiter(database.pool, database.clock)
  const config = readConfig({ LOG_LEVEL: 'silent' })
  const { routes } = votesModule(() => [])
  const doorWith = (limiter: typeof real) => openDoor(database, { routes, config, limiter })
  /** Keys of the whole table, with the moment of each: the end of the minute in which somebody came. */
  const moments = async () =>
    (await sql<{ expire: string }>`select expire from rate_limits`.execute(db)).rows

  async function voteBy(limiter: typeof real) {
    await sql`truncate rate_limits`.execute(db)
    const { slug, codes } = await opened(3)
    for (const [at, code] of codes.entries()) {
      const token = await linkToken(code)
      const salt = at.toString(16).padStart(32, '0')
      const fields = {
        ...Object.fromEntries(fieldsOf({ kind: 'grades', grades: [at, 2, 1] })),
        salt,
      }
      const door = doorWith(limiter)
      await door.post(votePaths.ballot(slug, token), fields)
      const sent = await door.post(votePaths.send(slug, token), fields)
      expect(sent.status).toBe(303)
    }
    return moments()
  }

  test('keeps no moment of a ballot, not even within its minute', async () => {
    expect(await voteBy(real)).toEqual([])
  }, 60_000)

  test('would keep them to the thousandth of a second, were ballots counted as the rest is', async () => {
    const asBefore = { take: (key: string, points: number) => real.take(key, points) }
    const kept = await voteBy(asBefore)
    expect(kept.length).toBeGreaterThan(0)
    expect(kept.some(({ expire }) => Number(expire) % 3_600_000 !== 0)).toBe(true)
  }, 60_000)

  test('is told of each way to a ballot: none of them is counted with the rest', () => {
    const ways = routes.filter(({ path }) => /:token|\/voter$|\/mon-code|:mark/.test(path))
    expect(ways.length).toBeGreaterThan(6)
    expect(ways.filter(({ options }) => !options.untimed).map(({ path }) => path)).toEqual([])
  })
})
