import { type Kysely, sql } from 'kysely'
import { beforeAll, describe, expect, test } from 'vitest'
import { useDatabase } from '#platform/testing/database.ts'
import { openDoor } from '#platform/testing/door.ts'
import { asPerson } from '#platform/testing/world.ts'
import { act } from '#platform/world.ts'
import { verifyArchive } from '../archive.ts'
import type { Choice } from '../choice.ts'
import type { Code } from '../code.ts'
import { findVoterByCode } from '../store/roll.ts'
import { findVote } from '../store/votes.ts'
import type { VoteTables } from '../tables.ts'
import { voteShape } from '../vote.ts'
import { castBallot, type Locks } from './cast-ballot.ts'
import { createVote } from './create-vote.ts'
import { addVoters } from './fill-roll.ts'
import { giveCodes } from './give-codes.ts'
import { makeArchive } from './make-archive.ts'
import { cancelVote, closeVote, extend, openVote, shutVote } from './run-vote.ts'

const database = useDatabase()
const { db, clock } = database
const { house } = openDoor(database, { routes: [] })
const staff = asPerson('lab-team')
const staffAct = <T>(run: Parameters<typeof act<T>>[2]) => act(house, { person: staff }, run)

/** An open vote, with a code for each of its voters. */
async function opened(voters: number, more: Record<string, string> = {}) {
  const form = voteShape.parse({
    title: 'Preuve',
    question: 'Quoi ?',
    options: 'A\nB\nC',
    method: 'mj',
    tier: 'tracked',
    closesOn: '2027-06-30',
    ...more,
  })
  const people = Array.from({ length: voters }, (_, at) => ({
    name: `Personne ${at + 1}`,
    contact: '',
    address: '',
    college: '',
    weight: 1,
  }))
  const slug = await staffAct(async (ctx) => {
    const made = await createVote(ctx, form)
    if (!made.ok) throw new Error(made.refusal)
    await addVoters(ctx, made.value.slug, people)
    return made.value.slug
  })
  const codes = await staffAct(async (ctx) => {
    const done = await openVote(ctx, slug)
    if (!done.ok) throw new Error(done.refusal)
    const given = await giveCodes(ctx, slug)
    return given.ok ? given.value.given.map(({ code }) => code) : []
  })
  const vote = await findVote(db, slug)
  return { slug, codes, id: vote?.id ?? '' }
}

/** Something that happens once, and that others wait for. */
function signal() {
  let resolve: () => void = () => undefined
  const promise = new Promise<void>((done) => {
    resolve = done
  })
  return { promise, resolve: () => resolve() }
}

const saltOf = (at: number) => at.toString(16).padStart(32, '0')
const gradesOf = (at: number): Choice => ({ kind: 'grades', grades: [at % 7, (at * 3) % 7, 2] })

const cast = (slug: string, code: Code | undefined, at: number, locks?: Locks) =>
  act(
    house,
    {},
    (ctx) =>
      castBallot(
        ctx,
        slug,
        { code: code ?? { secret: '' }, salt: saltOf(at), choice: gradesOf(at) },
        locks,
      ),
    (result) => result.ok,
  )

const counted = async (id: string) =>
  (await db.selectFrom('vote_ballots').select('tracker').where('vote_id', '=', id).execute()).length

