import { type Kysely, sql } from 'kysely'
import { beforeAll, describe, expect, test } from 'vitest'
import { newId } from '#kit/ids.ts'
import type { Result } from '#kit/result.ts'
import type { Db } from '#platform/context.ts'
import { useDatabase } from '#platform/testing/database.ts'
import { asPerson, type TestCtx } from '#platform/testing/world.ts'
import { confirmSeat, fillVacancies, vacateSeat } from '../actions/change-seats.ts'
import { commitDraw } from '../actions/commit-draw.ts'
import { acceptDecision, proposeDecision } from '../actions/decide-seat.ts'
import { closeDraw, recordWitness, voidDraw } from '../actions/end-draw.ts'
import { freezePool, goBack } from '../actions/freeze-pool.ts'
import { enterDice, holdDraw } from '../actions/hold-draw.ts'
import { beaconTime, diceTime, knownRounds, poolReady } from '../actions/invent-pool.ts'
import { listPanels } from '../actions/list-panels.ts'
import { recordEvent } from '../actions/record-event.ts'
import { summonPanel } from '../actions/summon-panel.ts'
import { tellNewcomers } from '../actions/tell-newcomers.ts'
import { tellVoided } from '../actions/tell-voided.ts'
import type { Draw } from '../draw.ts'
import { type FixingActName, fixingActs, type ToldKind, type WaitingKind } from '../fixing-acts.ts'
import { takeLock } from '../store/calls.ts'
import { insertDecision } from '../store/decisions.ts'
import { listDrawEvents } from '../store/draw-events.ts'
import { findDraw } from '../store/draws.ts'
import { insertFirst } from '../store/paper-entries.ts'
import { listRecruits } from '../store/recruits.ts'
import { keepDraft } from '../store/registration-drafts.ts'
import { insertRelaxation } from '../store/seals.ts'
import type { DrawTables } from '../tables.ts'
import { fixingActsPlayed } from '../testing/fixing-acts-played.ts'

const database = useDatabase()
const { clock } = database
const staff = asPerson('lab-team')
const second = asPerson('lab-team')
const sexes = [
  {
    key: 'sexe',
    label: 'Sexe',
    values: [
      ['f', 'Femmes', 0.5, 1, 3],
      ['h', 'Hommes', 0.5, 1, 3],
    ],
  },
] as const

type States = 'recruiting' | 'frozen' | 'listed' | 'committed' | 'drawn'
const draws = {} as Record<States, Draw>

async function played<T>(run: (ctx: TestCtx) => Promise<T>): Promise<T> {
  let value: T | undefined
  const undo = new Error('undone on purpose')
  await database.db
    .transaction()
    .execute(async (trx: Db) => {
      value = await run(database.ctx({ db: trx, person: staff }))
      throw undo
    })
    .catch((error: unknown) => {
      if (error !== undo) throw error
    })
  return value as T
}

const kept = <T>(run: (ctx: TestCtx) => Promise<T>, person = staff) =>
  database.db.transaction().execute((trx: Db) => run(database.ctx({ db: trx, person })))

const because = 'La date annoncée est passée depuis une semaine.'

function good(result: Result<unknown, string>) {
  expect(result).toMatchObject({ ok: true })
}

const own = (ctx: TestCtx) => ctx.db as Kysely<DrawTables>
const anyone = async (ctx: TestCtx, draw: Draw, at = 0) => {
  const people = await listRecruits(ctx.db, draw.id, {
    statuses: ['registered', 'eligible', 'pool', 'drawn', 'confirmed'],
  })
  const one = people[at]
  if (!one) throw new Error('nobody')
  return one
}
const set = (ctx: TestCtx, id: string, status: 'registered' | 'invited' | 'drawn') =>
  own(ctx).updateTable('draw_people').set({ status }).where('id', '=', id).execute()
