import { expect, test } from 'vitest'
import type { Ctx } from '#platform/context.ts'
import { writeDocx } from '#platform/documents/docx.ts'
import { useDatabase } from '#platform/testing/database.ts'
import { openDoor } from '#platform/testing/door.ts'
import { markupAttacks, scriptAttacks } from '#platform/testing/hostile-texts.ts'
import { asPerson } from '#platform/testing/world.ts'
import { act } from '#platform/world.ts'
import { resourcesModule } from '../../module.ts'
import { importResources } from '../actions/import-resources.ts'
import { readImportFile } from './import-file.ts'

const database = useDatabase()
const { get, house } = openDoor(database, { routes: resourcesModule.routes })
const administrator = asPerson('administrator')
const inAct = <T>(run: (ctx: Ctx) => Promise<T>) => act(house, { person: administrator }, run)
// A file with a zero in it is no text, and is refused as a whole.
const attacks = [...scriptAttacks, ...markupAttacks].filter((text) => !/[\0\ud800]/.test(text))

async function publishedFrom(name: string, bytes: Uint8Array): Promise<string> {
  const read = await readImportFile({
    name,
    pieces: async function* () {
      yield bytes
    },
  })
  if (!read.ok) throw new Error(read.refusal)
  const { rows, ...about } = read.value
  const file = { ...about, name }
  const said = { kind: 'case-sheet', licence: 'CC-BY-4.0' } as const
  const how = { dryRun: false, publish: true, ...said }
  const input = { file, rows, map: undefined, source: undefined, ...how }
  const report = await importResources(inAct, input)
  if (!report.ok || report.value.created !== 1) throw new Error(JSON.stringify(report))
  const { slug } = await database.db
    .selectFrom('resources')
    .select('slug')
    .where('state', '=', 'published')
    .orderBy('id', 'desc')
    .executeTakeFirstOrThrow()
  const { status, text } = await get(`/ressources/${slug}`)
  expect(status).toBe(200)
  return text
}

/** What of a page could run: elements that load or run, handlers, addresses that are scripts. */
function running(page: string): readonly string[] {
  const bare = page
    .replace(/<script type="application\/ld\+json">[\s\S]*?<\/script>/g, '')
    .replace(/<svg [^>]*class="[^"]*"[^>]*>/g, '')
  return [
    ...bare.matchAll(
      /<(?:script(?! type="module"| src=)|iframe|object|embed|base|form [^>]*action="javascript)[^>]*>|<[a-z][^>]*\s(?:on\w+|srcdoc)\s*=[^>]*>|(?:href|src)\s*=\s*"\s*(?:javascript|data:text|vbscript):[^"]*"/gi,
    ),
  ].map(([found]) => found)
}

const cell = (text: string) => `"${text.replaceAll('"', '""')}"`

test('hostile words of a table, of pages in its cells, of a Word document stay words', async () => {
  const plain = attacks.filter((text) => !/^[=+@-]/.test(text)).join('\n\n')
  const csv = `titre;resume;auteur;lieu\n${['Un tableau', plain, '<img src=x onerror=alert(1)>', '"><script>alert(1)</script>'].map(cell).join(';')}\n`
  const page = `<h2>Contexte</h2>${scriptAttacks.map((text) => `<p>${text}</p>`).join('')}`
  const html = `titre;texte\n${cell('Des pages')};${cell(page)}\n`
  const word = await writeDocx(
    {
      ...{ title: 'Un document', language: 'fr', authors: ['Le Labo'], footer: '' },
      date: new Date('2026-11-25'),
      blocks: attacks.map((text) => ({ kind: 'paragraph' as const, text })),
    },
    undefined,
  )
  for (const [name, bytes] of [
    ['tableau.csv', new TextEncoder().encode(csv)],
    ['pages.csv', new TextEncoder().encode(html)],
    ['document.docx', word],
  ] as const) {
    expect([name, running(await publishedFrom(name, bytes))]).toEqual([name, []])
  }
})

test('control: the same look finds what would run', () => {
  const found = ['<img src=x onerror=alert(1)>', '<a href="javascript:alert(1)">a</a>', '<iframe>']
  expect(running(found.join(''))).toEqual([
    '<img src=x onerror=alert(1)>',
    'href="javascript:alert(1)"',
    '<iframe>',
  ])
})
