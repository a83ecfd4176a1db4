import { expect, it } from 'vitest'
import { newId } from '#kit/ids.ts'
import type { Viewer } from '#kit/viewer.ts'
import { recordBackup } from '#platform/backup/last-backup.ts'
import type { Module } from '#platform/module.ts'
import { useDatabase } from '#platform/testing/database.ts'
import { openDoor } from '#platform/testing/door.ts'
import { asPerson } from '#platform/testing/world.ts'
import { homeModule } from '../module.ts'

const database = useDatabase()
const { db, clock } = database
const home: Module = homeModule(() => [home])
const door = openDoor(database, { routes: home.routes })
const admin = asPerson('administrator')
const staff = asPerson('lab-team')

async function read(path: string, as?: Viewer): Promise<string> {
  return (await door.get(path, as)).text.replace(/[\u00a0\u202f]/g, ' ')
}

it('tells its administrator what the house itself owes, and nobody else', async () => {
  const owed = ['Dire qui publie ce site', 'Faire une première sauvegarde']
  const before = await read('/atelier', admin)
  for (const words of owed) expect(before).toContain(words)
  expect(before).not.toContain('Rien à faire')
  for (const words of owed) expect(await read('/atelier', staff)).not.toContain(words)

  await recordBackup(db, 1000, clock.now())
  const after = await read('/atelier', admin)
  expect(after).toContain(owed[0])
  expect(after).not.toContain(owed[1])
})

it('does not show as its own what was lived elsewhere', async () => {
  const write = (source: 'starter' | 'house', title: string) =>
    db.transaction().execute(async (tx) => {
      const id = newId(clock.now(), clock.chance)
      const since = clock.now()
      await tx
        .insertInto('experiment_slugs')
        .values({ slug: `essai-${source}`, experimentId: id, since })
        .execute()
      await tx
        .insertInto('experiments')
        .values({
          ...{ id, slug: `essai-${source}`, title, question: 'Et si ?', source },
          ...{ stage: 'running', visibility: 'published', startedOn: '2026-03-01' },
          ...{ createdAt: since, updatedAt: since },
        })
        .execute()
    })
  await write('starter', 'Vécue ailleurs')
  const front = await read('/')
  expect(front).not.toContain('Vécue ailleurs')
  expect(front).toContain('Aucune expérimentation n’est encore publiée')
  expect(await read('/atelier', admin)).toContain('Ce site est neuf')

  await write('house', 'Vécue ici')
  expect(await read('/')).toMatch(/Vécue ici[\s\S]*Toutes les expérimentations \(2\)/)
  expect(await read('/atelier', admin)).not.toContain('Ce site est neuf')
})
