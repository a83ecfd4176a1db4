import { expect, test } from 'vitest'
import { registerPlace } from '#modules/territories/index.ts'
import { useDatabase } from '#platform/testing/database.ts'
import { saveNeed } from '../store/needs.ts'
import { reportNeeds } from './report-needs.ts'

const database = useDatabase()
const { db, clock } = database

test('what territories need is told with the place, and nobody’s name', async () => {
  expect(await reportNeeds(db, 'fr')).toEqual([])
  const place = await registerPlace(database.ctx(), {
    kind: 'commune',
    subtype: '',
    slug: 'valbrenne',
    name: 'Valbrenne',
    source: 'added',
  })
  const need = {
    territoryId: place.id,
    challenges: ['diversify_participants'] as const,
    themes: [],
    from: undefined,
    until: undefined,
    updatedAt: clock.now(),
  }
  await saveNeed(db, { ...need, words: '' } as never, undefined)
  expect((await reportNeeds(db, 'fr'))[0]?.words).toMatch(/Valbrenne.*Faire venir/)
  await saveNeed(db, { ...need, words: 'Tirer au sort sans liste' } as never, undefined)
  expect(await reportNeeds(db, 'fr')).toMatchObject([
    { key: `need:${place.id}`, href: '/reseau/territoires/valbrenne/besoins' },
  ])
  expect((await reportNeeds(db, 'fr'))[0]?.words).toContain('Tirer au sort sans liste')
})
