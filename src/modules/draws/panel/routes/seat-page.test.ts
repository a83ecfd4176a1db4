import { type Kysely, sql } from 'kysely'
import { beforeAll, describe, expect, test } from 'vitest'
import { newId } from '#kit/ids.ts'
import type { Ctx, Db } from '#platform/context.ts'
import { useDatabase } from '#platform/testing/database.ts'
import { openDoor } from '#platform/testing/door.ts'
import { asPerson } from '#platform/testing/world.ts'
import { holdDraw } from '../../ceremony/actions/hold-draw.ts'
import { beaconTime, diceTime, knownRounds, poolReady } from '../../demo/invent-pool.ts'
import type { Draw } from '../../draw.ts'
import { drawsModule } from '../../module.ts'
import { codePaths, recruitPaths, seatPaths } from '../../paths/recruiting.ts'
import { noteCall } from '../../phone-and-paper/actions/note-call.ts'
import { closeDraw, recordWitness, voidDraw } from '../../proceedings/actions/end-draw.ts'
import { freezePool } from '../../proceedings/actions/freeze-pool.ts'
import { listPanels } from '../../proceedings/actions/list-panels.ts'
import { openOwnRecruitment } from '../../recruits/actions/set-recruitment.ts'
import { makeCode } from '../../recruits/letter-code.ts'
import { keyed } from '../../recruits/store/keyed.ts'
import { listRecruits } from '../../recruits/store/recruits.ts'
import { commitDraw } from '../../seals/actions/commit-draw.ts'
import { findDraw } from '../../store/draws.ts'
import type { DrawTables } from '../../tables.ts'
import { summonPanel } from '../actions/summon-panel.ts'
import { findNeeds } from '../store/summons.ts'

const database = useDatabase()
const db: Kysely<DrawTables> = database.db
const door = openDoor(database, { routes: drawsModule.routes })
const staff = asPerson('lab-team')
const code = makeCode((length) => database.clock.chance.bytes(length))
let draw: Draw
let people: readonly { readonly personId: string; readonly link: string }[]

function acting<T>(run: (ctx: Ctx) => Promise<T>): Promise<T> {
  return database.db
    .transaction()
    .execute((trx: Db) => run(database.ctx({ db: trx, person: staff })))
}

const at = (which: number) => {
  const entry = people[which]
  if (!entry) throw new Error('nobody')
  return { id: entry.personId, path: seatPaths.seat(entry.link.split('/').at(-1) ?? '') }
}
const plain = (text: string) => text.replaceAll(/[\u00a0\u202f]/g, ' ')

beforeAll(async () => {
  database.clock.set('2023-09-10T08:00:00Z')
  const rule = { listSize: 100, firstSessionOn: '2023-10-07' } as const
  draw = await acting((ctx) => poolReady(ctx, { people: 12, panelSize: 4, features: [], rule }))
  const recruitment = await acting((ctx) => openOwnRecruitment(ctx, draw))
  await sql`update draw_recruitments set phone = '02 98 00 00 00' where draw_id = ${draw.id}`.execute(
    db,
  )
  await acting((ctx) => freezePool(ctx, draw.id))
  await acting((ctx) => listPanels(ctx, draw.id))
  const statement = 'Les 100 panels recomptés respectent chaque quota.'
  await acting((ctx) => recordWitness(ctx, draw.id, { role: 'Garante', statement }))
  database.clock.set('2023-09-14T10:00:00Z')
  const asked = { drawAt: diceTime, place: 'Salle des fêtes', withDice: false }
  await acting((ctx) => commitDraw(ctx, draw.id, asked))
  database.clock.set(beaconTime)
  await acting((ctx) => holdDraw(ctx, draw.id, knownRounds[657413]))
  draw = (await findDraw(db, draw.id)) ?? draw
  for (const { id } of await listRecruits(db, draw.id, { statuses: ['drawn'] }))
    await sql`insert into draw_identities (person_id, first_name, last_name, phone, birth_year, kept_until)
      values (${id}, 'Anna', 'Riou', '06 12 34 56 78', 1961, '2040-01-01')`.execute(db)
  const summoned = await acting((ctx) => summonPanel(ctx, draw))
  people = summoned.ok ? summoned.value : []
  await db
    .updateTable('draw_people')
    .set({
      codeHash: keyed(recruitment.secret ?? '', 'code', code),
      registeredAt: database.clock.now(),
    })
    .where('id', '=', at(3).id)
    .execute()
}, 60_000)