describe('frozen when open: by the database itself', () => {
  let id = ''
  let slug = ''
  beforeAll(async () => {
    ;({ id, slug } = await opened(2))
  })

  const attempts: readonly (readonly [string, string])[] = [
    ['the question', `update votes set question = 'autre' where id = $1`],
    ['the method', `update votes set method = 'approval' where id = $1`],
    ['the rule of weights', `update votes set weight_rule = 'x' where id = $1`],
    ['the seats', `update votes set seats = 2 where id = $1`],
    ['the secrecy', `update votes set tier = 'open' where id = $1`],
    ['the drawn order', `update votes set tie_order = '{0,1,2}' where id = $1`],
    [
      'the end, without a public act',
      `update votes set closes_at = closes_at + interval '1 day' where id = $1`,
    ],
    ['the end, earlier', `update votes set closes_at = closes_at - interval '1 day' where id = $1`],
    ['the state, backwards', `update votes set state = 'draft' where id = $1`],
    ['the state, to the end at once', `update votes set state = 'closed' where id = $1`],
    ['the vote itself, taken away', `delete from votes where id = $1`],
    ['an option', `update vote_options set label = 'Z' where vote_id = $1`],
    ['an option more', `insert into vote_options values ($1, 9, 'Z', '')`],
    ['an option less', `delete from vote_options where vote_id = $1`],
    ['a voter more', `insert into vote_voters values (gen_random_uuid(), $1, 99, '', 1)`],
    ['a voter less', `delete from vote_voters where vote_id = $1`],
    ['a weight', `update vote_voters set weight = 5 where vote_id = $1`],
    ['a line of the board', `update vote_board set body = '{}' where vote_id = $1`],
    ['a line of the board, taken away', `delete from vote_board where vote_id = $1`],
  ]

  test.each(attempts)('%s', async (_, statement) => {
    await expect(database.pool.query(statement, [id])).rejects.toThrow(/./)
  })

  test('control: the same words pass on a draft', async () => {
    const draft = await staffAct(async (ctx) => {
      const made = await createVote(
        ctx,
        voteShape.parse({
          title: 'Brouillon',
          question: 'Quoi ?',
          options: 'A\nB',
          method: 'mj',
          tier: 'open',
          closesOn: '2027-06-30',
        }),
      )
      return made.ok ? made.value.id : ''
    })
    for (const [name, statement] of attempts.filter(
      ([what]) => !/board|at once|backwards/.test(what),
    ))
      if (!/taken away/.test(name)) await database.pool.query(statement, [draft])
    await database.pool.query('delete from votes where id = $1', [draft])
  })

  test('the end moves later by a public act with a reason; a box that is shut never changes', async () => {
    const later = new Date('2027-07-02T16:00:00Z')
    const bare = await staffAct((ctx) => extend(ctx, slug, later, ''))
    expect(bare).toMatchObject({ refusal: 'reason-needed' })
    expect(await staffAct((ctx) => extend(ctx, slug, later, 'une panne'))).toMatchObject({
      ok: true,
    })
    const other = await opened(2)
    await cast(other.slug, other.codes[0], 1)
    await staffAct((ctx) => shutVote(ctx, other.slug, true))
    await staffAct((ctx) => closeVote(ctx, other.slug))
    for (const statement of [
      `delete from vote_ballots where vote_id = $1`,
      `update vote_ballots set choice = '{}' where vote_id = $1`,
      `insert into vote_ballots (vote_id, tracker, salt, choice, channel) values ($1, 'x', 'y', '{}', 'screen')`,
      `update votes set result = '{}' where id = $1`,
    ])
      await expect(database.pool.query(statement, [other.id])).rejects.toThrow(/./)
  })

  test('a cancellation is public, with its reason, and keeps no ballot', async () => {
    const gone = await opened(2)
    await cast(gone.slug, gone.codes[0], 1)
    expect(await staffAct((ctx) => cancelVote(ctx, gone.slug, ''))).toMatchObject({ ok: false })
    expect(await staffAct((ctx) => cancelVote(ctx, gone.slug, 'liste fausse'))).toMatchObject({
      ok: true,
    })
    expect(await counted(gone.id)).toBe(0)
    expect((await findVote(db, gone.slug))?.state).toBe('cancelled')
  })
})

