import { type Kysely, sql } from 'kysely'
import { beforeAll, describe, expect, test } from 'vitest'
import { type Day, dayOf } from '#kit/dates.ts'
import { recordPerson, recordRole } from '#modules/people/index.ts'
import type { Ctx, Db } from '#platform/context.ts'
import { useDatabase } from '#platform/testing/database.ts'
import { openDoor } from '#platform/testing/door.ts'
import { playTold } from '#platform/testing/play-told.ts'
import { asPerson, type TestCtx } from '#platform/testing/world.ts'
import { poolReady } from '../../demo/invent-pool.ts'
import type { Draw, DrawState } from '../../draw.ts'
import { drawsModule } from '../../module.ts'
import { openCallPaths, recruitPaths } from '../../paths/recruiting.ts'
import { drawPaths } from '../../paths.ts'
import { postponeErasure } from '../../recruits/actions/postpone-erasure.ts'
import { openOwnRecruitment } from '../../recruits/actions/set-recruitment.ts'
import { findRecruitment } from '../../recruits/store/recruitments.ts'
import { listRecruits } from '../../recruits/store/recruits.ts'
import { erasureTexts } from '../../recruits/texts/erasure.ts'
import { findDraw, moveDrawTo } from '../../store/draws.ts'
import type { DrawTables } from '../../tables.ts'
import { tellVoided } from '../actions/tell-voided.ts'

const database = useDatabase()
const db: Kysely<DrawTables> = database.db
const door = openDoor(database, { routes: drawsModule.routes })
const staff = asPerson('lab-team')
const announced = '2027-03-10'

function acting<T>(run: (ctx: TestCtx) => Promise<T>, person: Ctx['person'] = staff): Promise<T> {
  return database.db
    .transaction()
    .execute((trx: Db) => run(database.ctx({ db: trx, person, now: database.clock.now() })))
}

/** Twelve people who answered, of whom one is named and may be written to. */
async function recruiting(
  title: string,
  eraseOn: Day | null = announced,
  rule: Partial<Draw> = {},
): Promise<Draw> {
  database.clock.set('2026-11-25T09:00:00Z')
  const draw = await acting((ctx) =>
    poolReady(ctx, { people: 12, panelSize: 4, title, rule: { drawOn: '2027-01-10', ...rule } }),
  )
  await acting((ctx) => openOwnRecruitment(ctx, draw))
  await sql`update draw_recruitments set erase_on = ${eraseOn}, contact = 'donnees@valbrenne.exemple.fr'
    where draw_id = ${draw.id}`.execute(db)
  await sql`insert into draw_identities
    select id, 'Anna', 'Riou', '1 rue Haute', '29450', 'Sizun', '', 'anna@exemple.fr', 1961, ${eraseOn ?? '2027-07-12'}
    from draw_people where draw_id = ${draw.id} limit 1`.execute(db)
  return draw
}

/** A night of the house, with what it writes to whom; its announcements are heard in the morning. */
async function night(
  day: Day,
  at = '03:15',
): Promise<{ to: string; subject: string; text: string }[]> {
  database.clock.set(`${day}T${at}:00Z`)
  const [before, heard] = await acting(async (ctx) => {
    await drawsModule.purge?.(ctx)
    return [ctx.mails, ctx.announcements]
  }, undefined)
  const after = await acting(async (ctx) => {
    for (const { name, payload } of heard)
      if (name === 'draw.voided') await tellVoided(ctx, payload)
    return ctx.mails
  }, undefined)
  return [...before, ...after].map(({ to, subject, text }) => ({ to, subject, text }))
}

const state = async ({ id }: Draw) => (await findDraw(db, id))?.state
const kept = async ({ id }: Draw) => {
  const people = await listRecruits(db, id)
  const answered = people.filter(({ answers }) => Object.keys(answers).length > 0).length
  return { answered, named: people.filter(({ identity }) => identity !== undefined).length }
}
const subjects = (mails: readonly { to: string; subject: string }[], draw: Draw) =>
  mails.filter(({ subject }) => subject.includes(draw.title)).map((mail) => mail.subject)
