import { setTimeout as wait } from 'node:timers/promises'
import { sql } from 'kysely'
import { beforeAll, describe, expect, test } from 'vitest'
import type { Locks } from '#modules/votes/ballot/actions/cast-ballot.ts'
import { makeArchive } from '#modules/votes/box/actions/make-archive.ts'
import { verifyArchive } from '#modules/votes/box/archive.ts'
import { createVote } from '#modules/votes/preparing/actions/create-vote.ts'
import {
  cancelVote,
  closeVote,
  extend,
  shutVote,
} from '#modules/votes/preparing/actions/run-vote.ts'
import type { Code } from '#modules/votes/roll/code.ts'
import { findVoterByCode } from '#modules/votes/roll/store/roll.ts'
import { findVote } from '#modules/votes/store/votes.ts'
import { voteShape } from '#modules/votes/vote.ts'
import { useDatabase } from '#platform/testing/database.ts'
import { useVotes } from './open-votes.ts'

const { db, pool, clock, staffAct, opened, cast, counted } = useVotes(useDatabase())

/** A few boxes of this file hold so few ballots that whoever counts must say what to publish. */
const toldAll = { publish: 'all', reason: 'Le bureau l’a décidé' } as const

/** Something that happens once, and that others wait for. */
function signal() {
  let resolve: () => void = () => undefined
  const promise = new Promise<void>((done) => {
    resolve = done
  })
  return { promise, resolve: () => resolve() }
}

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
    [
      'the drawn order',
      `update votes set tie_order = array[tie_order[2], tie_order[1]] || tie_order[3:] where id = $1`,
    ],
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
    await expect(pool.query(statement, [id])).rejects.toThrow(/./)
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
      if (!/taken away/.test(name)) await pool.query(statement, [draft])
    await pool.query('delete from votes where id = $1', [draft])
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
    await staffAct((ctx) => shutVote(ctx, other.slug, 'fin avancée'))
    await staffAct((ctx) => closeVote(ctx, other.slug, toldAll))
    for (const statement of [
      `delete from vote_ballots where vote_id = $1`,
      `update vote_ballots set choice = '{}' where vote_id = $1`,
      `insert into vote_ballots (vote_id, tracker, salt, choice, channel) values ($1, 'x', 'y', '{}', 'screen')`,
      `update votes set result = '{}' where id = $1`,
    ])
      await expect(pool.query(statement, [other.id])).rejects.toThrow(/./)
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
        codes.map((code, voter) => trying(slug, code, voter * 20 + turn, locks)),
      ),
    )
  /** The twenty of one voter next to each other: they are the ones that meet. */
  const meeting = (slug: string, codes: readonly Code[], locks?: Locks) =>
    Promise.all(
      codes.flatMap((code, voter) =>
        Array.from({ length: 20 }, (_, turn) => trying(slug, code, voter * 20 + turn, locks)),
      ),
    )
  /** Who waits too long for a connection is told to try again, and does: nothing was acknowledged. */
  async function trying(...args: Parameters<typeof cast>) {
    for (let turn = 0; turn < 20; turn++) {
      const answer = await cast(...args).catch(() => undefined)
      if (answer) return answer
      await wait(50)
    }
    return undefined
  }

  test('twenty ballots of one voter that meet make one', async () => {
    const { slug, id, codes } = await opened(10)
    await meeting(slug, codes)
    expect(await counted(id)).toBe(10)
  }, 180_000)

  test('50 voters, each 20 times at once: exactly 50 ballots, 50 marks, and an archive that holds', async () => {
    const { slug, id, codes } = await opened(50)
    const answers = await storm(slug, codes)
    expect(answers).toHaveLength(1_000)
    expect(answers.filter((answer) => answer?.ok === false)).toEqual([])
    expect(answers.filter((answer) => answer?.ok).length).toBeGreaterThan(50)
    expect(await counted(id)).toBe(50)
    const marks = await db
      .selectFrom('vote_marks')
      .select('voterId')
      .where('voteId', '=', id)
      .execute()
    expect(marks).toHaveLength(50)
    await staffAct((ctx) => shutVote(ctx, slug, 'fin avancée'))
    await staffAct((ctx) => closeVote(ctx, slug, toldAll))
    const vote = await findVote(db, slug)
    const archive = vote && (await makeArchive(db, vote))
    expect(await verifyArchive(JSON.parse(JSON.stringify(archive)))).toMatchObject({
      ok: true,
      ballots: 50,
    })
  }, 180_000)

  const unlocked: Locks = { vote: findVote, voter: findVoterByCode }

  test('control: without the locks nor the index, it is not 50', async () => {
    const { slug, id, codes } = await opened(10)
    await sql`drop index vote_ballots_once`.execute(db)
    await sql`alter table vote_board drop constraint vote_board_pkey`.execute(db)
    // Each one waits between looking and writing, as on a slow day: all have looked before the first writes.
    await meeting(
      slug,
      codes,
      withPause(unlocked, () => wait(40)),
    )
    expect(await counted(id)).not.toBe(10)
    await sql`delete from vote_ballots a using vote_ballots b where a.vote_id = ${id} and b.vote_id = ${id}
      and a.credential = b.credential and a.tracker < b.tracker`.execute(db)
    await sql`create unique index vote_ballots_once on vote_ballots (vote_id, credential)`.execute(
      db,
    )
  }, 180_000)

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
      await staffAct((ctx) => shutVote(ctx, slug, 'fin avancée'))
      await staffAct((ctx) => closeVote(ctx, slug, toldAll))
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
      voter: async (...args) => {
        const voter = await locks.voter(...args)
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
  }, 180_000)

  test('control: without the lock of the vote and the guard of the box, some are lost', async () => {
    await sql`alter table vote_ballots disable trigger vote_ballots_guarded`.execute(db)
    const { lost } = await lateBallot()
    await sql`alter table vote_ballots enable trigger vote_ballots_guarded`.execute(db)
    expect(lost).toBe(true)
  }, 180_000)

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
    await staffAct((ctx) => shutVote(ctx, slug, 'fin avancée'))
    await staffAct((ctx) => closeVote(ctx, slug, toldAll))
    ended.resolve()
    const answer = await late.catch(() => undefined)
    const vote = await findVote(db, slug)
    const result = vote?.result as { deciding: { ballots: number } } | undefined
    return { lost: answer?.ok === true && result?.deciding.ballots === 0 }
  }
})

test('ballots that straddle the end by the clock: none after it', async () => {
  const { slug, id, codes } = await opened(4, { closesOn: '2026-12-20' })
  expect((await cast(slug, codes[0], 1)).ok).toBe(true)
  clock.set('2026-12-20T17:00:00Z')
  expect(await cast(slug, codes[1], 2)).toMatchObject({ refusal: 'shut' })
  expect(await counted(id)).toBe(1)
})