describe('the box', () => {
  const storm = (slug: string, codes: readonly Code[], locks?: Locks) =>
    Promise.all(
      Array.from({ length: 20 }, (_, turn) => turn).flatMap((turn) =>
        // Who waits too long for a connection is told to try again: nothing was acknowledged.
        codes.map((code, voter) =>
          cast(slug, code, voter * 20 + turn, locks).catch(() => undefined),
        ),
      ),
    )

  test('50 voters, each 20 times at once: exactly 50 ballots, 50 marks, and an archive that holds', async () => {
    const { slug, id, codes } = await opened(50)
    const answers = await storm(slug, codes)
    expect(answers).toHaveLength(1_000)
    expect(answers.filter((answer) => answer?.ok === false)).toEqual([])
    expect(answers.filter((answer) => answer?.ok).length).toBeGreaterThan(50)
    expect(await counted(id)).toBe(50)
    const marks = await db
      .selectFrom('vote_marks')
      .select('voter_id')
      .where('vote_id', '=', id)
      .execute()
    expect(marks).toHaveLength(50)
    await staffAct((ctx) => shutVote(ctx, slug, true))
    await staffAct((ctx) => closeVote(ctx, slug))
    const vote = await findVote(db, slug)
    const archive = vote && (await makeArchive(db, vote))
    expect(await verifyArchive(JSON.parse(JSON.stringify(archive)))).toMatchObject({
      ok: true,
      ballots: 50,
    })
  }, 60_000)

  const unlocked: Locks = { vote: findVote, voter: findVoterByCode }

  test('control: without the locks nor the index, it is not 50', async () => {
    const { slug, id, codes } = await opened(10)
    await sql`drop index vote_ballots_once`.execute(db)
    await sql`alter table vote_board drop constraint vote_board_pkey`.execute(db)
    await storm(slug, codes, unlocked)
    expect(await counted(id)).not.toBe(10)
    await sql`delete from vote_ballots a using vote_ballots b where a.vote_id = ${id} and b.vote_id = ${id}
      and a.credential = b.credential and a.tracker < b.tracker`.execute(db)
    await sql`create unique index vote_ballots_once on vote_ballots (vote_id, credential)`.execute(
      db,
    )
  }, 60_000)

  /** Ballots arrive while the vote is shut and counted: who was told yes, and what is in the box. */
  async function shutDuringStorm(locks?: Locks, pause?: (code: Code) => Promise<void>) {
    const { slug, id, codes } = await opened(40)
    const waiting = codes.map(async (code, at) => {
      const answer = await cast(
        slug,
        code,
        at,
        locks && withPause(locks, () => pause?.(code)),
      ).catch(() => undefined)
      return answer?.ok ? answer.value.tracker : undefined
    })
    const ending = (async () => {
      await Promise.race(waiting.slice(0, 5))
      await staffAct((ctx) => shutVote(ctx, slug, true))
      await staffAct((ctx) => closeVote(ctx, slug))
    })()
    const acknowledged = (await Promise.all(waiting)).filter((one) => one !== undefined)
    await ending
    const vote = await findVote(db, slug)
    const archive = vote && (await makeArchive(db, vote))
    const published = new Set(archive?.ballots.map(({ tracker }) => tracker))
    return { id, archive, lost: acknowledged.filter((one) => !published.has(one)), acknowledged }
  }

  function withPause(locks: Locks, pause: () => Promise<void> | undefined): Locks {
    return {
      vote: locks.vote,
      voter: async (...given) => {
        const voter = await locks.voter(...given)
        await pause()
        return voter
      },
    }
  }

  test('shut during a storm: none that was acknowledged is lost', async () => {
    const { archive, lost, acknowledged } = await shutDuringStorm()
    expect(acknowledged.length).toBeGreaterThan(0)
    expect(lost).toEqual([])
    expect(archive?.ballots).toHaveLength(acknowledged.length)
    expect(await verifyArchive(JSON.parse(JSON.stringify(archive)))).toMatchObject({ ok: true })
  }, 60_000)

  test('control: without the lock of the vote and the guard of the box, some are lost', async () => {
    await sql`alter table vote_ballots disable trigger vote_ballots_guarded`.execute(db)
    const { lost } = await lateBallot()
    await sql`alter table vote_ballots enable trigger vote_ballots_guarded`.execute(db)
    expect(lost).toBe(true)
  }, 60_000)

  /** One ballot that read “open” before the end, and entered after: acknowledged, and counted nowhere. */
  async function lateBallot() {
    const { slug, codes } = await opened(2)
    const ended = signal()
    const read = signal()
    const late = cast(
      slug,
      codes[0],
      1,
      withPause(unlocked, async () => {
        read.resolve()
        await ended.promise
      }),
    )
    await read.promise
    await staffAct((ctx) => shutVote(ctx, slug, true))
    await staffAct((ctx) => closeVote(ctx, slug))
    ended.resolve()
    const answer = await late.catch(() => undefined)
    const vote = await findVote(db, slug)
    const result = vote?.result as { deciding: { ballots: number } } | undefined
    return { lost: answer?.ok === true && result?.deciding.ballots === 0 }
  }
})