const name = (ctx: TestCtx, id: string, email = '') =>
  sql`insert into draw_identities (person_id, first_name, last_name, address, postcode, town, phone, email, birth_year, kept_until)
    values (${id}, 'Anna', 'Riou', '', '', '', '06 12 34 56 78', ${email}, 1961, '2040-01-01')`.execute(
    ctx.db,
  )

async function called(ctx: TestCtx, draw: Draw, outcome: 'call-back' | 'agreed') {
  const one = await anyone(ctx, draw)
  if (draw.state === 'recruiting') await set(ctx, one.id, 'invited')
  else await set(ctx, one.id, 'drawn')
  await sql`insert into draw_calls (id, person_id, draw_id, at, channel, outcome, note)
    values (${newId(ctx.now, ctx.chance)}, ${one.id}, ${draw.id}, ${ctx.now}, 'phone', ${outcome}, '')`.execute(
    ctx.db,
  )
  if (draw.state === 'drawn') good(await summonPanel(ctx, draw))
}

async function emptied(ctx: TestCtx, draw: Draw) {
  const one = await anyone(ctx, draw)
  good(await vacateSeat(ctx, one.id, 'declined'))
  return one.ticket
}

async function leftEmpty(ctx: TestCtx, draw: Draw) {
  const seat = await emptied(ctx, draw)
  await recordEvent(ctx, draw.id, 'left-empty', { seat, skipped: [] })
  return seat
}

const plants: Readonly<Record<WaitingKind, (ctx: TestCtx, draw: Draw) => Promise<unknown>>> = {
  duplicates: async (ctx, draw) => {
    for (const at of [0, 1]) await name(ctx, (await anyone(ctx, draw, at)).id)
  },
  'paper-sheets': (ctx, draw) => {
    const sheet = { id: newId(ctx.now, ctx.chance), drawId: draw.id, sheet: 7, typed: {} }
    return insertFirst(ctx.db, sheet, staff.id, ctx.now)
  },
  unchecked: async (ctx, draw) => set(ctx, (await anyone(ctx, draw)).id, 'registered'),
  'call-sheets': async (ctx, draw) => {
    const [personId, until] = [(await anyone(ctx, draw)).id, new Date(ctx.now.getTime() + 3.6e6)]
    const lock = { personId, drawId: draw.id, callerId: staff.id, sheet: 10_007, line: 1 }
    expect(await takeLock(ctx.db, lock, ctx.now, until)).toBe(true)
  },
  'call-backs': (ctx, draw) => called(ctx, draw, 'call-back'),
  agreed: (ctx, draw) => called(ctx, draw, 'agreed'),
  drafts: async (ctx, draw) => {
    const { id } = await anyone(ctx, draw)
    await set(ctx, id, 'invited')
    expect(await keepDraft(ctx.db, id, { sexe: 'f' }, '2040-01-01', ctx.now)).toBe(true)
  },
  'letter-list': (ctx, draw) =>
    sql`insert into draw_letter_lists (draw_id, number, file_id, list, sha256, round, fixed_at)
      values (${draw.id}, 1, ${newId(ctx.now, ctx.chance)}, '{}', 'x', 99999999, ${ctx.now})`.execute(
      ctx.db,
    ),
  letters: async (ctx, draw) => {
    const [source, wave] = [newId(ctx.now, ctx.chance), newId(ctx.now, ctx.chance)]
    await sql`insert into draw_sources (id, draw_id, kind, label, usual_response, created_at)
      values (${source}, ${draw.id}, 'addresses', 'BAN', 0.07, ${ctx.now})`.execute(ctx.db)
    await sql`insert into draw_waves (id, draw_id, source_id, number, size, frame_size, frame_sha256, seed,
      expected_response, confidence, codes_sha256, created_at) values (${wave}, ${draw.id}, ${source},
      1, 1, 1, 'x', 'x', 0.07, 0.9, 'x', ${ctx.now})`.execute(ctx.db)
  },
  relaxation: (ctx, draw) =>
    insertRelaxation(ctx.db, {
      ...{ id: newId(ctx.now, ctx.chance), draw_id: draw.id, changes: [], reason: because },
      ...{ signed_by: staff.id, signed_at: ctx.now, second_by: null, second_at: null },
    }),
  'seats-untold': async (ctx, draw) => set(ctx, (await anyone(ctx, draw)).id, 'drawn'),
  'seats-unanswered': async (ctx, draw) => {
    const { id } = await anyone(ctx, draw)
    await set(ctx, id, 'drawn')
    await name(ctx, id, 'anna@exemple.fr')
    good(await summonPanel(ctx, draw))
  },
  'seats-vacant': emptied,
  'seats-undecided': leftEmpty,
  decisions: async (ctx, draw) => {
    const seat = await leftEmpty(ctx, draw)
    await insertDecision(ctx.db, {
      ...{
        id: newId(ctx.now, ctx.chance),
        draw_id: draw.id,
        seat,
        choice: 'empty',
        reason: because,
      },
      ...{ signed_by: staff.id, signed_at: ctx.now, second_by: null, second_at: null },
    })
  },
}
const stateOf = (kind: WaitingKind): States =>
  kind.startsWith('seats-') || kind === 'decisions'
    ? 'drawn'
    : kind === 'relaxation'
      ? 'frozen'
      : 'recruiting'
