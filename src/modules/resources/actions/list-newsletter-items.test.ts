import { expect, test } from 'vitest'
import { useDatabase } from '#platform/testing/database.ts'
import { resourcesModule } from '../module.ts'
import { setState } from '../store/resources.ts'
import { aSheet } from '../testing/examples.ts'
import { publishResource } from './publish-resource.ts'

const database = useDatabase()
const { clock, ctx, db } = database

async function published(title: string, input: Parameters<typeof aSheet>[0] = {}) {
  clock.pass({ hours: 1 })
  const made = await publishResource(ctx(), aSheet({ title, origin: undefined, ...input }))
  if (!made.ok) throw new Error(made.refusal)
  return made.value.id
}

const titlesSince = async (since?: Date) =>
  ((await resourcesModule.newsletterItems?.(db, 'fr', since)) ?? []).map(({ title }) => title)

test('a letter is offered the sheets published since the last one, with title, lines and address', async () => {
  await published('Un jury à Valbrenne', { lead: 'Quinze voisin·es, **deux** jours.' })
  const retired = await published('Reprise depuis')
  await setState(db, retired, 'retired', clock.now())
  await published('Déjà choisie par la veille', {
    origin: { kind: 'watch', id: '01930000-0000-7000-8000-0000000000b1', href: '/veille/1' },
  })
  const since = clock.now()
  const found = await published('Une marche à Saint-Aubrac', { lead: 'Une heure dehors.' })

  expect(await titlesSince()).toEqual(['Une marche à Saint-Aubrac', 'Un jury à Valbrenne'])
  expect(await resourcesModule.newsletterItems?.(db, 'fr', since)).toEqual([
    {
      key: `resource:${found}`,
      kind: 'resource',
      title: 'Une marche à Saint-Aubrac',
      language: 'fr',
      text: 'Une heure dehors.',
      href: '/ressources/une-marche-a-saint-aubrac',
      at: clock.now(),
    },
  ])
  const [, first] = (await resourcesModule.newsletterItems?.(db, 'fr')) ?? []
  expect(first?.text).toBe('Quinze voisin·es, deux jours.')
})

test('a sheet that is changed is not new again', async () => {
  const id = await published('Relue')
  const since = clock.now()
  clock.pass({ hours: 1 })
  await db.updateTable('resources').set({ updatedAt: clock.now() }).where('id', '=', id).execute()
  expect(await titlesSince(since)).toEqual([])
})
