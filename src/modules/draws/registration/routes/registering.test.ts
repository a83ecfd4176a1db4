import { type Kysely, sql } from 'kysely'
import { beforeAll, describe, expect, test } from 'vitest'
import { verifyAcknowledgement } from '#engines/sortition/index.ts'
import { newId } from '#kit/ids.ts'
import type { PlatformTables } from '#platform/tables.ts'
import { hasCommand, told } from '#platform/testing/commands.ts'
import { useDatabase } from '#platform/testing/database.ts'
import { openDoor } from '#platform/testing/door.ts'
import { asPerson } from '#platform/testing/world.ts'
import { writtenTicket } from '../../draw-log.ts'
import { makeWave } from '../../letter-files/actions/make-wave.ts'
import { drawsModule } from '../../module.ts'
import { codePaths, openCallPaths, recruitPaths } from '../../paths/recruiting.ts'
import { drawPaths } from '../../paths.ts'
import { writtenCode } from '../../recruits/letter-code.ts'
import type { FilePerson } from '../../recruits/people-file.ts'
import { listSources, listWaves } from '../../recruits/store/recruitments.ts'
import { listRecruits } from '../../recruits/store/recruits.ts'
import { listDrawEvents } from '../../store/draw-events.ts'
import { findDrawBySlug, moveDrawTo } from '../../store/draws.ts'
import { insertFeature } from '../../store/features.ts'
import type { DrawTables } from '../../tables.ts'
import { twoFeatures } from '../../testing/features.ts'
import { readLetterCode } from '../actions/read-letter-code.ts'

const database = useDatabase()
const db: Kysely<DrawTables> = database.db
const outbox: Kysely<PlatformTables> = database.db
const door = openDoor(database, { routes: drawsModule.routes })
const staff = asPerson('lab-team')
const slug = 'convention-sur-l-eau'

const draw = async () => {
  const found = await findDrawBySlug(db, slug)
  if (!found) throw new Error('no draw')
  return found
}
const people = async () => listRecruits(db, (await draw()).id)

const settings = {
  controller: 'Commune de Valbrenne',
  contact: 'donnees@valbrenne.exemple.fr',
  phone: '02 98 00 00 00',
  minimumAge: '16',
  poolFactor: '4',
  answerDays: '5',
  sessionCents: '86,50',
  eraseOn: '2027-06-30',
  conflicts: 'être élu·e',
}

const frame = Array.from({ length: 400 }, (_, at) => {
  const person: FilePerson = {
    externalId: '',
    firstName: '',
    lastName: '',
    birthYear: undefined,
    email: '',
    phone: '',
    address: `${Math.floor(at / 2) + 1} rue Haute${at % 2 ? ', appt 2' : ''}`,
    postcode: '29450',
    town: 'Sizun',
    stratum: at < 300 ? 'bourg' : 'hameaux',
    answers: {},
  }
  return { line: at + 2, cells: [person.address], person }
})

beforeAll(async () => {
  await door.post(
    drawPaths.create,
    { title: 'Convention sur l’eau', panelSize: '24', purpose: 'L’eau du bourg.' },
    staff,
  )
  for (const feature of twoFeatures(database.clock.now()))
    await insertFeature(db, (await draw()).id, feature)
})

const said = {
  firstName: 'Anna',
  lastName: 'Riou',
  birthYear: '1961',
  phone: '06 12 34 56 78',
  email: 'anna.riou@exemple.fr',
  'q-logement': 'locataire',
  eligible: 'yes',
}