/** Two sessions, planned as an experiment plans them. */
async function planSessions() {
  const set = newId(database.clock.now(), database.clock.chance)
  await sql`insert into event_sets (id, phase_id, experiment_id, title, format, planned_sessions,
    planned_participants, planned_minutes, protocol_version, opened_at)
    values (${set}, ${set}, ${set}, 'Ateliers', 'workshop', 2, 4, 120, 1, ${database.clock.now()})`.execute(
    db,
  )
  for (const [number, day] of [
    [1, '2023-10-07'],
    [2, '2023-11-04'],
  ] as const)
    await sql`insert into event_sessions (id, set_id, number, title, on_day, starts_at, minutes, place, state)
      values (${newId(database.clock.now(), database.clock.chance)}, ${set}, ${number}, ${`Séance ${number}`},
      ${day}, '18:30', 120, 'Salle du Chêne', 'planned')`.execute(db)
  await sql`update draw_recruitments set set_id = ${set} where draw_id = ${draw.id}`.execute(db)
}

const needs = { childcare: 'yes', interpreter: 'LSF', access: '' }

test('a form that arrives in part neither takes a seat nor gives it back', async () => {
  const { path } = at(0)
  for (const part of [{}, { answer: '' }, { answer: 'maybe' }, { never: 'yes' }])
    expect((await door.post(path, part as Record<string, string>)).status).toBe(422)
  expect(plain((await door.get(path)).text)).toContain('Je confirme ma place')
})

describe('a seat that is confirmed', () => {
  test('says what was asked, when, where, what comes next and whom to call', async () => {
    const { path } = at(0)
    const before = plain((await door.get(path)).text)
    expect(before).toContain('7 octobre 2023')
    expect((await door.get(`${path}/seances.ics`)).status).toBe(404)
    await planSessions()
    await door.post(path, { answer: 'confirmed', ...needs })
    const page = plain((await door.get(path)).text)
    for (const words of [
      ...['Votre place est confirmée', 'le 7 octobre 2023 à 18 h 30', 'Salle du Chêne'],
      ...['2 séances', '4 novembre 2023', 'Une garde d’enfants', 'Un interprète : LSF'],
      ...['Et maintenant', 'href="tel:0298000000"', 'seances.ics', 'value="LSF"'],
    ])
      expect(page).toContain(words)
    expect(page).not.toContain('Je confirme ma place')
    const calendar = await door.get(`${path}/seances.ics`)
    expect(calendar.response.headers.get('content-type')).toContain('text/calendar')
    expect(calendar.text).toContain('DTSTART:20231007T163000Z')
    expect(calendar.text.match(/BEGIN:VEVENT/g)).toHaveLength(2)
  })

  test.each([
    ['pressed twice, from a page that was open before', { answer: 'confirmed' }],
    ['with the empty fields of that page', { answer: 'confirmed', interpreter: '', access: '' }],
  ])('%s, keeps what was asked', async (_how, fields) => {
    const { path, id } = at(0)
    expect((await door.post(path, fields)).status).toBe(303)
    expect(await findNeeds(db, id)).toMatchObject({ childcare: true, interpreter: 'LSF' })
  })

  test('changes by its own form, and by nothing else', async () => {
    const { path, id } = at(0)
    await door.post(path, {
      answer: 'confirmed',
      needs: 'all',
      childcare: 'yes',
      access: 'fauteuil',
    })
    expect(await findNeeds(db, id)).toMatchObject({
      ...{ childcare: true, interpreter: 'LSF', access: 'fauteuil' },
    })
    await door.post(path, {
      answer: 'confirmed',
      needs: 'all',
      interpreter: '',
      access: 'fauteuil',
    })
    expect(await findNeeds(db, id)).toMatchObject({
      ...{ childcare: false, interpreter: '', access: 'fauteuil' },
    })
  })

  test('keeps them when a yes is noted on the telephone, or at the desk', async () => {
    const { path, id } = at(1)
    await door.post(path, { answer: 'confirmed', ...needs })
    const guardian = { guardianName: 'Un Parent', guardianContact: '06' }
    await acting((ctx) =>
      noteCall(ctx, draw, id, {
        ...{ channel: 'phone', outcome: 'agreed', reason: 'unsaid', note: '', guardian },
      } as never),
    )
    await door.post(recruitPaths.seat(draw.slug, id), { answer: 'confirmed' }, staff)
    expect(await findNeeds(db, id)).toMatchObject({ childcare: true, interpreter: 'LSF' })
  })
})

