import { type Kysely, sql } from 'kysely'
import { beforeAll, describe, expect, test } from 'vitest'
import { seededChance } from '#kit/chance.ts'
import { useDatabase } from '#platform/testing/database.ts'
import { openDoor } from '#platform/testing/door.ts'
import { asPerson } from '#platform/testing/world.ts'
import { readAreas } from '../../forecasts/actions/read-areas.ts'
import { drawsModule } from '../../module.ts'
import { codePaths, openCallPaths, recruitPaths } from '../../paths/recruiting.ts'
import { drawPaths } from '../../paths.ts'
import { makeCodes, writtenCode } from '../../recruits/letter-code.ts'
import { listWaves } from '../../recruits/store/recruitments.ts'
import { listRecruits } from '../../recruits/store/recruits.ts'
import { listDrawEvents } from '../../store/draw-events.ts'
import { findDrawBySlug, moveDrawTo } from '../../store/draws.ts'
import { insertFeature } from '../../store/features.ts'
import type { DrawTables } from '../../tables.ts'
import { twoFeatures } from '../../testing/features.ts'

const database = useDatabase()
const db: Kysely<DrawTables> = database.db
const door = openDoor(database, { routes: drawsModule.routes })
const staff = asPerson('lab-team')
const slug = 'douze-communes'
const chance = seededChance(12)
const codes = makeCodes(40, (length) => chance.bytes(length))

const draw = async () => {
  const found = await findDrawBySlug(db, slug)
  if (!found) throw new Error('no draw')
  return found
}
const path = recruitPaths.communes(slug)
const fileOf = (header: string, lines: readonly string[]) =>
  new File([[header, ...lines].join('\n')], 'codes.csv')
const give = (commune: string, file: File, more: Record<string, string> = {}) =>
  door.post(
    path,
    {
      ...{ commune, file, sizes: 'bourg ; 300\nhameaux ; 100', usualResponse: '10' },
      ...{ fingerprint: '', declared: 'yes', ...more },
    },
    staff,
  )
const lineOf = (code: string, at: number) =>
  `${at + 1};${writtenCode(code)};${at % 4 === 0 ? 'hameaux' : 'bourg'}`
const good = () => fileOf('numero;code;strate', codes.slice(0, 20).map(lineOf))
const people = async () => listRecruits(db, (await draw()).id)
const files = async () =>
  (await sql<{ n: number }>`select count(*)::int n from draw_files`.execute(db)).rows[0]?.n

beforeAll(async () => {
  const made = { title: 'Douze communes', panelSize: '4', purpose: 'La rivière.' }
  await door.post(drawPaths.create, made, staff)
  for (const feature of twoFeatures(database.clock.now()))
    await insertFeature(db, (await draw()).id, feature)
  await db.updateTable('draws').set({ organiserKind: 'intercommunality' }).execute()
})

