import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { challenges } from '#kit/challenge.ts'
import type { Ctx } from '#platform/context.ts'
import { useDatabase } from '#platform/testing/database.ts'
import { openDoor } from '#platform/testing/door.ts'
import { asPerson } from '#platform/testing/world.ts'
import { act } from '#platform/world.ts'
import { publishResource } from '../../actions/publish-resource.ts'
import { importResources } from '../../imports/actions/import-resources.ts'
import { readImportFile } from '../../imports/routes/import-file.ts'
import type { Licence } from '../../licence.ts'
import { resourcesModule } from '../../module.ts'
import { outcomes } from '../../resource.ts'
import { resourceKinds, shapeOf } from '../../resource-shape.ts'
import { factKeys } from '../../sheet-content.ts'
import { keepParent, setOriginal } from '../../store/lineages.ts'
import { aSheet } from '../../testing/examples.ts'
import { facetValues, formats } from '../../vocabularies/facets.ts'
import { participediaLists } from '../../vocabularies/participedia.ts'

const database = useDatabase()
const { db } = database
const { get, house } = openDoor(database, { routes: resourcesModule.routes })
const person = asPerson('administrator')
const inAct = <T>(run: (ctx: Ctx) => Promise<T>) => act(house, { person }, run)

const licences: readonly Licence[] = [
  ...(['CC-BY-SA-3.0', 'CC-BY-2.0-FR', 'CC0-1.0', 'ODbL-1.0', 'etalab-1.0', 'CC-PDM-1.0'] as const),
  ...(['CC-BY-NC-ND-2.5', 'CC-BY-4.0', 'all-rights-reserved', 'CC-BY-SA-4.0'] as const),
  ...(['etalab-2.0', 'CC-BY-NC-SA-4.0'] as const),
]

/** A resource of each kind, with something in every place that a resource has. */
function fullSheet(at: number) {
  const kind = resourceKinds[at] ?? 'guide'
  const shape = shapeOf(kind)
  return aSheet({
    kind,
    title: `Une ressource « ${kind} »; avec, des "signes"`,
    language: at % 2 === 0 ? 'fr' : 'en',
    licence: licences[at] ?? 'CC-BY-4.0',
    origin: undefined,
    source: at === 0 ? 'demo' : 'house',
    outcome: outcomes[at % outcomes.length] ?? 'finished',
    evidenceLevel: at % 6,
    challenges: challenges.slice(0, 2),
    themes: ['climat'],
    methods: ['jury citoyen', 'un mot à nous'],
    regionCodes: ['84'],
    content: {
      essential: Object.fromEntries(shape.essential.map((key) => [key, `Réponse ${key}\n2 €`])),
      sections: Object.fromEntries(shape.sections.map((key) => [key, `Texte ${key} <b>&</b>`])),
      figures: [{ label: 'Personnes', unit: 'personnes', planned: 10, actual: 0, href: '/x' }],
      authors: [
        { name: 'Odile Serre', organisation: 'Ville de Valbrenne' },
        { name: '', organisation: 'Le Labo' },
      ],
      sources: [{ label: 'La source', href: 'https://exemple.fr/source' }],
      place: 'Valbrenne',
      period: '2024-2025',
      participants: '120 personnes',
      evidenceReason: 'Mesuré deux fois.',
      facts: Object.fromEntries(factKeys.map((key) => [key, `Fait ${key}`])),
      ...(shape.hasSteps ? { steps: [{ title: 'Un', text: 'Faire', minutes: 20 }] } : {}),
      ...(shape.hasItems ? { items: [{ slug: 'x', title: 'X', note: 'Pourquoi' }] } : {}),
      link: 'https://exemple.fr/oeuvre',
    },
    facets: {
      publics: facetValues.publics.slice(0, 3),
      levels: facetValues.levels.slice(0, 2),
      phases: facetValues.phases.slice(0, 1),
      pillars: facetValues.pillars.slice(0, 2),
      scales: facetValues.scales.slice(0, 1),
      format: formats[at % formats.length] ?? 'text',
    },
    participedia: { purposes: [participediaLists.purposes[0]] },
  })
}

let others = 0

const own = new Set(['identifiant', 'adresse', 'version', 'publieeLe', 'misAJour', 'verifieeLe'])

/** What a line says, without what is of its house: its key, its address, its dates and its count of versions. */
function said(line: string) {
  const { provenance: _from, adapteDe, traductionDe, ...rest } = JSON.parse(line)
  const kept = Object.fromEntries(Object.entries(rest).filter(([key]) => !own.has(key)))
  return {
    ...kept,
    adapteDe: adapteDe && { ...adapteDe, identifiant: undefined },
    traductionDe: traductionDe && { version: traductionDe.version },
  }
}

