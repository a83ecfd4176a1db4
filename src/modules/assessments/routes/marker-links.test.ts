import { expect, it } from 'vitest'
import { useDatabase } from '#platform/testing/database.ts'
import { openDoor } from '#platform/testing/door.ts'
import { asPerson } from '#platform/testing/world.ts'
import { assessmentsModule } from '../module.ts'
import { paths } from '../paths.ts'
import { insertMarkerLink } from '../store/markers.ts'
import { insertModel } from '../store/models.ts'
import { linkedResource } from '../testing/linked-resource.ts'
import { smallModel } from '../testing/small-model.ts'

const database = useDatabase()
const { db, clock } = database
const door = openDoor(database, { routes: assessmentsModule.routes })
const team = asPerson('lab-team')

it('shows a linked page only where its reader may read it: a title alone tells what it is about', async () => {
  const model = { id: '01900000-0000-7000-8000-00000000a001', number: 1, content: smallModel }
  await insertModel(db, { ...model, publishedAt: clock.now(), at: clock.now() })
  await linkedResource(db, clock.now(), 'ouvrir-les-comptes', 'published')
  await linkedResource(db, clock.now(), 'brouillon-sur-le-maire', 'draft')
  for (const [title, href] of [
    ['Ouvrir les comptes', '/ressources/ouvrir-les-comptes'],
    ['Brouillon sur le maire', '/ressources/brouillon-sur-le-maire'],
    ['Essai secret', '/experiences/essai-secret'],
    ['Réunion fermée', '/agenda/reunion-fermee'],
    ['Courriels', '/courriels'],
    ['Toutes les ressources', '/ressources'],
  ] as const)
    await door.post(paths.addLink('R.1'), { kind: 'resource', title, href }, team)

  const anyone = (await door.get(paths.marker('R.1'))).text
  expect(anyone).toContain('Ouvrir les comptes')
  expect(anyone).toContain('Toutes les ressources')
  for (const title of ['Brouillon sur le maire', 'Essai secret', 'Réunion fermée', 'Courriels'])
    expect(anyone).not.toContain(title)

  const ours = (await door.get(paths.marker('R.1'), team)).text
  expect(ours).toContain('Brouillon sur le maire')
  expect(ours.match(/cette page n’est pas publique/g)).toHaveLength(4)
})

it('says that others tried only where a territory, or an experiment, did', async () => {
  const lead = async (marker: string) => (await door.get(paths.marker(marker))).text
  const tried = 'Ce que d’autres ont essayé'
  expect(await lead('R.1')).toContain('Aucun essai d’un territoire n’est encore relié')
  expect(await lead('R.1')).not.toContain(tried)
  expect(await lead('R.2')).toContain('Aucun essai n’y est encore relié')

  const kinds = ['experiment', 'training'] as const
  for (const kind of kinds)
    await insertMarkerLink(
      db,
      {
        id: `01900000-0000-7000-8000-00000000a00${kinds.indexOf(kind)}`,
        ...{ markerId: kind === 'experiment' ? 'T.1' : 'T.2', kind },
        ...{ title: 'Ouvrir les comptes', href: '/ressources/ouvrir-les-comptes' },
      },
      clock.now(),
    )
  expect(await lead('T.1')).toContain(tried)
  expect(await lead('T.2')).not.toContain(tried)
})
