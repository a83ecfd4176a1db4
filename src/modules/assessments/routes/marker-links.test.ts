import { expect, it } from 'vitest'
import { useDatabase } from '#platform/testing/database.ts'
import { openDoor } from '#platform/testing/door.ts'
import { asPerson } from '#platform/testing/world.ts'
import { assessmentsModule } from '../module.ts'
import { paths } from '../paths.ts'
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
