import { sql } from 'kysely'
import { beforeEach, describe, expect, test } from 'vitest'
import type { Ctx } from '#platform/context.ts'
import { useDatabase } from '#platform/testing/database.ts'
import { openDoor } from '#platform/testing/door.ts'
import { asPerson } from '#platform/testing/world.ts'
import { act } from '#platform/world.ts'
import { readImportFile } from '../routes/import-file.ts'
import { countImportOutcomes, listResourceImports, purgeImports } from '../store/imports.ts'
import { applyImport } from './apply-import.ts'
import { type ImportedResources, importResources } from './import-resources.ts'
import { openImport } from './open-import.ts'
import { planImport } from './plan-import.ts'
import { startUndo, undoGroup } from './run-import.ts'

const database = useDatabase()
const { db, clock } = database
const { house } = openDoor(database, { routes: [] })
const administrator = asPerson('administrator')
const inAct = <T>(run: (ctx: Ctx) => Promise<T>) => act(house, { person: administrator }, run)

async function importText(
  text: string,
  input: {
    readonly name?: string
    readonly dryRun?: boolean
    readonly publish?: boolean
    readonly source?: string
    readonly inAct?: typeof inAct
  } = {},
): Promise<ImportedResources> {
  const name = input.name ?? 'fiches.csv'
  const bytes = new TextEncoder().encode(text)
  const read = await readImportFile({
    name,
    pieces: async function* () {
      for (let at = 0; at < bytes.length; at += 1000) yield bytes.subarray(at, at + 1000)
    },
  })
  if (!read.ok) throw new Error(read.refusal)
  const { rows, ...about } = read.value
  const report = await importResources(input.inAct ?? inAct, {
    file: { ...about, name },
    rows,
    map: undefined,
    source: input.source,
    ...(about.format === 'csv' ? { kind: 'case-sheet', licence: 'CC-BY-4.0' } : {}),
    dryRun: input.dryRun === true,
    publish: input.publish === true,
  })
  if (!report.ok) throw new Error(`${report.refusal} ${report.line ?? ''}`)
  return report.value
}

const counts = ({ created, updated, same, edited, rejectedLines }: ImportedResources) => ({
  created,
  updated,
  same,
  edited,
  rejected: rejectedLines,
})
const none = { created: 0, updated: 0, same: 0, edited: 0, rejected: 0 }
const resources = () => db.selectFrom('resources').selectAll().orderBy('title').execute()

const table = [
  'id;titre;resume;resultats;url',
  '1;Un jury dans le parc;Vingt personnes tirées au sort;Le parc a rouvert;https://exemple.fr/parc',
  '2;Une votation;Trois questions;Oui à deux;https://exemple.fr/votation',
  '3;;Sans titre;;',
  '1;Encore le parc;;;',
  '5;Piégée;=HYPERLINK("https://exemple.fr");;',
].join('\n')

beforeEach(async () => {
  await sql`delete from resources`.execute(db)
  await sql`delete from resource_imports`.execute(db)
})