const acts = {
  freeze: (ctx: TestCtx, draw: Draw, reason: string) => freezePool(ctx, draw.id, reason),
  list: (ctx: TestCtx, draw: Draw) => listPanels(ctx, draw.id),
  'go-back': (ctx: TestCtx, draw: Draw, reason: string) => goBack(ctx, draw.id, reason),
  close: (ctx: TestCtx, draw: Draw, reason: string) => closeDraw(ctx, draw.id, reason),
  void: (ctx: TestCtx, draw: Draw, reason: string) => voidDraw(ctx, draw.id, reason),
} as const
const doneIn: Readonly<Record<keyof typeof acts, States | undefined>> = {
  ...{ freeze: 'recruiting', list: 'frozen', 'go-back': 'frozen', close: 'drawn' },
  void: undefined,
}

async function invented(title: string): Promise<Draw> {
  const draw = await kept((ctx) =>
    poolReady(ctx, { people: 12, panelSize: 4, features: sexes, title, rule: { listSize: 100 } }),
  )
  return (await findDraw(database.db, draw.id)) ?? draw
}

beforeAll(async () => {
  for (const [at, state] of (
    ['recruiting', 'frozen', 'listed', 'committed', 'drawn'] as const
  ).entries()) {
    clock.set('2023-09-10T08:00:00Z')
    const { id } = await invented(`Panel ${state}`)
    if (at > 0) good(await kept((ctx) => freezePool(ctx, id)))
    if (at > 1) {
      good(await kept((ctx) => listPanels(ctx, id)))
      const statement = 'Les 100 panels recomptés respectent chaque quota.'
      good(await kept((ctx) => recordWitness(ctx, id, { role: 'Garante', statement })))
    }
    clock.set('2023-09-14T10:00:00Z')
    if (at > 2) good(await kept((ctx) => commitDraw(ctx, id, session)))
    if (at > 3) {
      clock.set(beaconTime)
      good(await kept((ctx) => holdDraw(ctx, id, knownRounds[657413])))
      for (const one of await listRecruits(database.db, id, { statuses: ['drawn'] }))
        good(await kept((ctx) => confirmSeat(ctx, one.id)))
    }
    const draw = await findDraw(database.db, id)
    if (draw?.state !== state) throw new Error(`${draw?.state} is not ${state}`)
    draws[state] = draw
  }
  clock.set(beaconTime)
}, 120_000)
const session = { drawAt: diceTime, place: 'Salle des fêtes', withDice: false }
const since = async (ctx: TestCtx, { id }: Draw) =>
  (await listDrawEvents(ctx.db, id)).map(({ kind }) => kind)