describe('S19: the lists of twelve communes may not travel', () => {
  test('the roll is refused with its reason, and the way that is open is one link away', async () => {
    const roll = { kind: 'roll', label: 'Listes', usualResponse: '8', declared: 'yes' }
    const refused = await door.post(recruitPaths.sources(slug), roll, staff)
    expect(refused.text).toContain('Commune par commune')
    const board = await door.get(recruitPaths.board(slug), staff)
    expect(board.text).toContain(`href="${path}"`)
  })

  test('the seed comes first, and is the same to the end', async () => {
    expect((await door.get(path, staff)).text).not.toContain('name="file"')
    expect((await give('Valbrenne', good())).text).toContain('Fixez d’abord la graine')
    const seed = recruitPaths.sharedSeed(slug)
    expect((await door.post(seed, { seed: 'x' }, staff)).status).toBe(422)
    expect((await door.post(seed, { seed: 'dés 3-5-2' }, staff)).status).toBe(303)
    expect((await door.get(path, staff)).text).toContain('dés 3-5-2')
  })

  test('a file with names, addresses or births is refused, says why, and nothing of it is kept', async () => {
    const named = fileOf('code;strate;nom;adresse;date de naissance', [
      `${codes[0]};bourg;Riou;3 rue Haute;03/11/1961`,
    ])
    const refused = await give('Valbrenne', named)
    expect(refused.status).toBe(422)
    expect(refused.text).toMatch(/nom\s».{1,4}«\sadresse\s».{1,4}«\sdate de naissance/)
    expect(refused.text).toContain('CADA 20064862')
    expect(refused.text).toContain('value="Valbrenne"')
    const hidden = fileOf('code;strate', [`${codes[0]};12 rue Haute`])
    expect((await give('Valbrenne', hidden)).text).toContain('ressemble à une adresse')
    expect(await people()).toEqual([])
    expect(await files()).toBe(0)
    const dump = JSON.stringify(await sql`select * from audit_lines`.execute(database.db))
    expect(dump).not.toMatch(/Riou|rue Haute/)
  })

  test('what is missing around the file is said, with what was typed', async () => {
    expect((await give('Valbrenne', good(), { declared: '' })).text).toContain('Cochez la case')
    expect((await give('Valbrenne', good(), { fingerprint: 'abc' })).text).toContain(
      'soixante-quatre lettres et chiffres',
    )
    expect((await give('Valbrenne', good(), { sizes: 'bourg ; 300' })).text).toContain(
      'une strate qui n’est pas écrite ici',
    )
    expect((await give('', good())).status).toBe(422)
    // To a stranger the draw is not there yet.
    const stranger = asPerson('researcher')
    expect((await door.post(path, { commune: 'Valbrenne' }, stranger)).status).toBe(404)
  })

  test('codes and strata alone come in; their fingerprint is public before the commune prints', async () => {
    expect((await give('Valbrenne', good(), { fingerprint: 'a'.repeat(64) })).status).toBe(303)
    const [wave] = await listWaves(db, (await draw()).id)
    expect(wave).toMatchObject({ size: 20, frameSize: 400, seed: 'dés 3-5-2' })
    expect(wave?.strata.map(({ name, letters }) => [name, letters])).toEqual([
      ['Valbrenne · bourg', 15],
      ['Valbrenne · hameaux', 5],
    ])
    const all = await people()
    expect(all).toHaveLength(20)
    expect(all.every(({ identity }) => identity?.lastName === '' && identity.address === '')).toBe(
      true,
    )
    // The same file twice would make each letter two.
    expect((await give('Valbrenne', good())).text).toContain('sert déjà dans ce tirage')

    const print = (format: string) =>
      door.post(recruitPaths.print(slug, wave?.id ?? ''), { format, to: 'all' }, staff)
    await db.updateTable('draws').set({ publishedAt: database.clock.now() }).execute()
    expect((await print('csv')).status).toBe(303)
    const step = (name: string) =>
      door.post(recruitPaths.wave(slug, wave?.id ?? ''), { step: name }, staff)
    await step('commit')
    const log = await listDrawEvents(db, (await draw()).id)
    expect(log.at(-1)).toMatchObject({
      kind: 'mailing-committed',
      payload: { size: 20, frame: 400, frameSha256: 'a'.repeat(64), seed: 'dés 3-5-2' },
    })
    const board = await door.get(recruitPaths.board(slug), staff)
    expect(board.text).not.toContain('Étiquettes L7160')
    const csv = await print('csv')
    const lines = csv.text.replace('\ufeff', '').trim().split('\r\n')
    expect(lines[0]).toBe('Numéro;Strate;Code;Lien')
    expect(lines[1]).toMatch(
      new RegExp(`^1;Valbrenne · hameaux;${writtenCode(codes[0] ?? '')};http`),
    )
    expect((await print('letters')).status).toBe(404)
    await step('posted')
  })

  test('a commune that sends line numbers alone gets its codes from the house', async () => {
    const numbers = fileOf(
      'ligne',
      Array.from({ length: 10 }, (_, at) => String(100 + at * 7)),
    )
    expect((await give('Sizun', numbers, { sizes: '860' })).status).toBe(303)
    const own = (await people()).slice(20)
    expect(new Set(own.map(({ code }) => code)).size).toBe(10)
    const [, wave] = await listWaves(db, (await draw()).id)
    const step = (name: string) =>
      door.post(recruitPaths.wave(slug, wave?.id ?? ''), { step: name }, staff)
    await step('commit')
    const print = { format: 'csv', to: 'all' }
    const csv = await door.post(recruitPaths.print(slug, wave?.id ?? ''), print, staff)
    expect(csv.text).toMatch(/\r\n107;Sizun;/)
    await step('posted')
    // Somebody drew with it: the seed does not move any more.
    const other = await door.post(recruitPaths.sharedSeed(slug), { seed: 'autre' }, staff)
    expect(other.text).toContain('elle ne change plus')
  })

  test('a letter that the commune posted registers like any other, and asks for the address', async () => {
    await moveDrawTo(db, (await draw()).id, 'recruiting', database.clock.now())
    const code = codes[1] ?? ''
    let cookie = ''
    const answer = async (step: string, fields: Record<string, string>) => {
      const path = codePaths.question(code, step)
      const answered = await door.post(path, fields, undefined, { cookie })
      cookie ||= answered.response.headers.getSetCookie()[0]?.split(';')[0] ?? ''
      return answered
    }
    await answer('vous', { firstName: 'Anna', lastName: 'Riou', birthYear: '1961' })
    const contact = await answer('contact', { phone: '06 12 34 56 78', email: '' })
    expect(contact.location).toBe(codePaths.question(code, 'adresse'))
    await answer('adresse', { address: '3 rue Haute', postcode: '29450', town: 'Valbrenne' })
    await answer('q-logement', { 'q-logement': 'locataire' })
    const sent = await door.post(codePaths.code(code), { sentYear: '1961', eligible: 'yes' })
    expect(sent.status).toBe(303)
    const person = (await people()).find((each) => each.code === code)
    expect(person).toMatchObject({ status: 'eligible', identity: { lastName: 'Riou' } })
    expect(person?.household).toBeDefined()
  })

  test('each commune and stratum is an area of its own in the chances', async () => {
    const { areas } = await readAreas(database.db, await draw())
    expect(
      areas.map(({ name, addresses, letters, replies }) => [name, addresses, letters, replies]),
    ).toEqual([
      ['Sizun', 860, 10, 0],
      ['Valbrenne · bourg', 300, 15, 1],
      ['Valbrenne · hameaux', 100, 5, 0],
    ])
    const forecast = await door.get(recruitPaths.forecast(slug), staff)
    expect(forecast.text).toContain('avant et après correction')
    // In public, areas stay closed while people register.
    expect((await door.get(openCallPaths.record(slug))).text).not.toContain('Valbrenne · bourg')
  })
})