describe('a table of resources', () => {
  test('is tried without anything written, then comes as drafts', async () => {
    const tried = await importText(table, { dryRun: true })
    expect(counts(tried)).toEqual({ ...none, created: 2, rejected: 3 })
    expect(tried.rejected).toMatchObject([
      { line: 4, problem: 'no-title', column: 'titre', value: '' },
      { line: 5, problem: 'twice', column: 'id', value: '1' },
      { line: 6, problem: 'formula', column: 'resume', value: '=HYPERLINK("https://exemple.fr")' },
    ])
    expect(await resources()).toEqual([])
    expect(await listResourceImports(db)).toEqual([])

    const done = await importText(table)
    expect(counts(done)).toEqual(counts(tried))
    const [park] = await resources()
    expect(park).toMatchObject({
      state: 'draft',
      title: 'Un jury dans le parc',
      publishedAt: null,
    })
    expect(park?.['content'].sections).toEqual({
      summary: 'Vingt personnes tirées au sort',
      results: 'Le parc a rouvert',
    })
    const [kept] = await db.selectFrom('resource_sources').selectAll().orderBy('sourceId').execute()
    expect(kept).toMatchObject({ source: 'fiches', sourceId: '1', fileHash: done.fileHash })
    expect(done.fileHash).toMatch(/^[0-9a-f]{64}$/)
  })

  test('that comes again makes nothing twice; a line that changed changes its resource', async () => {
    await importText(table)
    expect(counts(await importText(table))).toEqual({ ...none, same: 2, rejected: 3 })
    const changed = table.replace('Trois questions', 'Quatre questions')
    expect(counts(await importText(changed))).toEqual({ ...none, updated: 1, same: 1, rejected: 3 })
    const rows = await resources()
    expect(rows).toHaveLength(2)
    expect(rows[1]?.['content'].sections.summary).toBe('Quatre questions')
  })

  test('never writes over a hand: what was edited since is left, and told', async () => {
    await importText(table)
    await db
      .updateTable('resources')
      .set({ lead: 'Relu par une personne' })
      .where('title', '=', 'Une votation')
      .execute()
    const changed = table.replace('Trois questions', 'Quatre questions')
    expect(counts(await importText(changed))).toEqual({ ...none, same: 1, edited: 1, rejected: 3 })
    expect((await resources())[1]?.['lead']).toBe('Relu par une personne')
  })

  test('of another source has its own numbers', async () => {
    await importText(table)
    const other = await importText(table, { source: 'une autre ville' })
    expect(other.created).toBe(2)
    expect(await resources()).toHaveLength(4)
  })

  test('is published at once when an administrator says so; an update is then a version', async () => {
    await importText(table, { publish: true })
    expect((await resources()).map((row) => row['state'])).toEqual(['published', 'published'])
    await importText(table.replace('Trois questions', 'Quatre questions'), { publish: true })
    expect((await resources())[1]?.['version']).toBe(2)
  })

  test('is refused with its line when it cannot be read to the end', async () => {
    await expect(importText('titre;lieu\nUn;"Ici')).rejects.toThrow('open-quote')
    await expect(importText('lieu;periode\nIci;2024')).rejects.toThrow('no-title-column')
    expect(await resources()).toEqual([])
  })
})

test('one cell too many sets its row aside, whatever its place; the others come', async () => {
  const report = await importText(
    'Association des essais\nFiches de 2026\ntitre;lieu\nUn;Ici;Là\nDeux;Ici\n;;;;Loin\nTrois;Là',
  )
  expect(counts(report)).toEqual({ ...none, created: 2, rejected: 2 })
  expect(report.rejected).toMatchObject([
    { line: 4, problem: 'no-cell', column: '3', value: 'Là' },
    { line: 6, problem: 'no-cell', column: '5', value: 'Loin' },
  ])
})

test('all the faults of a line are told at once, on the page and in the file of lines', async () => {
  const text = 'titre;type;url;langue;resume\n;Podcast;ici;Volapük;Pük\nDeux;Guide;;;'
  const report = await importText(text)
  expect(counts(report)).toEqual({ ...none, created: 1, rejected: 1 })
  expect(report.rejected.map(({ line, column, problem }) => [line, column, problem])).toEqual([
    [2, 'titre', 'no-title'],
    [2, 'url', 'bad-address'],
    [2, 'type', 'unknown-kind'],
    [2, 'langue', 'unknown-language'],
  ])
  expect((await importText(text, { dryRun: true })).rejected).toEqual(report.rejected)
})

test('what is twice is said by what makes it so', async () => {
  const { rejected } = await importText(
    'titre;url\nUn;https://exemple.fr/a\nDeux;https://exemple.fr/a\nTrois;\nTrois;',
  )
  expect(rejected).toMatchObject([
    { line: 3, problem: 'twice-address', column: 'url', value: 'https://exemple.fr/a' },
    { line: 5, problem: 'twice-title', column: 'titre', value: 'Trois' },
  ])
})

