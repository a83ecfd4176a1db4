import { type Kysely, sql } from 'kysely'
import { beforeAll, describe, expect, test } from 'vitest'
import type { Ctx, Db } from '#platform/context.ts'
import { useDatabase } from '#platform/testing/database.ts'
import { openDoor } from '#platform/testing/door.ts'
import { asPerson } from '#platform/testing/world.ts'
import { writtenTicket } from '../../draw-log.ts'
import { drawsModule } from '../../module.ts'
import { codePaths, recruitPaths } from '../../paths/recruiting.ts'
import { drawPaths } from '../../paths.ts'
import { freezePool } from '../../proceedings/actions/freeze-pool.ts'
import { readRecord } from '../../record/actions/read-record.ts'
import { makePeople } from '../../recruits/actions/make-people.ts'
import { openOwnRecruitment } from '../../recruits/actions/set-recruitment.ts'
import { noIdentity } from '../../recruits/recruit.ts'
import { eraseRecruitPerson, exportRecruit } from '../../recruits/store/recruit-person.ts'
import { insertRecruits, listRecruits } from '../../recruits/store/recruits.ts'
import { findDraw, findDrawBySlug, moveDrawTo } from '../../store/draws.ts'
import { insertFeature } from '../../store/features.ts'
import type { DrawTables } from '../../tables.ts'
import { twoFeatures } from '../../testing/features.ts'
import { settleDuplicate, waitingPairs } from '../actions/settle-duplicate.ts'
import { findDraft } from '../store/registration-drafts.ts'

const database = useDatabase()
const db: Kysely<DrawTables> = database.db
const door = openDoor(database, { routes: drawsModule.routes })
const staff = asPerson('lab-team')
const slug = 'convention-sur-l-eau'
let codes: readonly string[]
let next = 0
const newCode = () => codes[next++] ?? ''

const draw = async () => {
  const found = await findDrawBySlug(db, slug)
  if (!found) throw new Error('no draw')
  return found
}
const personOf = async (code: string) => {
  const recruit = (await listRecruits(db, (await draw()).id)).find((each) => each.code === code)
  if (!recruit) throw new Error(`nobody has ${code}`)
  return recruit
}
const drafts = async () =>
  (await sql<{ n: number }>`select count(*)::int n from draw_registration_drafts`.execute(db))
    .rows[0]?.n

function acting<T>(run: (ctx: Ctx) => Promise<T>): Promise<T> {
  return database.db
    .transaction()
    .execute((trx: Db) => run(database.ctx({ db: trx, person: staff })))
}

/** Forty letters of a wave that is out. */
async function sendLetters(count: number) {
  const recruitment = await acting(async (ctx) => openOwnRecruitment(ctx, await draw()))
  const newcomers = Array.from({ length: count }, (_, at) => ({
    ...{ identity: { ...noIdentity, address: `${at + 1} rue Haute`, postcode: '29450' } },
    ...{ status: 'invited' as const, answers: {}, channel: 'letter', waveId: undefined },
    ...{ number: at + 1, stratum: 'bourg' },
  }))
  const people = makePeople(database.ctx(), await draw(), recruitment, newcomers)
  await insertRecruits(db, people, database.clock.now())
  return people.map(({ code }) => code)
}

beforeAll(async () => {
  const made = { title: 'Convention sur l’eau', panelSize: '2', purpose: 'L’eau du bourg.' }
  await door.post(drawPaths.create, made, staff)
  const { id } = await draw()
  for (const feature of twoFeatures(database.clock.now())) await insertFeature(db, id, feature)
  const settings = {
    ...{ controller: 'Commune de Valbrenne', contact: 'donnees@valbrenne.exemple.fr' },
    ...{ phone: '02 98 00 00 00', minimumAge: '16', poolFactor: '4', answerDays: '5' },
    ...{ sessionCents: '0', eraseOn: '2027-06-30', conflicts: 'être élu·e' },
  }
  expect((await door.post(recruitPaths.settings(slug), settings, staff)).status).toBe(303)
  codes = await sendLetters(40)
  await moveDrawTo(db, id, 'recruiting', database.clock.now())
})