describe('whose ballot is it, with the whole database of a vote that is over?', () => {
  type Joined = Map<string, string>

  /** Whoever reads the tables tries each way of joining a voter with a ballot: a key, a transaction, an order. */
  async function joins(id: string, tables: Kysely<VoteTables>) {
    const read = async <T>(query: ReturnType<typeof sql<T>>) => (await query.execute(tables)).rows
    const marks = await read(
      sql<{ voter_id: string; tx: string; place: string }>`select m.voter_id, m.xmin::text as tx,
        m.ctid::text as place from vote_marks m where vote_id = ${id} and channel = 'screen' order by m.ctid`,
    )
    const lines = await read(
      sql<{
        tracker: string
        tx: string
      }>`select body::jsonb ->> 'tracker' as tracker, xmin::text as tx
        from vote_board where vote_id = ${id} and body::jsonb ->> 'kind' = 'ballot' order by height`,
    )
    const ballots = await read(
      sql<{ tracker: string; tx: string }>`select tracker, xmin::text as tx from vote_ballots
        where vote_id = ${id} order by ctid`,
    )
    const pairs = (one: readonly { voter_id: string; tx: string }[], other: typeof lines): Joined =>
      new Map(
        one.flatMap(({ voter_id, tx }) => {
          const same = other.filter((line) => line.tx === tx)
          return same.length === 1 ? [[voter_id, same[0]?.tracker ?? ''] as const] : []
        }),
      )
    const inOrder = (other: typeof lines): Joined =>
      new Map(marks.map(({ voter_id }, at) => [voter_id, other[at]?.tracker ?? '']))
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
    const one = await opened(20)
    const order = one.codes.map((_, at) => (at * 7) % 20)
    const truth = new Map<string, string>()
    const roll = await db
      .selectFrom('vote_voters')
      .select(['id', 'number'])
      .where('vote_id', '=', one.id)
      .orderBy('number')
      .execute()
    for (const at of order) {
      const answer = await cast(one.slug, one.codes[at], at)
      if (answer.ok) truth.set(roll[at]?.id ?? '', answer.value.tracker)
    }
    if (end) {
      await staffAct((ctx) => shutVote(ctx, one.slug, true))
      await staffAct((ctx) => closeVote(ctx, one.slug))
    }
    const found = Object.entries(await joins(one.id, db as Kysely<VoteTables>)).map(
      ([how, joined]) =>
        [
          how,
          [...joined].filter(([voter, tracker]) => truth.get(voter) === tracker).length,
        ] as const,
    )
    return { ...one, truth, found: Object.fromEntries(found) }
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
      and body::jsonb ->> 'kind' = 'ballot'`.execute(db)
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

  test('control: while a vote lasts, its operator finds them all by transaction, and by order', async () => {
    const { found } = await voted(false)
    expect(found['by transaction, with the board']).toBe(20)
    expect(found['by transaction, with the box']).toBe(20)
    expect(found['by order, with the board']).toBe(20)
  }, 60_000)
})

test('ballots that straddle the end by the clock: none after it', async () => {
  const { slug, id, codes } = await opened(4, { closesOn: '2026-12-20' })
  expect((await cast(slug, codes[0], 1)).ok).toBe(true)
  clock.set('2026-12-20T17:00:00Z')
  expect(await cast(slug, codes[1], 2)).toMatchObject({ refusal: 'shut' })
  expect(await counted(id)).toBe(1)
})
