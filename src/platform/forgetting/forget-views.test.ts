import { expect, it } from 'vitest'
import { newId } from '#kit/ids.ts'
import { useDatabase } from '../testing/database.ts'
import { forgetWritten } from './forget-written.ts'

const database = useDatabase()

it('takes away the views that look for somebody, and no other', async () => {
  const { db } = database.ctx()
  const chance = database.clock.chance
  const keep = async (name: string, query: string) => {
    const row = { list: '/personnes', ownerId: null, isShared: true, createdAt: new Date() }
    await db
      .insertInto('saved_views')
      .values({ ...row, id: newId(new Date(), chance), name, query })
      .execute()
  }
  await keep('Par courriel', 'q=O.Durand%40lavoir.example')
  await keep('Un nom', 'q=durand&tri=nom')
  await keep('Odile Durand', 'vue=partis')
  await keep('La commune', 'q=Saint-Durand-sur-Rive')
  await keep('Les partis', 'vue=partis&tri=-nom')
  await forgetWritten(db, {
    name: 'Odile Durand',
    email: 'o.durand@lavoir.example',
    phone: undefined,
  })
  const left = await db.selectFrom('saved_views').select('name').orderBy('name').execute()
  expect(left.map(({ name }) => name)).toEqual(['La commune', 'Les partis'])
})