const answers = {
  vous: { firstName: 'Anna', lastName: 'Riou', birthYear: '1961' },
  contact: { phone: '06 12 34 56 78', email: '' },
  'q-logement': { 'q-logement': 'locataire' },
  situation: { conflict: 'no' },
}
const steps = Object.keys(answers) as (keyof typeof answers)[]
/** What the browser of whoever answers brings back, by code; another telephone brings nothing. */
const jar = new Map<string, string>()
const own = (code: string) => ({ cookie: jar.get(code) ?? '' })
async function answer(code: string, step: string, fields: Record<string, string>) {
  const path = codePaths.question(code, step)
  const answered = await door.post(path, fields, undefined, own(code))
  const [text] = answered.response.headers.getSetCookie().filter((one) => one.includes('lettre-'))
  if (text) jar.set(code, text.split(';')[0] ?? '')
  return answered
}
const see = (code: string, path: string) => door.get(path, undefined, own(code))
async function answerAll(code: string, changed: Partial<typeof answers> = {}) {
  for (const step of steps)
    expect((await answer(code, step, { ...answers, ...changed }[step])).status).toBe(303)
}
const send = (code: string, year = '1961') =>
  door.post(codePaths.code(code), { sentYear: year, eligible: 'yes' })

describe('S2: one question a screen', () => {
  test('the letter says yes, no and what becomes of the data; then each screen leads to the next', async () => {
    const code = newCode()
    const letter = await door.get(codePaths.code(code))
    expect(letter.text).toContain('Non merci')
    expect(letter.text).toContain('4 questions, une par écran')
    expect(letter.text).toContain('après trente jours')
    expect(letter.text).toContain(`href="${codePaths.question(code, 'vous')}"`)
    for (const [at, step] of steps.entries()) {
      // Each id once: the first choice can be pressed (the door refuses a page with one twice).
      const page = await see(code, codePaths.question(code, step))
      expect(page.text).toContain(`Question ${at + 1} sur 4`)
      expect(page.text).toMatch(/02\s98\s00\s00\s00/)
      const to = steps[at + 1]
      expect((await answer(code, step, answers[step])).location).toBe(
        to ? codePaths.question(code, to) : codePaths.summary(code),
      )
    }
    const summary = await see(code, codePaths.summary(code))
    for (const words of ['Anna Riou', '1961', '06 12 34 56 78', 'locataire'])
      expect(summary.text).toContain(words)
    expect((await personOf(code)).status).toBe('invited')
    expect((await send(code)).status).toBe(303)
    expect(await personOf(code)).toMatchObject({
      status: 'eligible',
      answers: { age: '60+', logement: 'locataire' },
      identity: { firstName: 'Anna', address: expect.stringContaining('rue Haute') },
    })
  })

  test('what is wrong is said on its screen, with what was typed; nothing of it is kept', async () => {
    const code = newCode()
    const refused = await answer(code, 'vous', { ...answers.vous, birthYear: '61' })
    expect(refused.status).toBe(422)
    expect(refused.text).toContain('value="Anna"')
    expect(await findDraft(db, (await personOf(code)).id)).toEqual({})
    expect((await answer(code, 'situation', {})).text).toContain('Répondez oui ou non')
  })

  test('one goes back without losing what is on the screen, finished or not', async () => {
    const code = newCode()
    await answer(code, 'vous', answers.vous)
    const back = await answer(code, 'contact', { phone: '06 12', email: '', go: 'back' })
    expect(back.location).toBe(codePaths.question(code, 'vous'))
    expect((await see(code, codePaths.question(code, 'vous'))).text).toContain('value="Anna"')
    expect((await see(code, codePaths.question(code, 'contact'))).text).toContain('value="06 12"')
    const first = await answer(code, 'vous', { ...answers.vous, go: 'back' })
    expect(first.location).toBe(codePaths.code(code))
  })

  test('found again on another telephone with the same code, which says how far and shows no answer', async () => {
    const code = newCode()
    await answer(code, 'vous', answers.vous)
    await answer(code, 'contact', answers.contact)
    const letter = await door.get(codePaths.code(code))
    expect(letter.text).toContain('2 questions sur 4')
    expect(letter.text).toContain('Reprendre à la question 3')
    expect(letter.text).not.toContain('Anna')
    await answer(code, 'q-logement', answers['q-logement'])
    await answer(code, 'situation', answers.situation)
    expect((await door.get(codePaths.code(code))).text).toContain(codePaths.summary(code))
    // All the questions on one page have them too.
    expect((await see(code, codePaths.onePage(code))).text).toContain('value="Anna"')
  })

  test('the letter alone, on another telephone: no answer is shown, changed nor sent without the year', async () => {
    const code = newCode()
    await answerAll(code)
    const { id } = await personOf(code)
    const kept = await findDraft(db, id)
    const pages = [
      codePaths.question(code, 'vous'),
      codePaths.summary(code),
      codePaths.onePage(code),
    ]
    for (const path of pages) {
      const { text } = await door.get(path)
      expect(text).not.toMatch(/Anna|Riou|1961|06 12 34 56 78/)
      // Control: the browser where it was begun reads it.
      expect((await see(code, path)).text).toContain('Anna')
    }
    expect((await door.get(pages[0] ?? '')).text).toContain('Une inscription est commencée')
    const changed = { ...answers.vous, firstName: 'Voisin' }
    expect((await door.post(codePaths.question(code, 'vous'), changed)).status).toBe(422)
    expect(await findDraft(db, id)).toEqual(kept)
    expect((await send(code, '1962')).status).toBe(422)
    expect((await personOf(code)).registeredAt).toBeUndefined()

    const wrong = await door.post(codePaths.resume(code), { birthYear: '1962' })
    expect(wrong.status).toBe(422)
    expect(wrong.response.headers.getSetCookie().join()).not.toContain('lettre-')
    expect((await door.post(codePaths.resume(code), { birthYear: '' })).status).toBe(422)
    const right = await door.post(codePaths.resume(code), { birthYear: '1961' })
    expect(right.status).toBe(303)
    const cookie = right.response.headers.getSetCookie()[0]?.split(';')[0] ?? ''
    const found = await door.get(codePaths.summary(code), undefined, { cookie })
    expect(found.text).toContain('Anna Riou')
    // The seal of one letter opens no other one.
    const other = newCode()
    await answer(other, 'vous', answers.vous)
    const taken = await door.get(codePaths.question(other, 'vous'), undefined, { cookie })
    expect(taken.text).not.toContain('Anna')
  })

  test('each answer is corrected from the summary, and leads back to it', async () => {
    const code = newCode()
    await answerAll(code)
    const summary = await see(code, codePaths.summary(code))
    const link = `${codePaths.question(code, 'q-logement')}?correction=oui`
    expect(summary.text).toContain(`href="${link}"`)
    expect((await see(code, link)).text).toContain('name="correction"')
    const fields = { 'q-logement': 'proprietaire', correction: 'yes' }
    expect((await answer(code, 'q-logement', fields)).location).toBe(codePaths.summary(code))
    await send(code)
    expect((await personOf(code)).answers['logement']).toBe('proprietaire')
  })

  test('a half answer is sent nowhere, and counted as no registration', async () => {
    const code = newCode()
    await answer(code, 'vous', { ...answers.vous, firstName: 'Yuna' })
    const before = await readRecord(database.db, await draw())
    const refused = await send(code)
    expect(refused.status).toBe(422)
    expect(refused.text).toContain('Il manque des réponses')
    expect(refused.text).toContain('Il manque une réponse')
    expect((await personOf(code)).registeredAt).toBeUndefined()
    expect(await readRecord(database.db, await draw())).toEqual(before)
    expect((await door.get(recruitPaths.people(slug), staff)).text).not.toContain('Yuna')
  })

  test('the box that says who may register is not ticked: said on the summary, nothing is lost', async () => {
    const code = newCode()
    await answerAll(code)
    const refused = await door.post(codePaths.code(code), { sentYear: '1961', asksAgain: 'yes' })
    expect(refused.status).toBe(422)
    expect(refused.text).toContain('Cochez cette case')
    expect(refused.text).toContain('Anna Riou')
  })

  test('what people write is written out as text', async () => {
    const code = newCode()
    await answerAll(code, { vous: { ...answers.vous, firstName: '<script>alert(1)</script>' } })
    for (const path of [codePaths.summary(code), codePaths.question(code, 'vous')]) {
      const { text } = await see(code, path)
      expect(text).toContain('&lt;script&gt;alert(1)')
      expect(text).not.toContain('<script>alert(1)')
    }
  })
})

