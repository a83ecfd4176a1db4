import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { writeDocx } from '#platform/documents/docx.ts'
import { writeXlsx } from '#platform/sheets/write-xlsx.ts'
import { useDatabase } from '#platform/testing/database.ts'
import { heard } from '#platform/testing/heard.ts'
import { makeProgram } from './program.ts'

const database = useDatabase()
const { db } = database
const folder = mkdtempSync(join(tmpdir(), 'ouvroir-resources-'))

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

async function run(...args: string[]) {
  const { code, out, err } = await heard(() => makeProgram().run(args))
  return { code, out, error: err, json: () => JSON.parse(out) }
}

function file(name: string, content: string | Uint8Array): string {
  const path = join(folder, name)
  writeFileSync(path, content)
  return path
}

/** Somebody who may have read a file before it is published. */
async function someoneOfTheTeam(): Promise<string> {
  const id = '01936000-0000-7000-8000-0000000000f1'
  const at = new Date('2026-01-01')
  const email = 'claire@labo.exemple'
  await db
    .insertInto('persons')
    .values({ id, createdAt: at, lastSeenAt: at } as never)
    .execute()
  await db
    .insertInto('identities')
    .values({
      ...{ personId: id, name: 'Claire Aubin', email },
      ...{ searchWords: 'claire aubin', changedAt: at },
    } as never)
    .execute()
  await db
    .insertInto('roles_held')
    .values({
      ...{ id: '01936000-0000-7000-8000-0000000000f2', personId: id, role: 'lab-team' },
      ...{ startsOn: '2026-01-01', grantedAt: at },
    } as never)
    .execute()
  return email
}

const drafts = () =>
  db.selectFrom('resources').selectAll().where('isStarter', '=', false).orderBy('title').execute()

/** The headings of the table of cases that Participedia gave in 2025, in their order. */
const headings2025 = [
  ...['id', 'type', 'title', 'url', 'description', 'featured', 'post_date', 'updated_date'],
  ...['creator_id', 'creator_name', 'creator_profile_url', 'last_updated_by_id'],
  ...['last_updated_by_name', 'last_updated_by_profile_url', 'original_language', 'address1'],
  ...['address2', 'city', 'province', 'postal_code', 'country', 'latitude', 'longitude'],
  ...['is_component_of_id', 'is_component_of_title', 'is_component_of_url'],
  ...five('specific_methods_tools_techniques_titles'),
  ...five('has_components_titles'),
  ...five('general_issues'),
  ...five('specific_topics'),
  ...['scope_of_influence', 'start_date', 'end_date', 'ongoing', 'time_limited'],
  ...five('purposes'),
  ...five('approaches'),
  ...['public_spectrum', 'number_of_participants', 'open_limited'],
  ...five('recruitment_method'),
  ...five('targeted_participants'),
  ...five('method_types'),
  ...five('tools_techniques_types'),
  ...['legality', 'facilitators', 'facilitator_training', 'facetoface_online_or_both'],
  ...five('participants_interactions'),
  ...five('learning_resources'),
  ...five('decision_methods'),
  ...five('if_voting'),
  ...five('insights_outcomes'),
  ...['primary_organizer_id', 'primary_organizer_title', 'primary_organizer_url'],
  ...five('organizer_types'),
  ...['funder', ...five('funder_types'), 'staff', 'volunteers', 'impact_evidence'],
  ...five('change_types'),
  ...five('implementers_of_change'),
  ...['formal_evaluation', 'body', 'files_count', 'links_count', 'photos_count'],
  ...['videos_count', 'audio_count', 'evaluation_reports_count', 'evaluation_links_count'],
  ...five('collections'),
]

function five(name: string): readonly string[] {
  return [1, 2, 3, 4, 5].map((at) => `${name}_${at}`)
}

function caseRow(said: Readonly<Record<string, string>>): string {
  return headings2025.map((heading) => `"${(said[heading] ?? '').replaceAll('"', '""')}"`).join(',')
}

const summer = {
  ...{ id: '41', type: 'case', title: 'Un jury d’été', original_language: 'fr' },
  ...{ url: 'https://participedia.example/case/41', description: 'Vingt voix, un parc.' },
  ...{ post_date: '2024-05-01T10:00:00.000Z', city: 'Valbrenne', country: 'France' },
  ...{ general_issues_1: 'environment', scope_of_influence: 'city/town', ongoing: 'false' },
  ...{ recruitment_method_1: 'stratified', public_spectrum: 'collaborate' },
  ...{ body: '<h2>Problems and Purpose</h2><p>Rouvrir le parc</p>', photos_count: '3' },
}

