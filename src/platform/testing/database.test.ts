import { sql } from 'kysely'
import { describe, expect, it } from 'vitest'
import { holds } from '#kit/viewer.ts'
import { anotherDatabase, useDatabase } from './database.ts'
import { asPerson } from './world.ts'

const { db, clock, ctx } = useDatabase()

describe('the database of a test file', () => {
  it('is migrated, and takes rows', async () => {
    await db
      .insertInto('instance_settings')
      .values({ name: 'essai', value: '1', changedAt: clock.now() })
      .execute()
    const rows = await db.selectFrom('instance_settings').selectAll().execute()
    expect(rows).toHaveLength(1)
  })

  it('is this file’s own: another one has none of its rows', async () => {
    const url = await anotherDatabase()
    expect(url).not.toContain('///ouvroir?')
    const here = await sql<{ name: string }>`select current_database() as name`.execute(db)
    expect(url).not.toContain(here.rows[0]?.name)
  })
})

describe('the context of a test', () => {
  it('keeps what an action tells', () => {
    const world = ctx({ person: asPerson('lab-team') })
    world.announce('essai.fait', { id: '1' })
    world.mail({ to: 'a@exemple.fr', subject: 'Essai', text: 'Bonjour' })
    expect(world.announcements).toEqual([{ name: 'essai.fait', payload: { id: '1' } }])
    expect(world.mails).toHaveLength(1)
    expect(holds(world.person, 'lab-team')).toBe(true)
  })

  it('moves with the clock only when the test says so', () => {
    const before = ctx().now
    clock.pass({ days: 2 })
    expect(ctx().now.getTime() - before.getTime()).toBe(2 * 86_400_000)
  })
})