describe('before the first letter', () => {
  test('who answers for the data is set; the day of erasure may come sooner, not later', async () => {
    const path = recruitPaths.settings(slug)
    expect((await door.post(path, { ...settings, contact: '' }, staff)).status).toBe(422)
    expect((await door.post(path, settings, staff)).status).toBe(303)
    const board = await door.get(recruitPaths.board(slug), staff)
    expect(board.text).toContain('Vivier visé')
    expect(board.text).toMatch(/value="86,50?"/)
    expect((await door.get(recruitPaths.panel(slug), staff)).text).not.toContain('second tirage')
  })

  test('S19: only a commune may use its electoral roll; the others are told why, and what to do', async () => {
    const roll = {
      kind: 'roll',
      label: 'Listes de douze communes',
      usualResponse: '8',
      declared: 'yes',
    }
    const refused = await door.post(recruitPaths.sources(slug), roll, staff)
    expect(refused.status).toBe(422)
    expect(refused.text).toContain('CADA')
    expect(refused.text).toContain('une source par commune')
    const path = recruitPaths.sources(slug)
    const addresses = { ...roll, kind: 'addresses', label: 'Base Adresse Nationale' }
    expect((await door.post(path, { ...addresses, declared: '' }, staff)).status).toBe(422)
    expect((await door.post(path, addresses, staff)).status).toBe(303)
    await db.updateTable('draws').set({ organiserKind: 'commune' }).execute()
    expect((await door.post(path, roll, staff)).status).toBe(303)
  })

  test('S1: 200 letters, 200 codes; their fingerprint is public before they can be printed', async () => {
    const ctx = database.ctx({ person: staff })
    const source = (await listSources(db, (await draw()).id)).find(
      ({ kind }) => kind === 'addresses',
    )
    if (!source) throw new Error('no source')
    const asked = { source, size: 200, seed: 'dés 3-5-2', confidence: 0.9, lines: frame }
    const made = await makeWave(ctx, await draw(), asked)
    expect(made).toMatchObject({ ok: true })
    const letters = await people()
    expect(letters).toHaveLength(200)
    expect(new Set(letters.map(({ code }) => code)).size).toBe(200)
    expect(new Set(letters.map(({ household }) => household)).size).toBe(200)
    const [wave] = await listWaves(db, (await draw()).id)
    const print = (format: string) =>
      door.post(recruitPaths.print(slug, wave?.id ?? ''), { format, to: 'all' }, staff)
    expect((await print('csv')).status).toBe(303)
    const step = (name: string) =>
      door.post(recruitPaths.wave(slug, wave?.id ?? ''), { step: name }, staff)
    await step('posted')
    expect((await listWaves(db, (await draw()).id))[0]?.postedOn).toBeUndefined()
    // The rule comes before the letters.
    await step('commit')
    expect((await listWaves(db, (await draw()).id))[0]?.committedAt).toBeUndefined()
    await db.updateTable('draws').set({ publishedAt: database.clock.now() }).execute()
    await step('commit')
    const log = await listDrawEvents(db, (await draw()).id)
    expect(log.at(-1)).toMatchObject({
      kind: 'mailing-committed',
      payload: { size: 200, frame: 400, sha256: wave?.codesSha256 },
    })
    const csv = await print('csv')
    expect(csv.status).toBe(200)
    expect(csv.text.trim().split('\r\n')).toHaveLength(201)
    expect(csv.text).toContain(writtenCode(letters[0]?.code ?? ''))
    await step('posted')
    expect((await listWaves(db, (await draw()).id))[0]?.postedOn).toBe('2026-11-25')
  })
  test('S1: the letters are a tagged PDF of two pages each, the labels 10 sheets', async () => {
    const [wave] = await listWaves(db, (await draw()).id)
    const print = async (format: string, to = 'all') =>
      new Uint8Array(
        await (
          await door.post(recruitPaths.print(slug, wave?.id ?? ''), { format, to }, staff)
        ).response.arrayBuffer(),
      )
    const docx = await print('docx')
    expect(Buffer.from(docx.subarray(0, 2)).toString()).toBe('PK')
    const labels = await print('labels')
    expect(Buffer.from(labels).toString('latin1')).toContain('<pdfuaid:part>1</pdfuaid:part>')
    if (!hasCommand('pdfinfo')) return
    expect(told(labels, 'a.pdf', 'pdfinfo', 'FILE')).toMatch(/Pages: +10\b/)
  })

  test('a letter says who writes, the question, when, where, what one receives, how and until when; no address is cut', async () => {
    const [wave] = await listWaves(db, (await draw()).id)
    const [first] = await people()
    const long =
      'Résidence autonomie des Tilleuls argentés et des Grands Jardins, bâtiment Chardonneret bleu du Sud, porte 12'
    await sql`update draw_identities set address = ${long} where person_id = ${first?.id ?? ''}`.execute(
      db,
    )
    await db
      .updateTable('draws')
      .set({
        ...{
          organiser: 'Commune de Valbrenne',
          indemnity: '101 € par jour',
          care: 'Garde d’enfants',
        },
        ...{ registrationClosesOn: '2026-12-20', firstSessionOn: '2027-02-06' },
      })
      .execute()
    const signed = { address: '1 place de la Mairie\n29450 Valbrenne', signedBy: 'Marie Le Gall' }
    const set = { ...settings, ...signed, signedAs: 'Maire de Valbrenne' }
    expect((await door.post(recruitPaths.settings(slug), set, staff)).status).toBe(303)
    const print = async (format: string) =>
      (await door.post(recruitPaths.print(slug, wave?.id ?? ''), { format, to: 'all' }, staff))
        .response
    const csv = await (await print('csv')).text()
    const pieces = long.split(/,? /)
    for (const piece of pieces) expect(csv).toContain(piece)
    expect(csv).toContain(`${'Adresse 6'}`)
    if (!hasCommand('pdftotext')) return
    const read = async (format: string) =>
      told(
        new Uint8Array(await (await print(format)).arrayBuffer()),
        ...(['a.pdf', 'pdftotext', '-layout', 'FILE', '-'] as const),
      ).replaceAll(/\s+/g, ' ')
    const letters = (await read('letters')).slice(0, 6000)
    for (const piece of pieces) expect(letters).toContain(piece)
    for (const words of [
      ...['Commune de Valbrenne 1 place de la Mairie', 'Madame, Monsieur,', 'L’eau du bourg.'],
      ...['La commune de Valbrenne réunit 24 habitant·es', 'Première séance : le 6 février 2027'],
      ...['101 € par jour. Garde d’enfants.', 'avant le 20 décembre 2026', 'si elle est jointe'],
      ...['à l’adresse : localhost:3000/lettre', 'Marie Le Gall Maire de Valbrenne'],
    ])
      expect(letters).toContain(words)
    expect(letters).not.toMatch(/(?<!La c)ommune de Valbrenne réunit/)
    const labels = (await read('labels')).slice(0, 6000)
    for (const piece of [...pieces, 'lettre 1 sur']) expect(labels).toContain(piece)
    expect(labels).not.toMatch(/[2-9A-Z]{4}-[2-9A-Z]{4}/)
    const form = told(
      new Uint8Array(await (await door.get(openCallPaths.paper(slug))).response.arrayBuffer()),
      ...(['a.pdf', 'pdftotext', '-layout', 'FILE', '-'] as const),
    ).replaceAll(/\s+/g, ' ')
    expect(form).toContain('avant le 20 décembre 2026 : Commune de Valbrenne, 1 place de la Mairie')
    expect(form).toContain('/lettre, avec le code')
  })
})