const whole = { answered: 12, named: 1 }
const nothing = { answered: 0, named: 0 }

beforeAll(async () => {
  await acting(async (ctx) => {
    const personId = await recordPerson(ctx, { name: 'Maëlle', email: 'maelle@exemple.fr' })
    await recordRole(ctx, { personId, role: 'lab-team' })
  })
})

describe('a draw that nobody ends', () => {
  const waiting: readonly DrawState[] = ['recruiting', 'frozen', 'listed', 'committed']

  test.each(waiting)('%s: the team is warned, then it is given up and erased', async (at) => {
    const draw = await recruiting(`Panel ${at}`)
    for (const step of waiting.slice(1, waiting.indexOf(at) + 1))
      await moveDrawTo(db, draw.id, step, database.clock.now())
    expect(await state(draw)).toBe(at)

    expect(subjects(await night('2027-02-07'), draw)).toEqual([])
    for (const day of ['2027-02-08', '2027-03-03', '2027-03-10', '2027-03-17']) {
      const [warned, ...others] = (await night(day)).filter(({ subject }) =>
        subject.includes(draw.title),
      )
      expect(warned, day).toMatchObject({
        to: 'maelle@exemple.fr',
        text: expect.stringContaining('24 mars 2027'),
      })
      expect(warned?.text).toContain('12 personnes')
      expect(others).toEqual([])
      // Once for each of these days.
      expect(subjects(await night(day), draw)).toEqual([])
      expect(await kept(draw)).toEqual(whole)
    }
    await night('2027-03-23')
    expect([await state(draw), await kept(draw)]).toEqual([at, whole])

    const told = (await night('2027-03-24')).filter(({ to }) => to === 'anna@exemple.fr')
    expect(told).toHaveLength(1)
    expect(told[0]?.text).toMatch(/quinze jours après le jour annoncé/)
    expect([await state(draw), await kept(draw)]).toEqual(['void', whole])
    // However often the night runs, people are erased on a later day than the one on which they were told.
    for (const hour of ['03:16', '18:00', '22:59']) await night('2027-03-24', hour)
    expect(await kept(draw)).toEqual(whole)
    const page = await door.get(drawPaths.draw(draw.slug))
    expect(page.text).toMatch(/quinze jours après le jour annoncé/)

    await night('2027-03-25')
    expect(await kept(draw)).toEqual(nothing)
    expect((await findRecruitment(db, draw.id))?.secret).toBeUndefined()
  })

  test('without a day, the six months that letters announce are held', async () => {
    const draw = await recruiting('Sans jour', null)
    await sql`update draw_recruitments set is_open_call = true where draw_id = ${draw.id}`.execute(
      db,
    )
    const form = await door.get(openCallPaths.register(draw.slug))
    expect(form.text).toMatch(/tout est effacé le 12\sjuillet\s2027/)
    await night('2027-06-12')
    await night('2027-07-25')
    expect([await state(draw), await kept(draw)]).toEqual(['recruiting', whole])
    await night('2027-07-26')
    expect(await state(draw)).toBe('void')
    await night('2027-07-27')
    expect(await kept(draw)).toEqual(nothing)
    expect((await findRecruitment(db, draw.id))?.secret).toBeUndefined()
  })

  test('nothing is lost by a mistyped day, nor by a house that was switched off: a week is left', async () => {
    const draw = await recruiting('Jour mal écrit', '2026-11-26')
    // The first night that sees it is long after the grace: it warns, and gives nothing up.
    const board = async () => (await door.get(recruitPaths.board(draw.slug), staff)).text
    database.clock.set('2027-01-19T09:00:00Z')
    expect(await board()).toMatch(/ce tirage est abandonné le 26 janvier 2027/)
    const warned = (await night('2027-01-20')).filter(({ subject }) => subject.includes(draw.title))
    // What is said to come is to come, in the letter and on the page.
    expect(warned).toHaveLength(1)
    expect(warned[0]?.text).toContain('ce tirage est abandonné le 27 janvier 2027')
    expect(await board()).toMatch(/ce tirage est abandonné le 27 janvier 2027/)
    expect([await state(draw), await kept(draw)]).toEqual(['recruiting', whole])
    await night('2027-01-26')
    expect(await state(draw)).toBe('recruiting')
    await night('2027-01-27')
    expect(await state(draw)).toBe('void')
  })

  test('the control: a draw that was held is not given up, nor one whose day is far', async () => {
    const held = await recruiting('Tenu', announced, { replacementsEndOn: '2027-06-01' })
    for (const step of ['frozen', 'listed', 'committed', 'drawn'] as const)
      await moveDrawTo(db, held.id, step, database.clock.now())
    const far = await recruiting('Loin', '2027-12-01')
    for (const day of ['2027-03-10', '2027-03-17', '2027-03-30', '2027-04-10']) {
      const mails = await night(day)
      expect([...subjects(mails, held), ...subjects(mails, far)], day).toEqual([])
    }
    expect([await state(held), await kept(held)]).toEqual(['drawn', whole])
    expect([await state(far), await kept(far)]).toEqual(['recruiting', whole])
    // Held, it keeps nobody past its last replacement.
    await night('2027-06-02')
    expect(await kept(held)).toEqual(nothing)
  })
})