async function exported(): Promise<readonly string[]> {
  const { text } = await get('/ressources/export.jsonl')
  return text.trim().split('\n')
}

async function importLines(lines: readonly string[]) {
  const bytes = new TextEncoder().encode(`${lines.join('\n')}\n`)
  const file = {
    name: 'export.jsonl',
    pieces: async function* () {
      for (let at = 0; at < bytes.length; at += 777) yield bytes.subarray(at, at + 777)
    },
  }
  const read = await readImportFile(file)
  if (!read.ok) throw new Error(read.refusal)
  const { rows, ...about } = read.value
  const done = await importResources(inAct, {
    ...{ file: { ...about, name: file.name }, rows, map: undefined, source: undefined },
    ...{ dryRun: false, publish: true },
  })
  if (!done.ok) throw new Error(done.refusal)
  return done.value
}

test('what a house exports, another one reads back whole: every kind, licence, language and lineage', async () => {
  const ids: string[] = []
  for (let at = 0; at < resourceKinds.length; at++) {
    const done = await inAct((ctx) => publishResource(ctx, fullSheet(at)))
    if (!done.ok) throw new Error(done.refusal)
    ids.push(done.value.id)
  }
  const [first = '', second = '', third = ''] = ids
  await keepParent(db, second, {
    ...{ id: first, version: 1, title: 'L’original', authors: ['Le Labo'] },
    ...{ href: 'https://exemple.fr/original', licence: 'CC-BY-SA-3.0', changes: 'La durée.' },
    at: new Date('2026-01-02T03:04:05Z'),
  })
  await setOriginal(db, third, { id: first, version: 1 })
  const before = await exported()
  expect(before).toHaveLength(resourceKinds.length)

  // At home they are here already: nothing is made twice.
  expect(await importLines(before)).toMatchObject({ created: 0, same: before.length })

  await sql`truncate resources, resource_imports cascade`.execute(db)
  const report = await importLines(before)
  expect(report).toMatchObject({ created: before.length, rejected: [], notes: [], drafts: 0 })
  const after = await exported()
  const byTitle = (lines: readonly string[]) =>
    lines.map(said).sort((a, b) => String(a['titre' as never]).localeCompare(b['titre' as never]))
  expect(byTitle(after)).toEqual(byTitle(before))
  // The links lead to what was imported, not to what was.
  const lines = after.map((line) => JSON.parse(line))
  const original = lines.find(({ type }) => type === resourceKinds[0])
  expect(lines.find(({ type }) => type === resourceKinds[1]).adapteDe.identifiant).toBe(
    original.identifiant,
  )
  expect(lines.find(({ type }) => type === resourceKinds[2]).traductionDe.identifiant).toBe(
    original.identifiant,
  )
  expect((await importLines(before)).same).toBe(before.length)
})

test('ten lines that are wrong are each refused with their reason, and refuse no other', async () => {
  await sql`truncate resources, resource_imports cascade`.execute(db)
  const made = await inAct((ctx) => publishResource(ctx, fullSheet(2)))
  if (!made.ok) throw new Error(made.refusal)
  const [good = ''] = await exported()
  await sql`truncate resources cascade`.execute(db)
  const whole = JSON.parse(good)
  const with_ = (change: object) =>
    JSON.stringify({ ...whole, identifiant: `autre-${++others}`, ...change })
  const dirty: readonly (readonly [string, string])[] = [
    ['{"titre": "coupée', 'not-json'],
    ['[]', 'not-a-resource'],
    ['null', 'not-a-resource'],
    [with_({ titre: undefined }), 'no-title'],
    [with_({ type: 'podcast' }), 'unknown-kind'],
    [with_({ langue: 'de' }), 'unknown-language'],
    [with_({ licence: { spdx: 'CC-BY-9.9' } }), 'not-a-resource'],
    [with_({ defis: ['mars'] }), 'not-a-resource'],
    [with_({ niveauDePreuve: 12 }), 'not-a-resource'],
    [with_({ rubriques: { summary: 'x'.repeat(20_001) } }), 'too-long'],
  ]
  const report = await importLines([...dirty.map(([line]) => line), good, good])
  expect(report.rejected.map(({ line, problem }) => [line, problem])).toEqual([
    ...dirty.map(([, problem], at) => [at + 1, problem]),
    [12, 'twice'],
  ])
  expect(report.created).toBe(1)
  expect(report.rejected[4]).toMatchObject({ column: 'type', value: 'podcast' })
})