describe('two tabs, two clicks', () => {
  test('two tabs answer different questions at once: both are kept', async () => {
    const code = newCode()
    // The first answer tells which browser it is; the tabs share what it brings back.
    await answer(code, 'vous', answers.vous)
    const others = Object.entries(answers).slice(1)
    await Promise.all(others.map(([step, entry]) => answer(code, step, entry)))
    expect(await findDraft(db, (await personOf(code)).id)).toEqual(
      Object.assign({}, ...Object.values(answers)),
    )
  })

  test('sent twice at once: one registration, and both are told its ticket', async () => {
    const code = newCode()
    await answerAll(code)
    const sent = await Promise.all([send(code), send(code), send(code)])
    expect(sent.map(({ status }) => status)).toEqual([303, 303, 303])
    const recruit = await personOf(code)
    const rows = await db
      .selectFrom('draw_registrations')
      .select('personId')
      .where('personId', '=', recruit.id)
      .execute()
    expect(rows).toHaveLength(1)
    for (const { response } of sent)
      expect(decodeURIComponent(response.headers.get('set-cookie') ?? '')).toContain(
        writtenTicket(recruit.ticket),
      )
    // The letter alone, with another year, is told nothing.
    expect((await send(code, '1962')).status).toBe(422)
  })

  test('a tab left open after the other has sent changes nothing, and keeps nothing', async () => {
    const code = newCode()
    await answerAll(code)
    await send(code)
    const late = await answer(code, 'vous', { ...answers.vous, firstName: 'Voisin' })
    expect(late.status).toBe(422)
    const recruit = await personOf(code)
    expect(recruit.identity?.firstName).toBe('Anna')
    expect(await findDraft(db, recruit.id)).toEqual({})
  })

  test('a screen and the sending at the same instant leave no draft behind', async () => {
    for (let turn = 0; turn < 4; turn++) {
      const code = newCode()
      await answerAll(code)
      await Promise.all([
        send(code),
        answer(code, 'contact', answers.contact),
        answer(code, 'vous', answers.vous),
      ])
      const recruit = await personOf(code)
      expect(recruit.registeredAt).toBeDefined()
      expect(await findDraft(db, recruit.id)).toEqual({})
    }
  })
})

