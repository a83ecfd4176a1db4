import { expect, test } from 'vitest'
import { useDatabase } from '#platform/testing/database.ts'
import { openDoor } from '#platform/testing/door.ts'
import { asPerson } from '#platform/testing/world.ts'
import { act } from '#platform/world.ts'
import { resourcesModule } from '../../module.ts'
import { importGroup } from '../actions/run-import.ts'

const database = useDatabase()
const { get, post, house } = openDoor(database, { routes: resourcesModule.routes })
const bringer = asPerson('lab-team')
const reader = { ...asPerson('administrator'), id: '019ab3f0-0000-7000-8000-00000000f00d' }

const text =
  'titre;issue;resume\nUn jury dans le parc;;Vingt personnes\nUne votation;bof;Deux questions\n' +
  'Un forum;menée à bout;Trois soirs\n'

test('an outcome that the file does not say is unknown: page, sheet, export, filter', async () => {
  const sent = await post('/ressources/importer', { file: new File([text], 'f.csv') }, bringer)
  const said = { source: 'essai', licence: 'CC-BY-4.0', kind: 'case-sheet' }
  const columns = { column0: 'title', column1: 'outcome', column2: 'section:summary' }
  const at = (await post(sent.location ?? '', { ...said, ...columns }, bringer)).location ?? ''
  const forecast = (await get(at, bringer)).text
  expect(forecast).toMatch(/issue non reconnue\s: elle reste inconnue/)
  expect(forecast).toMatch(/Issue de l’essai.: 2 lignes ne la disent pas[^<]*issue inconnue/)
  await post(`${at}/confirmer`, {}, bringer)
  const id = at.split('/').at(-1) ?? ''
  await act(house, { person: bringer }, (ctx) => importGroup(ctx, id))
  const rows = await database.db.selectFrom('resources').select(['slug', 'outcome']).execute()
  expect(Object.fromEntries(rows.map(({ slug, outcome }) => [slug, outcome]))).toEqual({
    'un-jury-dans-le-parc': 'unknown',
    'une-votation': 'unknown',
    'un-forum': 'finished',
  })

  for (const { slug } of rows) {
    const done = await post(`/ressources/${slug}/publier`, {}, reader)
    expect(done.status, done.text.slice(0, 400)).toBe(303)
  }
  expect((await get('/ressources/un-jury-dans-le-parc')).text).toContain('issue inconnue')
  expect((await get('/ressources/un-forum')).text).not.toContain('issue inconnue')
  const sheet = await get('/ressources/un-jury-dans-le-parc.md')
  expect(sheet.text).toContain('Nous ne savons pas si cet essai a été mené à bout')
  const lines = (await get('/ressources/export.jsonl')).text.trim().split('\n')
  const exported = new Map(lines.map((line) => [JSON.parse(line).titre, JSON.parse(line).issue]))
  expect(exported.get('Un jury dans le parc')).toBe('unknown')
  expect(exported.get('Un forum')).toBe('finished')
  const found = (await get('/ressources?issue=unknown')).text
  expect(found).toContain('Une votation')
  expect(found).not.toContain('Un forum')
  expect((await get('/ressources?issue=finished')).text).not.toContain('Une votation')
})