describe('each thing that waits, at each act that would drop it', () => {
  const cells = (Object.keys(acts) as (keyof typeof acts)[]).flatMap((act) => {
    const { settledBefore, endedWithReason } = fixingActs[act]
    return [
      ...settledBefore.map((kind: WaitingKind) => ({ act, kind, refuses: true })),
      ...endedWithReason.map((kind: WaitingKind) => ({ act, kind, refuses: false })),
    ]
  })

  test.each(cells)('$act: $kind (refused: $refuses)', async ({ act, kind, refuses }) => {
    const draw = draws[doneIn[act] ?? stateOf(kind)]
    await played(async (ctx) => {
      await plants[kind](ctx, draw)
      const unsaid = await acts[act](ctx, draw, '')
      if (refuses) {
        expect(unsaid).toMatchObject({ ok: false, refusal: 'unsettled' })
        expect(await acts[act](ctx, draw, because)).toMatchObject({ refusal: 'unsettled' })
        expect((await findDraw(ctx.db, draw.id))?.state).toBe(draw.state)
        return
      }
      expect(unsaid.ok).toBe(false)
      expect((await findDraw(ctx.db, draw.id))?.state).toBe(draw.state)
      good(await acts[act](ctx, draw, because))
      const told = (await listDrawEvents(ctx.db, draw.id)).findLast(
        ({ payload }) => payload['ended'],
      )
      expect(told?.payload['ended']).toContain(kind)
      expect([told?.payload['endedBecause'], told?.payload['reason']]).toContain(because)
    })
  })

  test.each(Object.keys(acts) as (keyof typeof acts)[])(
    'control: nothing waits, and %s goes on without a word of what it ended',
    async (act) => {
      const draw = draws[doneIn[act] ?? 'recruiting']
      await played(async (ctx) => {
        const reason = (fixingActs[act].asks as readonly string[]).includes('reason') ? because : ''
        good(await acts[act](ctx, draw, reason))
        const last = (await listDrawEvents(ctx.db, draw.id)).at(-1)
        expect(fixingActs[act].writes).toContain(last?.kind)
        expect(last?.payload['ended']).toBeUndefined()
      })
    },
  )
})

describe('what each act writes in the public log', () => {
  /** The acts that no cell above plays. Those on letters and on the rule are played with their files, where it is said. */
  const others = {
    commit: (ctx: TestCtx) => commitDraw(ctx, draws.listed.id, session),
    draw: (ctx: TestCtx) => holdDraw(ctx, draws.committed.id, knownRounds[657413]),
    fill: async (ctx: TestCtx) => {
      await emptied(ctx, draws.drawn)
      return fillVacancies(ctx, draws.drawn.id)
    },
    decide: (ctx: TestCtx) => decided(ctx),
  } as const
  const stand = { commit: 'listed', draw: 'committed', fill: 'drawn', decide: 'drawn' } as const

  test.each(Object.keys(others) as (keyof typeof others)[])('%s', async (act) => {
    await played(async (ctx) => {
      if (act === 'commit') (ctx as { now: Date }).now = new Date('2023-09-14T10:00:00Z')
      const before = (await since(ctx, draws[stand[act]])).length
      good(await others[act](ctx))
      const written = (await since(ctx, draws[stand[act]])).slice(before)
      for (const kind of fixingActs[act].writes) expect(written).toContain(kind)
    })
  })

  test('every act of the table is played, here or in the file that it names', () => {
    const here = [...Object.keys(acts), ...Object.keys(others)]
    expect([...here, ...Object.keys(fixingActsPlayed)].toSorted()).toEqual(
      Object.keys(fixingActs).toSorted(),
    )
  })
})

async function decided(ctx: TestCtx) {
  const { drawn } = draws
  const seat = await leftEmpty(ctx, drawn)
  good(await proposeDecision(ctx, drawn.id, { seat, choice: 'next', reason: because }))
  const open = await own(ctx).selectFrom('draw_decisions').select('id').executeTakeFirstOrThrow()
  expect(await acceptDecision(ctx, drawn.id, open.id)).toMatchObject({ refusal: 'same-person' })
  return acceptDecision({ ...ctx, person: second }, drawn.id, open.id)
}