describe('what was not sent is erased', () => {
  test('a no, in one gesture', async () => {
    const code = newCode()
    await answerAll(code)
    const { id } = await personOf(code)
    await door.post(codePaths.refuse(code), { reason: 'no-time' })
    expect(await findDraft(db, id)).toEqual({})
  })

  test('a month without coming back, and never by the account of an address that was typed', async () => {
    const code = newCode()
    await answerAll(code, { contact: { phone: '', email: 'anna@exemple.fr' } })
    const { id } = await personOf(code)
    // Somebody typed this address: it says nothing to its owner, and their erasure leaves the draft to its own letter.
    const account = { name: 'Anna Riou', email: 'Anna@exemple.fr' }
    expect(await exportRecruit(db, crypto.randomUUID(), account)).toEqual({ draws: [], others: 0 })
    await eraseRecruitPerson(db, crypto.randomUUID(), account)
    expect(await findDraft(db, id)).not.toEqual({})
    const start = database.clock.now()
    database.clock.set('2026-12-25T12:00:00Z')
    await drawsModule.purge?.(database.ctx())
    expect(await findDraft(db, id)).not.toEqual({})
    database.clock.set('2026-12-27T12:00:00Z')
    await drawsModule.purge?.(database.ctx())
    expect(await findDraft(db, id)).toEqual({})
    database.clock.set(start.toISOString())
  })

  test('the invitation is closed: every draft goes with the freeze, and no screen is kept any more', async () => {
    const code = newCode()
    await answerAll(code)
    expect(await drafts()).toBeGreaterThan(0)
    const { id } = await draw()
    // Everybody above is called Anna: somebody looked at each pair.
    await acting(async (ctx) => {
      const found = await findDraw(ctx.db, id)
      if (!found) throw new Error('no draw')
      for (const pair of await waitingPairs(ctx, found))
        await settleDuplicate(ctx, found, pair, 'different')
    })
    // Not in silence: somebody says why, and the log that something ended.
    expect(await acting((ctx) => freezePool(ctx, id))).toMatchObject({ refusal: 'reason-missing' })
    const because = 'La date annoncée est passée.'
    expect((await acting((ctx) => freezePool(ctx, id, because))).ok).toBe(true)
    expect(await drafts()).toBe(0)
    expect((await answer(code, 'vous', answers.vous)).status).toBe(422)
    expect((await see(code, codePaths.summary(code))).text).toContain(
      'Les inscriptions sont closes',
    )
    expect(await drafts()).toBe(0)
  })
})
