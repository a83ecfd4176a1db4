import { beforeAll, describe, expect, test } from 'vitest'
import type { Db } from '#platform/context.ts'
import { useDatabase } from '#platform/testing/database.ts'
import { asPerson, type TestCtx } from '#platform/testing/world.ts'
import { confirmSeat, fillVacancies } from '../../ceremony/actions/change-seats.ts'
import { acceptDecision, proposeDecision } from '../../ceremony/actions/decide-seat.ts'
import { enterDice, holdDraw } from '../../ceremony/actions/hold-draw.ts'
import { beaconTime, diceTime, knownRounds, poolReady } from '../../demo/invent-pool.ts'
import type { Draw } from '../../draw.ts'
import {
  type FixingActName,
  fixingActs,
  type ToldKind,
  type WaitingKind,
} from '../../fixing-acts.ts'
import { tellNewcomers } from '../../panel/actions/tell-newcomers.ts'
import { listRecruits } from '../../recruits/store/recruits.ts'
import { settleDuplicate, waitingPairs } from '../../registration/actions/settle-duplicate.ts'
import { commitDraw } from '../../seals/actions/commit-draw.ts'
import { listDrawEvents } from '../../store/draw-events.ts'
import { findDraw } from '../../store/draws.ts'
import {
  anyone,
  because,
  emptied,
  good,
  leftEmpty,
  name,
  own,
  plants,
  staff,
} from '../../testing/fixing-acts-plants.ts'
import { fixingActsPlayed } from '../../testing/fixing-acts-played.ts'
import { closeDraw, recordWitness, voidDraw } from '../actions/end-draw.ts'
import { freezePool, goBack } from '../actions/freeze-pool.ts'
import { listPanels } from '../actions/list-panels.ts'
import { tellVoided } from '../actions/tell-voided.ts'

const database = useDatabase()
const { clock } = database
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

const same = { first: '', second: '' }

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
      for (const recruit of await listRecruits(database.db, id, { statuses: ['drawn'] }))
        good(await kept((ctx) => confirmSeat(ctx, recruit.id)))
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
    const here = [...Object.keys(acts), ...Object.keys(others), 'settle-duplicate']
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
      for (const recruit of await listRecruits(ctx.db, draws.drawn.id, { statuses: ['reserve'] }))
        await name(ctx, recruit.id, 'anna@exemple.fr')
      if (act === 'decide') good(await decided(ctx))
      else {
        await emptied(ctx, draws.drawn)
        good(await fillVacancies(ctx, draws.drawn.id))
      }
      for (const { name: heard, payload } of ctx.announcements)
        if (heard === 'draw.seats-filled') await tellNewcomers(ctx, payload)
    },
    'set-aside': async (ctx, act) => {
      const draw = draws.recruiting
      if (act === 'freeze') await sitsElsewhere(ctx)
      else {
        await plants.duplicates(ctx, draw)
        const [pair] = await waitingPairs(ctx, draw)
        await own(ctx)
          .updateTable('draw_identities')
          .set({ email: 'anna@exemple.fr' })
          .where('personId', '=', pair?.second ?? '')
          .execute()
        const settled = await settleDuplicate(ctx, draw, pair ?? same, 'same')
        expect(settled).toMatchObject({ value: 'told' })
        return
      }
      good(await freezePool(ctx, draw.id))
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

  test('whoever is set aside without an address is named to those who run the draw', async () => {
    await played(async (ctx) => {
      await plants.duplicates(ctx, draws.recruiting)
      const [pair] = await waitingPairs(ctx, draws.recruiting)
      const settled = await settleDuplicate(ctx, draws.recruiting, pair ?? same, 'same')
      expect(settled).toMatchObject({ value: 'untold' })
      expect(ctx.mails).toEqual([])
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

/** Somebody who sits in one panel registered for another of the same experiment. */
async function sitsElsewhere(ctx: TestCtx) {
  await own(ctx)
    .updateTable('draws')
    .set({ parentDrawId: draws.drawn.id })
    .where('id', '=', draws.recruiting.id)
    .execute()
  const [seated] = await listRecruits(ctx.db, draws.drawn.id, { statuses: ['confirmed'] })
  await name(ctx, seated?.id ?? '')
  await name(ctx, (await anyone(ctx, draws.recruiting)).id, 'anna@exemple.fr')
}

async function voidedFor(ctx: TestCtx, draw: Draw) {
  await name(ctx, (await anyone(ctx, draw)).id, 'anna@exemple.fr')
  good(await voidDraw(ctx, draw.id, because))
  const heard = ctx.announcements.find(({ name: words }) => words === 'draw.voided')
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