describe('somebody answers', () => {
  test('before registration opens, a code opens nothing', async () => {
    const code = (await people())[0]?.code ?? ''
    expect((await door.get(codePaths.code(code))).text).toContain('ne sont pas encore ouvertes')
    await moveDrawTo(db, (await draw()).id, 'recruiting', database.clock.now())
    await db.updateTable('draws').set({ publishedAt: database.clock.now() }).execute()
  })

  test('S2: the page of a letter says yes, no, what is asked and what becomes of the data', async () => {
    const code = (await people())[0]?.code ?? ''
    expect((await door.get(codePaths.former)).location).toBe('/lettre')
    expect(await readLetterCode(database.ctx(), ` ${writtenCode(code).toLowerCase()} `)).toBe(
      codePaths.code(code),
    )
    expect((await door.get(codePaths.code(code))).text).toContain('Je dis oui')
    const page = await door.get(codePaths.onePage(code))
    expect(page.text).toContain('Je m’inscris')
    // Either contact will do: neither is said to be optional.
    expect(page.text).toMatch(/l’un des deux suffit/)
    expect(page.text).not.toMatch(/(Téléphone|Courriel)\s*<span class="optional"/)
    expect(page.text).not.toContain('second tirage')
    expect(page.text).toContain('Non merci')
    expect(page.text).toContain('Base Adresse Nationale')
    expect(page.text).toMatch(/30\sjuin\s2027/)
    expect(page.text).toContain('CNIL')
    expect(page.text).not.toContain('rue Haute')
    expect(page.text).not.toContain('name="q-age"')
  })

  test('what is missing comes back with all that was typed; then the ticket is given, and a letter sent', async () => {
    const code = (await people())[0]?.code ?? ''
    const refused = await door.post(codePaths.code(code), { ...said, birthYear: '61' })
    expect(refused.status).toBe(422)
    expect(refused.text).toContain('value="Anna"')
    expect((await door.post(codePaths.code(code), said)).status).toBe(303)
    const [anna] = (await people()).filter(({ registeredAt }) => registeredAt)
    expect(anna).toMatchObject({
      status: 'eligible',
      answers: { age: '60+', logement: 'locataire' },
      identity: { firstName: 'Anna', town: 'Sizun' },
    })
    const mails = await outbox.selectFrom('outbox_mails').selectAll().execute()
    // What comes next first, whom to call, then the ticket as the record writes it; the acknowledgement is a file, whole.
    const [letter] = mails.filter(({ recipient }) => recipient === said.email)
    expect(letter?.bodyText).toMatch(/^Bonjour Anna,.*20\sdécembre.*02\s98\s00\s00\s00.*ticket/s)
    expect(letter?.bodyText).toContain(writtenTicket(anna?.ticket ?? ''))
    expect(letter?.bodyText).not.toMatch(/[{}]|"/)
    expect(letter?.attachedName).toMatch(/\.json$/)
    const { signature, publicKey, opens: _, ...one } = JSON.parse(letter?.attachedText ?? '{}')
    expect(verifyAcknowledgement(one, signature, publicKey)).toBe(true)
    expect(verifyAcknowledgement({ ...one, ticket: 'x' }, signature, publicKey)).toBe(false)
    expect(one.ticket).toBe(anna?.ticket)
  })

  test('S15: a code that served says so, and nothing of whom it served; one that nobody has says that', async () => {
    const used = (await people()).find(({ registeredAt }) => registeredAt)?.code ?? ''
    const unknown = '2222-2222'
    const [a, b] = [await door.get(codePaths.code(used)), await door.get(codePaths.code(unknown))]
    expect(a.text).toMatch(/a déjà servi[\s\S]*name="birthYear"[\s\S]*Ce n’est pas vous/)
    expect(a.text).toContain('href="tel:0298000000"')
    expect(b.text).toContain('Aucune lettre ne porte ce code')
    expect(b.text).toContain('href="/lettre"')
    expect(a.text).not.toContain('draw-code')
    expect(a.text).not.toMatch(/Anna|Riou|1961|Sizun/)
    const again = await door.post(codePaths.code(used), { ...said, firstName: 'Voisin' })
    const guess = await door.post(codePaths.code(unknown), said)
    expect([again.status, guess.status]).toEqual([422, 422])
    expect((await people()).filter(({ registeredAt }) => registeredAt)).toHaveLength(1)
  })

  test('my ticket and my chance open with the code and the year of birth, not with the code alone', async () => {
    const anna = (await people()).find(({ registeredAt }) => registeredAt)
    const path = codePaths.place(anna?.code ?? '')
    expect((await door.post(path, { birthYear: '1962' })).status).toBe(422)
    const place = await door.post(path, { birthYear: '1961' })
    expect(place.status).toBe(200)
    expect(place.text).toContain(writtenTicket(anna?.ticket ?? ''))
    expect(place.text).toContain('locataire')
  })

  test('a no is one gesture: its reason stays, who said it does not, and they are never asked again', async () => {
    const target = (await people()).find(({ status }) => status === 'invited')
    await door.post(codePaths.refuse(target?.code ?? ''), { reason: 'no-time', never: 'yes' })
    const row = (await people()).find(({ id }) => id === target?.id)
    expect(row).toMatchObject({ status: 'refused', identity: undefined, code: undefined })
    const departures = await db.selectFrom('draw_departures').selectAll().execute()
    expect(departures).toMatchObject([{ reason: 'no-time', fromStatus: 'invited' }])
    // Whoever holds the letter afterwards is told what became of its code, and whom to call.
    const shut = await door.get(codePaths.code(target?.code ?? ''))
    expect(shut.text).toMatch(/Ce code a servi à dire non[\s\S]*href="tel:0298000000"/)
  })

  test('S16: consent withdrawn before the freeze: erased, and not in the pool', async () => {
    const anna = (await people()).find(({ registeredAt }) => registeredAt)
    const left = await door.post(codePaths.withdraw(anna?.code ?? ''), { birthYear: '1961' })
    expect(left.status).toBe(303)
    const row = (await people()).find(({ id }) => id === anna?.id)
    expect(row).toMatchObject({ status: 'withdrawn', identity: undefined, answers: {} })
  })

  test('without a letter, only when the call is open to all', async () => {
    const path = openCallPaths.register(slug)
    const address = { address: '3 rue Basse', postcode: '29450', town: 'Sizun' }
    const linked = async () => (await door.get(drawPaths.draw(slug))).text.includes(`"${path}"`)
    expect((await door.get(path)).text).toContain('L’inscription sans lettre est fermée')
    expect(await linked()).toBe(false)
    expect((await door.post(path, { ...said, ...address })).text).toContain('lettre est fermée')
    await door.post(recruitPaths.settings(slug), { ...settings, isOpenCall: 'yes' }, staff)
    expect(await linked()).toBe(true)
    expect((await door.get(path)).text).toContain('Adresse')
    expect((await door.post(path, { ...said, ...address, site: 'x' })).location).toBe('/lettre')
    const sent = await door.post(path, { ...said, ...address })
    expect(sent.status).toBe(303)
    const volunteers = (await people()).filter(({ channel }) => channel === 'volunteer')
    expect(volunteers).toHaveLength(1)
    expect((await door.get(recruitPaths.board(slug), staff)).text).toMatch(
      /invitées(<[^>]*>\s*)+200|200(<[^>]*>\s*)+invitées/,
    )
    // The page that follows writes the code to come back: there may be no letter nor e-mail that has it.
    const cookie = (sent.response.headers.getSetCookie()[0] ?? '').split(';')[0] ?? ''
    const shown = await door.get(sent.location ?? '', undefined, { cookie })
    expect(shown.text).toContain('Votre code pour revenir')
    expect(shown.text).toContain(`>${writtenCode(volunteers[0]?.code ?? '')}<`)
    expect(shown.text).toMatch(/Notez-le\s: avec/)
  })

  test('one code, two clicks at once: one person; without the lock two would go through', async () => {
    const target = (await people()).find(({ status }) => status === 'invited')
    const twice = await Promise.all(
      ['Per', 'Paul'].map((firstName) =>
        door.post(codePaths.code(target?.code ?? ''), { ...said, firstName, email: '' }),
      ),
    )
    expect(twice.map(({ status }) => status).sort()).toEqual([303, 422])
    const rows = await db
      .selectFrom('draw_registrations')
      .select('personId')
      .where('personId', '=', target?.id ?? newId(database.clock.now(), database.clock.chance))
      .execute()
    expect(rows).toHaveLength(1)
  })
})

test('S22: the day after the announced one nobody can be named, no code opens, and the record is the same', async () => {
  const { readRecord } = await import('../../record/actions/read-record.ts')
  const willing = (await people()).find(({ status }) => status === 'invited')
  const again = { ...said, firstName: 'Soaz', lastName: 'Kern', email: '', asksAgain: 'yes' }
  expect((await door.post(codePaths.code(willing?.code ?? ''), again)).status).toBe(303)
  // No night forgets a draw that goes on: `erasure-day.test.ts` goes through its states.
  await moveDrawTo(db, (await draw()).id, 'void', database.clock.now())
  const before = await readRecord(database.db, await draw())
  database.clock.set('2027-06-30T12:00:00Z')
  await drawsModule.purge?.(database.ctx())
  expect((await people()).some(({ identity }) => identity)).toBe(true)
  database.clock.set('2027-07-01T12:00:00Z')
  await drawsModule.purge?.(database.ctx())
  const left = await people()
  const others = left.filter(({ id }) => id !== willing?.id)
  expect(others.some(({ identity, code, household }) => identity ?? code ?? household)).toBe(false)
  // Who may be asked again keeps a name for a year, and nothing else.
  const kept = left.find(({ id }) => id === willing?.id)
  expect(kept).toMatchObject({ identity: { lastName: 'Kern' }, answers: {} })
  expect(kept?.code ?? kept?.household).toBeUndefined()
  const dump = JSON.stringify(await db.selectFrom('draw_people').selectAll().execute())
  expect(dump).not.toMatch(/Riou|Sizun|locataire/)
  expect(await readRecord(database.db, await draw())).toEqual(before)
  database.clock.set('2028-07-02T12:00:00Z')
  await drawsModule.purge?.(database.ctx())
  expect((await people()).some(({ identity }) => identity)).toBe(false)
  expect(await readRecord(database.db, await draw())).toEqual(before)
})