describe('ouvroir resources import', () => {
  const table = () =>
    file(
      'fiches.csv',
      'Numéro;Nom de la fiche;Ce que ça raconte;Bilan\n7;Un jury dans le parc;Vingt voix;Le parc a rouvert\n8;;Rien;\n',
    )
  const map = () =>
    file(
      'colonnes.json',
      JSON.stringify({
        Numéro: 'number',
        'Nom de la fiche': 'title',
        'Ce que ça raconte': 'lead',
        Bilan: 'section:results',
      }),
    )

  test('says what would happen, as pure JSON, and writes nothing', async () => {
    const given = ['--format', 'csv', '--map', map(), '--kind', 'fiche', '--dry-run', '--json']
    const { code, json } = await run('resources', 'import', table(), ...given)
    expect(code).toBe(0)
    expect(json()).toMatchObject({
      ...{ dryRun: true, read: 2, created: 1, updated: 0, same: 0 },
      rejected: [
        {
          ...{ line: 3, problem: 'no-title', message: 'pas de titre' },
          ...{ column: 'Nom de la fiche', value: '', expected: 'un titre de 300 signes au plus' },
        },
      ],
      fileHash: expect.stringMatching(/^[0-9a-f]{64}$/),
    })
    expect(await drafts()).toEqual([])
    expect(await db.selectFrom('resource_imports').selectAll().execute()).toEqual([])
    // The first file is read by a process of its own, which is started here.
  }, 60_000)

  test('then writes once, however often it is run; a line that changed changes its resource', async () => {
    const given = ['--map', map(), '--kind', 'fiche', '--json']
    const first = await run('resources', 'import', table(), ...given)
    expect(first.json()).toMatchObject({ dryRun: false, created: 1 })
    const [made] = await drafts()
    expect(made).toMatchObject({
      title: 'Un jury dans le parc',
      lead: 'Vingt voix',
      state: 'draft',
    })
    expect(made?.['content']).toMatchObject({ sections: { results: 'Le parc a rouvert' } })

    expect((await run('resources', 'import', table(), ...given)).json()).toMatchObject({
      ...{ created: 0, updated: 0, same: 1 },
    })
    const changed = file('fiches.csv', readFileSync(table(), 'utf8').replace('Vingt', 'Trente'))
    const again = await run('resources', 'import', changed, ...given)
    expect(again.json()).toMatchObject({ created: 0, updated: 1 })
    expect((await drafts()).map((row) => row['lead'])).toEqual(['Trente voix'])
  })

  test('reads each format it names', async () => {
    const docx = await writeDocx(
      {
        ...{ title: 'Le guide du jury', language: 'fr', authors: ['Le Labo'], footer: '' },
        date: new Date('2026-11-25'),
        blocks: [
          { kind: 'heading', level: 1, text: 'Contexte' },
          { kind: 'paragraph', text: 'Une commune.' },
        ],
      },
      undefined,
    )
    const xlsx = await writeXlsx([
      {
        name: 'Fiches',
        columns: [
          { title: 'Titre', kind: 'text' },
          { title: 'Résumé', kind: 'text' },
        ],
        rows: [['Un forum', 'Cent voix']],
      },
    ])
    const files: readonly (readonly [string, string])[] = [
      ['csv', file('a.csv', 'Titre;Résumé\nUn atelier;Dix voix\n')],
      ['xlsx', file('a.xlsx', xlsx)],
      ['docx', file('Guide du jury.docx', docx)],
      ['bibtex', file('a.bib', '@article{a, title={Tirer}, author={Aubry, Camille}, year={2024}}')],
      ['ris', file('a.ris', 'TY  - JOUR\nTI  - Voter\nAU  - Aubry, Camille\nPY  - 2024\nER  - \n')],
      ['csl', file('a.json', '[{"id":"x","type":"book","title":"Débattre"}]')],
      ['participedia', file('cases.csv', `${headings2025.join(',')}\n${caseRow(summer)}\n`)],
    ]
    for (const [format, path] of files) {
      const kind = format === 'participedia' ? [] : ['--kind', 'fiche']
      const once = await run('resources', 'import', path, '--format', format, ...kind, '--json')
      expect([format, once.code, once.error]).toEqual([format, 0, ''])
      expect([format, once.json().created]).toEqual([format, 1])
      const twice = await run('resources', 'import', path, '--format', format, ...kind, '--json')
      expect([format, twice.json().created, twice.json().same]).toEqual([format, 0, 1])
    }
    const jury = (await drafts()).find((row) => row['source'] === 'participedia')
    expect(jury).toMatchObject({
      ...{ title: 'Un jury d’été', licence: 'CC-BY-SA-4.0', language: 'fr', themes: ['climat'] },
      ...{ methods: ['tirage au sort'], levels: ['collaborate'], scales: ['municipality'] },
      content: { place: 'Valbrenne, France', sections: { objectives: 'Rouvrir le parc' } },
    })
  })

  test.each([
    [['absent.csv'], 'ne peut pas être lu'],
    [['a.csv', '--format', 'latex'], 'Format inconnu'],
    [['a.csv', '--format', 'participedia'], 'ne sont pas ceux de Participedia'],
    [['a.csv', '--map', 'liste.json'], 'doit être un objet JSON'],
    [['a.csv', '--map', 'faux.json'], 'inconnus dans la correspondance. Couleur'],
  ])('refuses %j in words, and 1', async (values, words) => {
    file('a.csv', 'Titre;Résumé\nUn atelier;Dix voix\n')
    file('liste.json', '["titre"]')
    file('faux.json', '{"Couleur":"couleur"}')
    const paths = values.map((one) => (/\.(csv|json)$/.test(one) ? join(folder, one) : one))
    const { code, error } = await run('resources', 'import', ...paths)
    expect(code).toBe(1)
    expect(error).toContain(words)
    expect(error).not.toContain('    at ')
  })
})

