import { expect, test } from 'vitest'
import type { Ctx } from '#platform/context.ts'
import { fillDocx } from '#platform/documents/templates/fill-docx.ts'
import { convertedByOffice, hasCommand, told } from '#platform/testing/commands.ts'
import { useDatabase } from '#platform/testing/database.ts'
import { openDoor } from '#platform/testing/door.ts'
import { asPerson } from '#platform/testing/world.ts'
import { zipParts } from '#platform/testing/zip.ts'
import { act } from '#platform/world.ts'
import { tendersModule } from '../module.ts'
import { paths } from '../paths.ts'
import { listParts } from '../store/blocks.ts'
import { listEntities } from '../store/entities.ts'
import { sampleFile } from '../testing/sample-file.ts'
import { makeOutline, writePart } from './keep-answers.ts'
import { writeEntity } from './keep-blocks.ts'
import { saveTenderRows } from './keep-rows.ts'
import { dropTemplate, keepTemplate } from './keep-templates.ts'
import { addTender, decideTender } from './keep-tenders.ts'

const database = useDatabase()
const door = openDoor(database, { routes: tendersModule.routes })
const team = asPerson('lab-team')
const asTeam = <T>(asked: (ctx: Ctx) => Promise<T>) => act(door.house, { person: team }, asked)
const nothing = { added: [], changed: [], removed: [] }
const canOpen = hasCommand('soffice') && hasCommand('pdftotext')

const entity = {
  ...{ name: 'Association du Lavoir', legalForm: 'Association loi 1901', siren: '' },
  ...{ address: '1 rue Haute\n35000 Rennes', vatMention: '', prefix: 'ASSO' },
}
const body =
  '## Marcher\n\nNous marchons avec les habitants. Le premier atelier a lieu en février 2027.\n\n## Écrire\n\n- Un récit'

async function answering(): Promise<string> {
  await asTeam((ctx) => writeEntity(ctx, 'association', entity))
  const added = await asTeam((ctx) =>
    addTender(ctx, {
      ...{ title: 'Animer la halle', kind: 'mapa', buyer: 'Ville du Lavoir', source: '' },
      ...{ address: '', summary: '', lots: 'Lot 2', partners: '', mostCents: undefined },
      ...{ closesOn: undefined, closesTime: '' },
    }),
  )
  if (!added.ok) throw new Error(added.refusal)
  const { id } = added.value
  await asTeam((ctx) =>
    decideTender(ctx, id, {
      ...{ choice: 'go', goReason: 'Notre métier', entity: 'association' },
      ...{ entityReason: 'Une recherche', field: 'outside-market' },
    }),
  )
  const criterion = { label: 'Méthode', weightTenths: 600, mostPages: undefined }
  await asTeam((ctx) => saveTenderRows(ctx, id, 'criteria', { ...nothing, added: [criterion] }))
  const work = { label: 'Animation', hundredths: 250, dayCents: 61_700 }
  await asTeam((ctx) => saveTenderRows(ctx, id, 'work', { ...nothing, added: [work] }))
  await asTeam((ctx) => makeOutline(ctx, id))
  const [part] = await listParts(database.db, { opportunityId: id })
  await asTeam((ctx) =>
    writePart(ctx, id, part?.id ?? '', { title: 'Méthode', body, mostPages: undefined }),
  )
  return id
}

async function fileAt(path: string): Promise<Uint8Array> {
  const { response } = await door.get(path, team)
  expect(response.status).toBe(200)
  return new Uint8Array(await response.arrayBuffer())
}

const textOf = (bytes: Uint8Array, name: string) => {
  const pdf = convertedByOffice(bytes, name, 'pdf')
  return told(pdf, 'a.pdf', 'pdftotext', '-layout', 'FILE', '-').replaceAll(/\s+/g, ' ')
}

test('a template is tried before it is kept, and refused in words', async () => {
  const file = await sampleFile()
  expect(await asTeam((ctx) => keepTemplate(ctx, 'commercial', file, fillDocx))).toMatchObject({
    refusal: 'entity-unset',
  })
  expect(await asTeam((ctx) => dropTemplate(ctx, 'association'))).toMatchObject({
    refusal: 'no-template',
  })
  await answering()
  expect(
    await asTeam((ctx) => keepTemplate(ctx, 'association', undefined, fillDocx)),
  ).toMatchObject({
    refusal: 'file-needed',
  })
  const broken = { ...file, bytes: file.bytes.subarray(0, 2_000) }
  expect(await asTeam((ctx) => keepTemplate(ctx, 'association', broken, fillDocx))).toMatchObject({
    refusal: 'not-docx',
  })
  const sent = new File([new TextEncoder().encode('%PDF-1.7 faux')], 'a.pdf')
  const page = await door.post(paths.template('association'), { file: sent }, team)
  expect(page.text).toContain('n’est pas un DOCX')
  expect((await listEntities(database.db))[0]?.templateFileId).toBeUndefined()
})

test('the answer is written in the template of its entity, and as the house does without one', async () => {
  const id = await answering()
  const own =
    zipParts(await fileAt(paths.docx(id)))
      .get('word/document.xml')
      ?.toString() ?? ''
  expect(own).not.toContain('Gardez les mots entre accolades')

  const sample = await fileAt(paths.sampleTemplate('association'))
  const sent = new File([new Uint8Array(sample)], 'modele.docx')
  const posted = await door.post(paths.template('association'), { file: sent }, team)
  expect(posted.location).toContain(paths.template('association'))
  expect(await fileAt(paths.keptTemplate('association'))).toEqual(sample)
  // What is said of the entity is written again: its template stays.
  await asTeam((ctx) => writeEntity(ctx, 'association', { ...entity, legalForm: 'SCIC' }))

  const bytes = await fileAt(paths.docx(id))
  const xml = zipParts(bytes).get('word/document.xml')?.toString() ?? ''
  expect(xml).toContain('Gardez les mots entre accolades')
  if (canOpen) {
    const text = textOf(bytes, 'reponse.docx')
    for (const words of [
      ...['Ville du Lavoir', 'Animer la halle', 'Lot 2', 'Association du Lavoir', 'SCIC'],
      ...['35000 Rennes', 'Méthode', '60', 'Marcher', '• Un récit'],
    ])
      expect(text).toContain(words)
    expect(text).not.toContain('{{')
  }
  await door.post(paths.dropTemplate('association'), {}, team)
  const again =
    zipParts(await fileAt(paths.docx(id)))
      .get('word/document.xml')
      ?.toString() ?? ''
  expect(again).not.toContain('Gardez les mots entre accolades')
})

test('slides of the hearing say the titles, the days and the calendar, and no price', async () => {
  const id = await answering()
  const bytes = await fileAt(paths.slides(id))
  const slides = [...zipParts(bytes)]
    .filter(([name]) => name.startsWith('ppt/slides/slide'))
    .map(([, part]) => part.toString())
    .join('\n')
  for (const words of ['Marcher', 'Animation', '2,5', 'en février 2027', 'Calendrier'])
    expect(slides).toContain(words)
  expect(slides).not.toMatch(/617|61 ?700/)
  if (canOpen) expect(textOf(bytes, 'oral.pptx')).toContain('Calendrier')
})