describe('an import', () => {
  const many = ['id;titre', ...Array.from({ length: 450 }, (_, at) => `${at};Fiche ${at}`)].join(
    '\n',
  )

  test('stopped in the middle leaves no half group, and the same command goes on', async () => {
    let groups = 0
    const stopped = async <T>(run: (ctx: Ctx) => Promise<T>) =>
      inAct(async (ctx) => {
        const answer = await run(ctx)
        if (typeof answer === 'object' && answer && 'handled' in answer && ++groups > 1) {
          throw new Error('the power is cut')
        }
        return answer
      })
    await expect(importText(many, { inAct: stopped })).rejects.toThrow('the power is cut')
    expect((await resources()).length % 200).toBe(0)

    const done = await importText(many)
    expect(done.resumed).toBe(true)
    expect(counts(done)).toEqual({ ...none, created: 450 })
    expect(await resources()).toHaveLength(450)
  })

  test('of the same file by two hands at once makes each resource once', async () => {
    const both = await Promise.allSettled([importText(many), importText(many)])
    const [importedResources, other] = both.map((result) => {
      if (result.status === 'rejected') throw result.reason
      return result.value
    })
    if (!importedResources || !other) throw new Error('two imports')
    // Whoever comes while the other is at work goes on with it: both then tell of one import.
    const own = [importedResources, other].filter(({ resumed }) => !resumed)
    expect(own.reduce((sum, { created }) => sum + created, 0)).toBe(450)
    expect(await resources()).toHaveLength(450)
  })

  /** Two hands have read the same lines before either wrote: the very moment of the race, without its luck. */
  async function afterTwoPlans(isGuarded: boolean): Promise<number> {
    class Undone extends Error {}
    let made = 0
    const told = inAct(async (ctx) => {
      if (!isGuarded) await sql`drop index resource_sources_once`.execute(ctx.db)
      const hands = []
      for (const name of ['one.csv', 'other.csv']) {
        const file = { name, hash: name, format: 'csv' as const, header: ['id', 'titre'] }
        const opened = await openImport(ctx, { ...file, pictures: [] })
        if (!opened.ok) throw new Error(opened.refusal)
        const entry = { ...opened.value, source: 'both', kind: 'case-sheet' as const }
        const lines = [1, 2, 3].map((at) => ({ line: at, cells: [`${at}`, `Fiche ${at}`] }))
        hands.push({ one: entry, plan: await planImport(ctx.db, entry, lines, new Set()) })
      }
      for (const { one, plan } of hands) await applyImport(ctx, one, plan)
      made = (await ctx.db.selectFrom('resources').select('id').execute()).length
      throw new Undone()
    })
    await expect(told).rejects.toThrow(Undone)
    return made
  }

  test('planned by two hands before either wrote makes each resource once', async () => {
    expect(await afterTwoPlans(true)).toBe(3)
  })

  test('negative control: without the unique number, two hands make each of them twice', async () => {
    expect(await afterTwoPlans(false)).toBe(6)
    expect(await resources()).toEqual([])
  })

  test('is taken back: drafts go, updates return, what a hand touched stays', async () => {
    await importText(table)
    await importText(
      table.replace('Trois questions', 'Quatre questions').concat('\n9;Une neuve;;;'),
    )
    const [last] = await listResourceImports(db)
    const id = last?.id ?? ''
    await inAct((ctx) => startUndo(ctx, id))
    await inAct((ctx) => undoGroup(ctx, id))
    expect((await resources()).map((row) => row['title'])).toEqual([
      'Un jury dans le parc',
      'Une votation',
    ])
    expect((await resources())[1]?.['content'].sections.summary).toBe('Trois questions')
    expect(await countImportOutcomes(db, id)).toMatchObject({ undone: 2, kept: 0 })

    const [first] = (await listResourceImports(db)).slice(1)
    await db
      .updateTable('resources')
      .set({ lead: 'relu' })
      .where('title', '=', 'Une votation')
      .execute()
    await inAct((ctx) => startUndo(ctx, first?.id ?? ''))
    await inAct((ctx) => undoGroup(ctx, first?.id ?? ''))
    expect((await resources()).map((row) => row['title'])).toEqual(['Une votation'])
  })

  test('is taken back, but for a draft that colleagues discuss', async () => {
    await importText(table)
    const [one] = await resources()
    const subject = `resource:${one?.['id']}`
    await inAct(async (ctx) => ctx.audit({ act: 'comment.written', subject, public: false }))
    const id = (await listResourceImports(db))[0]?.id ?? ''
    await inAct(async (ctx) => (await startUndo(ctx, id)).ok && undoGroup(ctx, id))
    expect((await resources()).map((row) => row['id'])).toEqual([one?.['id']])
  })

  test('is for the team, and its lines are kept a month', async () => {
    await importText(table)
    const [resourceImport] = await listResourceImports(db)
    const visitor = asPerson('territory-referent')
    const undo = await act(house, { person: visitor }, (ctx) =>
      startUndo(ctx, resourceImport?.id ?? ''),
    )
    expect(undo).toEqual({ ok: false, refusal: 'forbidden' })
    const later = new Date(clock.now().getTime() + 31 * 86_400_000)
    expect(await purgeImports(db, clock.now())).toBe(0)
    expect(await purgeImports(db, later)).toBe(5)
  })
})