describe('the day is put off', () => {
  const because = 'Le tirage attend la salle.'

  test('with a reason that those who registered get, and that public pages say', async () => {
    const draw = await recruiting('Repoussé')
    const open = async () => (await door.get(drawPaths.draw(draw.slug))).text
    const pattern = /Effacement des données[^<]*<\/dt><dd>10 mars 2027<\/dd>/
    expect(await open()).toMatch(pattern)
    expect((await door.get(recruitPaths.board(draw.slug), staff)).text).toMatch(pattern)
    await night('2027-03-05')
    database.clock.set('2027-03-06T09:00:00Z')
    const send = (fields: Record<string, string>) =>
      door.post(recruitPaths.postponeErasure(draw.slug), fields, staff)
    const board = await door.get(recruitPaths.board(draw.slug), staff)
    expect(board.text).toMatch(/ce tirage est abandonné le 24 mars 2027/)
    for (const [laterOn, words] of [
      ['2027-03-09', 'après celui qui est annoncé'],
      ['2029-01-01', 'dans l’année'],
    ] as const) {
      const refused = await send({ laterOn, because })
      expect([refused.status, refused.text.includes(words)], laterOn).toEqual([422, true])
    }
    expect((await send({ laterOn: '2027-05-01', because: 'Non' })).text).toContain('en une phrase')
    expect(
      (await door.post(recruitPaths.postponeErasure(draw.slug), {}, asPerson('volunteer'))).status,
    ).toBe(403)

    const moved = await send({ laterOn: '2027-05-01', because })
    expect(moved.status).toBe(303)
    const { rows } = await sql<{ recipient: string; text: string }>`
      select recipient, body_text as text from outbox_mails where subject like '%Repoussé%'`.execute(
      db,
    )
    expect(rows.map(({ recipient }) => recipient)).toEqual(['anna@exemple.fr'])
    expect(rows[0]?.text).toContain(because)
    const after = await door.get(moved.location ?? '', staff)
    expect(after.text).not.toMatch(/est abandonné le/)
    const both = /<dd>1er mai 2027 \(d’abord annoncé le 10 mars 2027\)[^<]*attend la salle/
    expect(await open()).toMatch(both)
    expect(after.text).toMatch(both)
    // The record of the recruitment, and the register that anybody reads, say both days and the reason.
    const record = (await door.get(openCallPaths.record(draw.slug))).text.replaceAll(/\s/g, ' ')
    expect(record).toContain('1er mai 2027 (d’abord annoncé le 10 mars 2027). Raison : Le tirage')
    expect(await drawsModule.postponedErasures?.(db as never)).toContainEqual({
      ...{ what: draw.title, href: drawPaths.draw(draw.slug), firstOn: announced },
      ...{ newDay: '2027-05-01', because },
    })

    // The new day holds for names too, has its own warnings, and may be put off again: the first day stays said.
    await night('2027-03-24')
    expect([await state(draw), await kept(draw)]).toEqual(['recruiting', whole])
    expect(subjects(await night('2027-04-24'), draw)).toHaveLength(1)
    database.clock.set('2027-04-25T09:00:00Z')
    expect((await send({ laterOn: '2027-06-01', because })).status).toBe(303)
    expect(await findRecruitment(db, draw.id)).toMatchObject({
      eraseOn: '2027-06-01',
      postponed: { firstOn: announced, because },
    })
    await night('2027-06-08')
    await night('2027-06-15')
    await night('2027-06-16')
    expect([await state(draw), await kept(draw)]).toEqual(['void', nothing])
  })

  test('where nobody had set the recruitment: a day is announced all the same', async () => {
    const draw = await recruiting('Sans réglages', null)
    await sql`delete from draw_recruitments where draw_id = ${draw.id}`.execute(db)
    const board = await door.get(recruitPaths.board(draw.slug), staff)
    expect(board.text).toContain('Repousser l’effacement')
    // The day that applies is read before anything is unfolded, and beside the empty field; others read the same.
    const applies = /Effacement des données[^<]*<\/dt><dd>12 juillet 2027<\/dd>/
    expect(board.text).toMatch(applies)
    expect(board.text).toMatch(/pas de jour, c’est le 12 juillet 2027/)
    expect((await door.get(drawPaths.draw(draw.slug))).text).toMatch(applies)
    const fields = { laterOn: '2027-10-01', because }
    const moved = await door.post(recruitPaths.postponeErasure(draw.slug), fields, staff)
    expect(moved.status).toBe(303)
    expect(await findRecruitment(db, draw.id)).toMatchObject({
      eraseOn: '2027-10-01',
      postponed: { firstOn: '2027-07-12', because },
    })
    expect(await kept(draw)).toEqual(whole)
  })

  test('draws/erasure.ts#postponed: says how many a letter reaches, or that none left', async () => {
    let turn = 0
    await playTold(
      { door, db: database.db },
      erasureTexts.fr.postponed,
      async () => {
        const { slug } = await recruiting(`Dit ${++turn}`)
        const fields = { laterOn: '2027-05-01', because }
        return {
          path: recruitPaths.postponeErasure(slug),
          fields,
          as: staff,
          email: 'anna@exemple.fr',
        }
      },
      async () => void (await sql`update draw_identities set email = ''`.execute(db)),
    )
  })

  test('not where nobody is needed any more, nor by somebody else', async () => {
    const draw = await recruiting('Refusé')
    const ask = (laterOn: Day, person: Ctx['person'] = staff) =>
      acting((ctx) => postponeErasure(ctx, draw.id, { laterOn, because }), person)
    expect(await ask('2027-05-01', asPerson('volunteer'))).toMatchObject({ refusal: 'forbidden' })
    expect(await ask(announced)).toMatchObject({ refusal: 'not-later' })
    database.clock.set('2027-04-10T09:00:00Z')
    expect(await ask(dayOf(database.clock.now()))).toMatchObject({ refusal: 'day-past' })
    expect(await ask('2028-05-01')).toMatchObject({ refusal: 'too-far' })
    await moveDrawTo(db, draw.id, 'void', database.clock.now())
    expect(await ask('2027-05-01')).toMatchObject({ refusal: 'not-now' })
    await night('2027-04-11')
    expect(await ask('2027-05-01')).toMatchObject({ refusal: 'erased' })
  })
})
