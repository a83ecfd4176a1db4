import { sql } from 'kysely'
import { beforeEach, describe, expect, it } from 'vitest'
import { hashToken } from '#platform/secrets/secret-links.ts'
import { useDatabase } from '#platform/testing/database.ts'
import { findViewer } from '../store/sessions.ts'
import { createFirstLink, createSignInLink } from './create-sign-in-link.ts'
import { useLink } from './use-link.ts'

const { db, clock, ctx } = useDatabase()
const browser = { device: '', sessionHash: undefined }

beforeEach(async () => {
  await sql`truncate persons cascade`.execute(db)
})

async function enter(path: string | undefined) {
  const used = await useLink(ctx(), path?.split('/').at(-1) ?? '', browser)
  return used.ok ? findViewer(db, hashToken(used.value.token), clock.now()) : undefined
}

describe('the link of the command line', () => {
  it('makes the first address an administrator, while there is none', async () => {
    const viewer = await enter(await createSignInLink(ctx(), { email: 'A@B.example', hours: 1 }))
    expect(viewer).toMatchObject({ name: 'A', roles: [{ role: 'administrator' }] })
  })

  it('opens for known people only, once there is an administrator', async () => {
    await createSignInLink(ctx(), { email: 'a@b.example', hours: 1 })
    expect(await createSignInLink(ctx(), { email: 'c@d.example', hours: 1 })).toBeUndefined()
    const again = await createSignInLink(ctx(), { email: 'a@b.example', hours: 1 })
    expect((await enter(again))?.roles).toHaveLength(1)
  })

  it('lives a day at most, whatever is asked', async () => {
    const path = await createSignInLink(ctx(), { email: 'a@b.example', hours: 1000 })
    clock.pass({ hours: 24 })
    expect(await enter(path)).toBeUndefined()
  })

  it('makes one administrator of twenty first addresses at the same instant', async () => {
    const asks = Array.from({ length: 20 }, (_, at) =>
      db
        .transaction()
        .execute((trx) =>
          createSignInLink(ctx({ db: trx }), { email: `a${at}@b.example`, hours: 1 }),
        ),
    )
    expect((await Promise.all(asks)).filter(Boolean)).toHaveLength(1)
    expect(await db.selectFrom('persons').selectAll().execute()).toHaveLength(1)
  })
})

describe('the link printed at the start', () => {
  it('comes back until the first administrator has entered, and then no more', async () => {
    expect(await createFirstLink(ctx())).toMatch(/^\/connexion\/lien\/[0-9a-f]{64}$/)
    clock.pass({ minutes: 5 })
    const second = await createFirstLink(ctx())
    expect((await enter(second))?.roles).toEqual([{ role: 'administrator' }])
    expect(await createFirstLink(ctx())).toBeUndefined()
  })
})