describe('without the link of a mail', () => {
  test('a link that was replaced says so, and where to go on', async () => {
    const { path, id } = at(2)
    await acting((ctx) => summonPanel(ctx, draw, id))
    const old = await door.get(path)
    expect(old.status).toBe(404)
    expect(old.text).toContain('remplacé par un lien plus récent')
    expect(old.text).toContain('href="/lettre"')
  })

  test('the code of the letter and the year of birth open the seat; either alone does not', async () => {
    const { id } = at(3)
    expect((await door.get(codePaths.code(code))).text).not.toContain('Vous êtes tiré')
    const yes = { answer: 'confirmed', ...needs }
    expect((await door.post(codePaths.seat(code), { ...yes, birthYear: '1962' })).status).toBe(422)
    expect((await findNeeds(db, id)).childcare).toBe(false)
    const place = await door.post(codePaths.place(code), { birthYear: '1961' })
    expect(place.text).toContain('Vous êtes tiré')
    expect(place.text).toContain(`action="${codePaths.seat(code)}"`)
    expect((await door.post(codePaths.seat(code), { ...yes, birthYear: '1961' })).status).toBe(303)
    expect(await findNeeds(db, id)).toMatchObject({ childcare: true, interpreter: 'LSF' })
    const after = await door.post(codePaths.place(code), { birthYear: '1961' })
    expect(after.text).toContain('Votre place est confirmée')
    expect(after.text).toContain('value="LSF"')
  })
})

describe('once the draw takes no answer any more', () => {
  const reason = 'Le projet est abandonné par la commune.'
  let silent = ''
  const seen = async (path: string) => {
    const page = plain((await door.get(path)).text)
    expect(page).not.toContain(`action="${path}"`)
    expect(page).not.toContain('Dites oui ou non avant')
    expect(page).toContain('href="tel:0298000000"')
    return page
  }

  test('a link offers nothing that would be refused, and says whom to call', async () => {
    const again = await acting((ctx) => summonPanel(ctx, draw, at(2).id))
    const link = again.ok ? again.value[0]?.link : undefined
    silent = seatPaths.seat(link?.split('/').at(-1) ?? '')
    expect((await door.get(silent)).text).toContain(`action="${silent}"`)
    expect((await acting((ctx) => closeDraw(ctx, draw.id, reason))).ok).toBe(true)
    expect(await seen(at(1).path)).toMatch(/Vous venez.*LSF.*ne se change plus sur cette page/s)
    const unreached = await seen(silent)
    expect(unreached).toContain('Nous n’avons pas reçu votre réponse à temps')
    expect(unreached).not.toContain('vous avez rendu votre place')
  })

  test('and a draw that is cancelled never says that somebody comes', async () => {
    expect((await acting((ctx) => voidDraw(ctx, draw.id, reason))).ok).toBe(true)
    for (const path of [at(1).path, silent]) {
      const page = await seen(path)
      expect(page).toContain('Ce tirage est annulé')
      expect(page).toContain(reason)
      expect(page).not.toMatch(/Vous venez|Votre place est confirmée|vous appelle ou vous écrit/)
    }
  })
})