describe('an export of Participedia', () => {
  const header =
    'id,type,title,url,description,post_date,original_language,city,country,general_issues_1,start_date,public_spectrum,recruitment_method_1,scope_of_influence,number_of_participants,creator_name,body'
  const body =
    '"<p>Intro <script>alert(1)</script></p><h2>Problems and Purpose</h2><p>Une <b>raison</b> &amp; deux</p><h2>Influence, Outcomes, and Effects</h2><ul><li>un</li><li>deux</li></ul>"'
  const file = [
    header,
    `41,case,Un jury d’été,https://participedia.example/case/41,"Résumé, court",2024-05-01T10:00:00Z,fr,Valbrenne,France,environment,2024-05-01,collaborate,random,citytown,42,Camille Aubry,${body}`,
    `42,method,Le cercle,https://participedia.example/method/42,Une méthode,2024-05-02,en,,,,,,,,,null,<p>Texte</p>`,
    `43,organization,Une maison,https://participedia.example/o/43,,2024-05-03,en,,,,,,,,,,`,
    `Valbrenne,case,Glissée,France,,2024-05-03,en,,,,,,,,,,`,
  ].join('\r\n')

  test('is known by its headings, cleaned, and said in our words', async () => {
    const done = await importText(file, { name: 'export.csv' })
    expect(counts(done)).toEqual({ ...none, created: 2, rejected: 2 })
    expect(done.rejected.map(({ problem }) => problem)).toEqual([
      ...['not-a-resource', 'shifted', 'shifted'],
    ])
    const method = (await resources())[0]
    const jury = (await resources())[1]
    expect(method).toMatchObject({ kind: 'method', language: 'en', title: 'Le cercle' })
    expect(jury).toMatchObject({
      kind: 'case-sheet',
      language: 'fr',
      licence: 'CC-BY-SA-4.0',
      source: 'participedia',
      levels: ['collaborate'],
      scales: ['municipality'],
      themes: ['climat'],
      methods: ['tirage au sort'],
      participedia: { recruitment_method: ['random'] },
    })
    expect(jury?.['content']).toMatchObject({
      place: 'Valbrenne, France',
      participants: '42',
      sections: {
        summary: 'Intro',
        objectives: 'Une raison & deux',
        results: '- un\n- deux',
      },
      authors: [{ name: 'Camille Aubry', organisation: 'Participedia' }],
    })
    expect(counts(await importText(file, { name: 'autre-nom.csv' }))).toMatchObject({
      same: 2,
      created: 0,
    })
  })
})

describe('a bibliography', () => {
  test.each([
    [
      'refs.bib',
      '@article{a1, title={Le tirage au sort}, author={Aubry, Camille}, year={2024}, doi={10.1234/abc}, abstract={Secret}}',
    ],
    [
      'refs.ris',
      'TY  - JOUR\nTI  - Le tirage au sort\nAU  - Aubry, Camille\nPY  - 2024\nDO  - 10.1234/abc\nER  - \n',
    ],
    [
      'refs.json',
      '[{"id":"a1","type":"article-journal","title":"Le tirage au sort","author":[{"family":"Aubry","given":"Camille"}],"issued":{"date-parts":[[2024]]},"DOI":"10.1234/abc"}]',
    ],
  ])('%s: a reference leads to the work, and takes no text from it', async (name, text) => {
    expect((await importText(text, { name })).created).toBe(1)
    const [row] = await resources()
    expect(row).toMatchObject({ kind: 'article', licence: 'unknown', title: 'Le tirage au sort' })
    expect(row?.['content']).toMatchObject({
      link: 'https://doi.org/10.1234/abc',
      period: '2024',
      authors: [{ name: 'Camille Aubry', organisation: '' }],
    })
    expect(JSON.stringify(row?.['content'])).not.toContain('Secret')
    expect((await importText(text, { name })).same).toBe(1)
  })
})

test('imports at the same moment whose titles are the same all succeed, at addresses of their own', async () => {
  const lines = Array.from({ length: 30 }, (_, n) => `${n};Le même titre ${n % 3};Un mot`)
  const text = ['id;titre;resume', ...lines].join('\n')
  const reports = await Promise.all(
    ['un', 'deux', 'trois', 'quatre'].map((source) => importText(text, { source })),
  )
  expect(reports.map(counts)).toEqual(reports.map(() => ({ ...none, created: 30 })))
  const all = await resources()
  expect(new Set(all.map(({ slug }) => slug)).size).toBe(120)
})

test('an imported title takes the address of no page of the house', async () => {
  await importText('id;titre;resume\n1;Modération;Un mot\n2;Importer;Un mot')
  expect((await resources()).map(({ slug }) => slug)).toEqual([
    'fiche-importer',
    'fiche-moderation',
  ])
})