describe('ouvroir resources export', () => {
  test('writes a line for each published resource, and says how many', async () => {
    const path = file(
      'publie.csv',
      'Titre;Type;Licence;Résumé\nUn préau;Fiche;CC BY-SA 3.0;Dix voix\nSans licence;Fiche;;Trois voix\n',
    )
    const alone = await run('resources', 'import', path, '--publish')
    expect([alone.code, alone.error]).toEqual([1, expect.stringContaining('deuxième personne')])
    const stranger = await run(
      'resources',
      'import',
      path,
      '--publish',
      '--read-by',
      'x@exemple.fr',
    )
    expect([stranger.code, stranger.error]).toEqual([1, expect.stringContaining('de l’équipe')])
    const readBy = await someoneOfTheTeam()
    const done = await run('resources', 'import', path, '--publish', '--read-by', readBy, '--json')
    // What nobody gave a licence waits as a draft, and is counted.
    expect(done.json()).toMatchObject({ created: 2, drafts: 1, assumed: { licence: 1 } })
    const out = join(folder, 'tout.jsonl')
    const { code, json } = await run('--json', 'resources', 'export', '--out', out)
    const lines = readFileSync(out, 'utf8').trim().split('\n')
    expect([code, json().count]).toEqual([0, lines.length])
    const titles = lines.map((line) => JSON.parse(line).titre)
    expect(titles).toContain('Un préau')
    expect(titles).not.toContain('Sans licence')
    const park = lines.map((line) => JSON.parse(line)).find(({ titre }) => titre === 'Un préau')
    expect(park.licence).toEqual({
      ...{ nom: 'CC BY-SA 3.0', spdx: 'CC-BY-SA-3.0' },
      adresse: 'https://creativecommons.org/licenses/by-sa/3.0/',
    })
    expect((await run('resources', 'export', '--format', 'xml')).code).toBe(1)
  })
})

describe('ouvroir resources generate', () => {
  test('is refused where people wrote, and for a count that is none', async () => {
    const before = await drafts()
    const { code, error } = await run('resources', 'generate', '--count', '10')
    expect([code, error]).toEqual([1, expect.stringContaining('écrites par des personnes')])
    expect(await drafts()).toHaveLength(before.length)
    for (const count of ['0', '-3', 'mille', '1.5']) {
      expect((await run('resources', 'generate', '--count', count)).code).toBe(1)
    }
  })
})

describe('ouvroir watch fetch', () => {
  test('reads what is due and says what failed, in JSON too', async () => {
    await db
      .insertInto('watch_sources')
      .values({
        id: '01936000-0000-7000-8000-0000000000e1',
        kind: 'feed',
        address: 'http://127.0.0.1/flux.xml',
        title: 'Un piège',
        state: 'active',
        everyMinutes: 60,
        nextAt: new Date('2020-01-01'),
        createdAt: new Date('2020-01-01'),
      } as never)
      .execute()
    const { code, json } = await run('watch', 'fetch', '--json')
    expect(code).toBe(0)
    expect(json()).toMatchObject({
      ...{ fetched: 1, fresh: 0 },
      failed: [{ source: 'Un piège', message: expect.stringContaining('publique') }],
    })
    const nothing = await run('watch', 'fetch')
    expect(nothing.out).toMatch(/sources lues\s: 0/)
  })
})
