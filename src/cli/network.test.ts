import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { registerPlace } from '#modules/territories/index.ts'
import { useDatabase } from '#platform/testing/database.ts'
import { heard } from '#platform/testing/heard.ts'
import { makeProgram } from './program.ts'

const database = useDatabase()
const folder = mkdtempSync(join(tmpdir(), 'ouvroir-contacts-'))

function file(name: string, text: string | Uint8Array): string {
  const path = join(folder, name)
  writeFileSync(path, text)
  return path
}

/** As a spreadsheet saves it in France: semicolons, Windows-1252, and two lines that cannot be taken. */
const contacts = file(
  'élus.csv',
  Buffer.from(
    [
      'Qui;Écrire à;Où;Ce que fait la personne',
      'Zoé Le Goff;zoe@valbrenne.example;Valbrenne;Maire',
      'Malo Kervella;malo@corvigny.example;Corvigny;Directeur général',
      'Ana Roy;pas-une-adresse;Corvigny;',
      'Paul Aubin;paul@ailleurs.example;Une ville inconnue;',
    ].join('\r\n'),
    'latin1',
  ),
)
const map = file(
  'map.json',
  JSON.stringify({
    Qui: 'name',
    'Écrire à': 'email',
    Où: 'territory',
    'Ce que fait la personne': 'function',
  }),
)

beforeAll(async () => {
  for (const name of ['Valbrenne', 'Corvigny']) {
    await registerPlace(database.ctx(), {
      kind: 'commune',
      subtype: '',
      slug: name.toLowerCase(),
      name,
      source: 'demo',
    })
  }
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))
beforeEach(() => {
  vi.stubEnv('DATABASE_URL', database.connectionString)
  vi.stubEnv('OUVROIR_DATA_DIR', folder)
  vi.stubEnv('LOG_LEVEL', 'silent')
})
afterEach(() => {
  vi.restoreAllMocks()
  vi.unstubAllEnvs()
})

const run = (...args: string[]) => heard(() => makeProgram().run(['network', 'import', ...args]))

const reportOf = async (...args: string[]) => {
  const { code, out } = await run(...args, '--json')
  expect(code).toBe(0)
  return JSON.parse(out)
}

const written = async () =>
  (await database.db.selectFrom('network_contacts').select('id').execute()).length

describe('ouvroir network import', () => {
  it('says in a dry run what would happen, and writes nothing', async () => {
    const report = await reportOf(contacts, '--map', map, '--dry-run')
    expect(report).toMatchObject({ dryRun: true, read: 4, created: 2, updated: 0 })
    expect(report.rejected).toHaveLength(2)
    expect(await written()).toBe(0)
  })

  it('prints what was read, created, completed, and each rejected line with its reason', async () => {
    const { code, out } = await run(contacts, '--map', map)
    expect(code).toBe(0)
    for (const line of [
      /lues\s: 4/,
      /créées\s: 2/,
      /complétées\s: 0/,
      /rejetées\s: 2/,
      /ligne 4, colonne «.Écrire à.» «.pas-une-adresse.».: adresse de courriel incomplète/,
      /ligne 5, colonne «.Où.» «.Une ville inconnue.».: territoire introuvable/,
    ]) {
      expect(out).toMatch(line)
    }
    expect(await written()).toBe(2)
    const names = await database.db.selectFrom('identities').select('name').execute()
    expect(names.map((row) => row['name'])).toContain('Zoé Le Goff')
  })

  it('creates nothing the second time', async () => {
    const report = await reportOf(contacts, '--map', map)
    expect(report).toMatchObject({ read: 4, created: 0, updated: 0, unchanged: 2 })
    expect(report.rejected).toMatchObject([
      { line: 4, reason: expect.any(String), message: expect.stringContaining('courriel') },
      { line: 5, message: expect.stringContaining('territoire') },
    ])
    expect(await written()).toBe(2)
  })

  it('completes what it knows, from a file whose headings it guesses', async () => {
    const more = file(
      'suite.csv',
      'Nom;Courriel;Téléphone\nZoé Le Goff;zoe@valbrenne.example;0612345678\n',
    )
    expect(await reportOf(more)).toMatchObject({ read: 1, created: 0, updated: 1, rejected: [] })
    expect(await written()).toBe(2)
  })

  it('refuses in words what it cannot read, without a stack', async () => {
    const wrong = file('faux.json', '["Qui"]')
    const unknown = file('inconnu.json', '{ "Absent": "name" }')
    for (const [given, words] of [
      [[join(folder, 'nulle-part.csv')], 'ne peut pas être lu'],
      [[contacts, '--map', wrong], 'objet JSON'],
      [[contacts, '--map', unknown], 'Absent'],
      [[contacts, '--map', map, '--origin', 'ailleurs'], 'Origine inconnue'],
      [[file('vide.csv', 'Nom;Ville')], ''],
    ] as const) {
      const { code, out, err } = await run(...given)
      expect(code, words).toBe(1)
      expect(out + err).toContain(words)
      expect(out + err).not.toContain('    at ')
    }
    expect((await run()).code).toBe(2)
  })
})
