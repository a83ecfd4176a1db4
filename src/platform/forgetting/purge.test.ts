import { expect, it } from 'vitest'
import { useDatabase } from '../testing/database.ts'
import { openDoor } from '../testing/door.ts'
import { act } from '../world.ts'
import { purgePlatform } from './purge.ts'

const database = useDatabase()
const { db, clock } = database
const { house } = openDoor(database, { routes: [] })
const count = async (table: string) => (await db.selectFrom(table).selectAll().execute()).length

async function leaveThings() {
  await act(house, {}, async (ctx) => {
    ctx.mail({ to: 'a@exemple.fr', subject: 'Un lien', text: 'Un lien', keepHours: 24 })
    ctx.mail({ to: 'b@exemple.fr', subject: 'Un mot', text: 'Un mot' })
    ctx.audit({ act: 'essai.fait', subject: 'essai:1', public: false })
    await db
      .insertInto('submissions')
      .values({ key: `cle-${ctx.now.getTime()}`, at: ctx.now })
      .execute()
    await db
      .insertInto('rate_limits')
      .values({
        key: `adresse-${ctx.now.getTime()}`,
        points: 1,
        expire: ctx.now.getTime() + 60_000,
      })
      .execute()
  })
}
const purge = () => act(house, {}, purgePlatform)
const kept = async () => ({
  submissions: await count('submissions'),
  mails: await count('outbox_mails'),
  limits: await count('rate_limits'),
})

it('keeps each thing until its time, and not a day longer', async () => {
  await leaveThings()
  await purge()
  expect(await kept()).toEqual({ submissions: 1, mails: 2, limits: 1 })
  clock.pass({ days: 1, minutes: 2 })
  await purge()
  expect(await kept()).toEqual({ submissions: 0, mails: 1, limits: 0 })
  clock.pass({ days: 30 })
  await purge()
  expect(await kept()).toEqual({ submissions: 0, mails: 0, limits: 0 })
  expect(await count('audit_lines')).toBe(1)
})
