import { type Kysely, sql } from 'kysely'
import { expect } from 'vitest'
import { newId } from '#kit/ids.ts'
import type { Result } from '#kit/result.ts'
import { asPerson, type TestCtx } from '#platform/testing/world.ts'
import { recordEvent } from '../actions/record-event.ts'
import { vacateSeat } from '../ceremony/actions/change-seats.ts'
import type { Draw } from '../draw.ts'
import type { WaitingKind } from '../fixing-acts.ts'
import { summonPanel } from '../panel/actions/summon-panel.ts'
import { takeLock } from '../phone-and-paper/store/calls.ts'
import { insertFirst } from '../phone-and-paper/store/paper-entries.ts'
import { insertDecision } from '../receipts/store/decisions.ts'
import { listRecruits } from '../recruits/store/recruits.ts'
import { keepDraft } from '../registration/store/registration-drafts.ts'
import { insertRelaxation } from '../seals/store/seals.ts'
import type { DrawTables } from '../tables.ts'

export const staff = asPerson('lab-team')
export const because = 'La date annoncée est passée depuis une semaine.'

export function good(result: Result<unknown, string>) {
  expect(result).toMatchObject({ ok: true })
}

export const own = (ctx: TestCtx) => ctx.db as Kysely<DrawTables>
export const anyone = async (ctx: TestCtx, draw: Draw, at = 0) => {
  const people = await listRecruits(ctx.db, draw.id, {
    statuses: ['registered', 'eligible', 'pool', 'drawn', 'confirmed'],
  })
  const recruit = people[at]
  if (!recruit) throw new Error('nobody')
  return recruit
}
const set = (ctx: TestCtx, id: string, status: 'registered' | 'invited' | 'drawn') =>
  own(ctx).updateTable('draw_people').set({ status }).where('id', '=', id).execute()
export const name = (ctx: TestCtx, id: string, email = '') =>
  sql`insert into draw_identities (person_id, first_name, last_name, address, postcode, town, phone, email, birth_year, kept_until)
    values (${id}, 'Anna', 'Riou', '', '', '', '06 12 34 56 78', ${email}, 1961, '2040-01-01')`.execute(
    ctx.db,
  )

async function called(ctx: TestCtx, draw: Draw, outcome: 'call-back' | 'agreed') {
  const recruit = await anyone(ctx, draw)
  if (draw.state === 'recruiting') await set(ctx, recruit.id, 'invited')
  else await set(ctx, recruit.id, 'drawn')
  await sql`insert into draw_calls (id, person_id, draw_id, at, channel, outcome, note)
    values (${newId(ctx.now, ctx.chance)}, ${recruit.id}, ${draw.id}, ${ctx.now}, 'phone', ${outcome}, '')`.execute(
    ctx.db,
  )
  if (draw.state === 'drawn') good(await summonPanel(ctx, draw))
}

/** The public page says that one may register for weeks. */
const announcedLater = (ctx: TestCtx, draw: Draw) =>
  own(ctx)
    .updateTable('draws')
    .set({ registrationClosesOn: '2023-12-31' })
    .where('id', '=', draw.id)
    .execute()

export async function emptied(ctx: TestCtx, draw: Draw) {
  const recruit = await anyone(ctx, draw)
  good(await vacateSeat(ctx, recruit.id, 'declined'))
  return recruit.ticket
}

export async function leftEmpty(ctx: TestCtx, draw: Draw) {
  const seat = await emptied(ctx, draw)
  await recordEvent(ctx, draw.id, 'left-empty', { seat, skipped: [] })
  return seat
}

/** What may wait, made to wait: one of each. */
export const plants: Readonly<Record<WaitingKind, (ctx: TestCtx, draw: Draw) => Promise<unknown>>> =
  {
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
      expect(await keepDraft(ctx.db, id, { sexe: 'f' }, '2040-01-01', ctx.now, undefined)).toEqual(
        ctx.now,
      )
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
    'days-left': announcedLater,
    'letters-out': async (ctx, draw) => {
      await plants.letters(ctx, draw)
      await announcedLater(ctx, draw)
      await sql`update draw_waves set posted_on = '2023-09-01' where draw_id = ${draw.id}`.execute(
        ctx.db,
      )
      const { id } = await anyone(ctx, draw)
      await set(ctx, id, 'invited')
      await sql`update draw_people set wave_id = (select id from draw_waves where draw_id = ${draw.id} limit 1)
        where id = ${id}`.execute(ctx.db)
    },
    relaxation: (ctx, draw) =>
      insertRelaxation(ctx.db, {
        ...{ id: newId(ctx.now, ctx.chance), drawId: draw.id, changes: [], reason: because },
        ...{ signedBy: staff.id, signedAt: ctx.now, secondBy: null, secondAt: null },
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
          drawId: draw.id,
          seat,
          choice: 'empty',
          reason: because,
        },
        ...{ signedBy: staff.id, signedAt: ctx.now, secondBy: null, secondAt: null },
      })
    },
  }