describe('whom each act tells', () => {
  const tellings: Readonly<
    Record<ToldKind, (ctx: TestCtx, act: FixingActName) => Promise<unknown>>
  > = {
    unanswered: async (ctx) => {
      await plants['seats-unanswered'](ctx, draws.drawn)
      ctx.mails.length = 0
      good(await closeDraw(ctx, draws.drawn.id, because))
    },
    newcomers: async (ctx, act) => {
      for (const one of await listRecruits(ctx.db, draws.drawn.id, { statuses: ['reserve'] }))
        await name(ctx, one.id, 'anna@exemple.fr')
      if (act === 'decide') good(await decided(ctx))
      else {
        await emptied(ctx, draws.drawn)
        good(await fillVacancies(ctx, draws.drawn.id))
      }
      for (const { name: heard, payload } of ctx.announcements)
        if (heard === 'draw.seats-filled') await tellNewcomers(ctx, payload)
    },
    registered: (ctx) => voidedFor(ctx, draws.recruiting),
    seated: (ctx) => voidedFor(ctx, draws.drawn),
  }

  const rows = (Object.keys(fixingActs) as FixingActName[]).flatMap((act) =>
    fixingActs[act].tells.map((told: ToldKind) => ({ act, told })),
  )
  test.each(rows)('$act tells the $told', async ({ act, told }) => {
    await played(async (ctx) => {
      await tellings[told](ctx, act)
      expect(ctx.mails.map(({ to }) => to)).toEqual(['anna@exemple.fr'])
      expect(ctx.mails[0]?.text).toContain('Panel')
    })
  })

  test('without a mail nobody is taken for told: a newcomer stays to be told, by a letter or a call', async () => {
    await played(async (ctx) => {
      await emptied(ctx, draws.drawn)
      good(await fillVacancies(ctx, draws.drawn.id))
      for (const { payload } of ctx.announcements) await tellNewcomers(ctx, payload)
      expect(ctx.mails).toEqual([])
      expect(await closeDraw(ctx, draws.drawn.id, because)).toMatchObject({ refusal: 'unsettled' })
    })
  })
})

async function voidedFor(ctx: TestCtx, draw: Draw) {
  await name(ctx, (await anyone(ctx, draw)).id, 'anna@exemple.fr')
  good(await voidDraw(ctx, draw.id, because))
  const heard = ctx.announcements.find(({ name: said }) => said === 'draw.voided')
  await tellVoided(ctx, heard?.payload ?? {})
}

describe('what each act asks', () => {
  test('a reason, where the table says so: none, and none that says nothing', async () => {
    for (const act of ['go-back', 'void'] as const)
      for (const reason of ['', 'a'])
        await played(async (ctx) => {
          const draw = draws[doneIn[act] ?? 'recruiting']
          expect(await acts[act](ctx, draw, reason)).toMatchObject({ refusal: 'reason' })
        })
  })

  test('two people for the chance: the one who typed the dice does not type them twice', async () => {
    await played(async (ctx) => {
      const withDice = { ...session, withDice: true }
      const early = { ...ctx, now: new Date('2023-09-14T10:00:00Z') }
      good(await commitDraw(early, draws.listed.id, withDice))
      good(await enterDice(ctx, draws.listed.id, '352'))
      expect(await enterDice(ctx, draws.listed.id, '352')).toMatchObject({ refusal: 'same-person' })
    })
  })

  test.each(Object.keys(acts) as (keyof typeof acts)[])('nobody else: %s', async (act) => {
    await played(async (ctx) => {
      const stranger = { ...ctx, person: asPerson('innovator') }
      const draw = draws[doneIn[act] ?? 'recruiting']
      expect((await acts[act](stranger, draw, because)).ok).toBe(false)
    })
  })
})
