import { beforeAll, expect, test } from 'vitest'
import { useDatabase } from '#platform/testing/database.ts'
import { openDoor } from '#platform/testing/door.ts'
import { asPerson } from '#platform/testing/world.ts'
import { act } from '#platform/world.ts'
import { publishResource } from '../../actions/publish-resource.ts'
import { resourcesModule } from '../../module.ts'
import { writingPaths } from '../../paths/writing.ts'
import { resourcePath } from '../../paths.ts'
import { deriveResource } from '../../reuse/actions/derive-resource.ts'
import { aSheet } from '../../testing/examples.ts'
import { importGroup } from '../actions/run-import.ts'

const database = useDatabase()
const { get, post, house } = openDoor(database, { routes: resourcesModule.routes })
const bringer = asPerson('lab-team')
const reader = { ...asPerson('lab-team'), id: '019ab3f0-0000-7000-8000-00000000f00d' }
let at = ''

beforeAll(async () => {
  const lines = Array.from({ length: 60 }, (_, line) => `Fiche ${line};Guide;CC BY 4.0`)
  const text = ['titre;type;licence', ...lines, 'Sans licence;Guide;'].join('\n')
  const sent = await post('/ressources/importer', { file: new File([text], 'f.csv') }, bringer)
  const said = { source: 'essai', licence: 'unknown', kind: 'guide' }
  const columns = { column0: 'title', column1: 'kind', column2: 'licence' }
  at = (await post(sent.location ?? '', { ...said, ...columns }, bringer)).location ?? ''
  await post(`${at}/confirmer`, {}, bringer)
  await act(house, { person: bringer }, (ctx) => importGroup(ctx, at.split('/').at(-1) ?? ''))
})

const links = (text: string) => [
  ...text.matchAll(/href="(\/ressources\/(?:fiche|sans)-[a-z0-9-]+)"/g),
]

test('the end of an import links what it made, and all of it', async () => {
  const { text } = await get(at, bringer)
  expect(links(text)).toHaveLength(20)
  const all = /href="(\/ressources\/relecture\?import=[^"]+)"/.exec(text)?.[1] ?? ''
  const first = (await get(all, bringer)).text
  expect(first).toMatch(/Ce que cet import a écrit.: 61/)
  const second = (await get(`${all}&page=2`, bringer)).text
  const met = new Set([...links(first), ...links(second)].map(([, href]) => href))
  expect(met.size).toBe(61)
})

test('drafts that nobody has read are listed, and each says whom it waits for', async () => {
  const own = (await get(writingPaths.reviews, bringer)).text
  expect(own).toMatch(/Brouillons que personne n’a relus.: 61/)
  expect(own).toContain('apporté par vous')
  const others = (await get(writingPaths.reviews, reader)).text
  expect(others).toContain('vous pouvez le relire et le publier')
  expect(others).not.toContain('apporté par vous')
})

test('who brought a draft is told who publishes it; a button stands only where it works', async () => {
  const button = /<form[^>]*action="\/ressources\/fiche-1\/publier"/
  const own = (await get(resourcePath('fiche-1'), bringer)).text
  expect(own).not.toMatch(button)
  expect(own).toContain('une autre personne de l’équipe doit le lire et le publier')
  expect((await get(resourcePath('fiche-1'), reader)).text).toMatch(button)
  const english = (await get(`${resourcePath('fiche-1')}?langue=en`, reader)).text
  expect(english).toMatch(/<html lang="en">.*<h1 lang="fr">/s)
  expect((await post('/ressources/fiche-1/publier', {}, reader)).status).toBe(303)
  expect((await get(writingPaths.reviews, reader)).text).toMatch(/n’a relus.: 60/)

  const without = (await get(resourcePath('sans-licence'), reader)).text
  expect(without).not.toContain('/ressources/sans-licence/publier')
  expect(without).toContain('Personne n’a dit sous quelle licence est ce texte')
})

test('an adapted draft is among one’s own texts, and waits among those to read', async () => {
  const made = await act(house, { person: reader }, (ctx) =>
    publishResource(ctx, aSheet({ title: 'Un original', origin: undefined })),
  )
  if (!made.ok) throw new Error(made.refusal)
  const form = {
    title: 'Une version adaptée',
    changes: 'Plus court',
    licence: 'CC-BY-4.0',
    authors: 'Les Essais',
  }
  const derived = await act(house, { person: bringer }, (ctx) =>
    deriveResource(ctx, made.value.slug, form as never),
  )
  expect(derived.ok, JSON.stringify(derived)).toBe(true)
  expect((await get(writingPaths.start, bringer)).text).toContain('Une version adaptée')
  const { text } = await get(writingPaths.reviews, reader)
  expect(text).toContain('Une version adaptée')
})
