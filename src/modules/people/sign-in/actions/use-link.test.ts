import { sql } from 'kysely'
import { beforeEach, describe, expect, it } from 'vitest'
import type { Db } from '#platform/context.ts'
import { hashToken } from '#platform/secrets/secret-links.ts'
import { useDatabase } from '#platform/testing/database.ts'
import { linkProblem } from '../sign-in-link.ts'
import { findLink } from '../store/links.ts'
import { findViewer, insertSession } from '../store/sessions.ts'
import { createSignInLink } from './create-sign-in-link.ts'
import { useLink } from './use-link.ts'

const { db, clock, ctx } = useDatabase()
const browser = { device: 'Firefox, Linux', sessionHash: undefined }

beforeEach(async () => {
  await sql`truncate sessions, sign_in_links cascade`.execute(db)
})

async function freshToken(hours = 1): Promise<string> {
  const path = await createSignInLink(ctx(), { email: 'odile.serre@valbrenne.example', hours })
  return path?.split('/').at(-1) ?? ''
}

describe('a sign-in link', () => {
  it('opens a session for its person, whose hash alone is kept', async () => {
    const used = await useLink(ctx(), await freshToken(), browser)
    expect(used.ok).toBe(true)
    if (!used.ok) return
    const viewer = await findViewer(db, hashToken(used.value.token), clock.now())
    expect(viewer).toMatchObject({ name: 'Odile Serre', roles: [{ role: 'administrator' }] })
    expect(await findViewer(db, used.value.token, clock.now())).toBeUndefined()
  })

  it('is refused the second time, and says that it was used', async () => {
    const token = await freshToken()
    await useLink(ctx(), token, browser)
    expect(await useLink(ctx(), token, browser)).toEqual({ ok: false, refusal: 'link-used' })
    expect(await countSessions(db)).toBe(1)
  })

  it('is refused once its hour has passed, and accepted just before', async () => {
    const [early, late] = [await freshToken(), await freshToken()]
    clock.pass({ minutes: 59 })
    expect((await useLink(ctx(), early, browser)).ok).toBe(true)
    clock.pass({ minutes: 1 })
    expect(await useLink(ctx(), late, browser)).toEqual({ ok: false, refusal: 'link-expired' })
  })

  it('that does not exist opens nothing', async () => {
    const nothing = await useLink(ctx(), 'f'.repeat(64), browser)
    expect(nothing).toEqual({ ok: false, refusal: 'link-unknown' })
  })

  it('ends the session that this browser held before', async () => {
    const first = await useLink(ctx(), await freshToken(), browser)
    if (!first.ok) throw new Error('refused')
    const sessionHash = hashToken(first.value.token)
    await useLink(ctx(), await freshToken(), { ...browser, sessionHash })
    expect(await findViewer(db, sessionHash, clock.now())).toBeUndefined()
    expect(await countSessions(db)).toBe(1)
  })
})

describe('twenty clicks on one link at the same instant', () => {
  it('open exactly one session', async () => {
    const token = await freshToken()
    const results = await Promise.all(
      clicks(() => inOneAct((inside) => useLink(inside, token, browser))),
    )
    expect(results.filter(({ ok }) => ok)).toHaveLength(1)
    expect(await countSessions(db)).toBe(1)
  })

  it('would open several if the link were read first and marked later (negative control)', async () => {
    const token = await freshToken()
    await Promise.all(clicks(() => inOneAct((inside) => naiveUse(inside.db, token))))
    expect(await countSessions(db)).toBeGreaterThan(1)
  })
})

function clicks<T>(act: () => Promise<T>): Promise<T>[] {
  return Array.from({ length: 20 }, act)
}

function inOneAct<T>(run: (inside: ReturnType<typeof ctx>) => Promise<T>): Promise<T> {
  return db.transaction().execute((trx) => run(ctx({ db: trx })))
}

/** What must not be done: look, then mark. */
async function naiveUse(inside: Db, token: string) {
  const link = await findLink(inside, hashToken(token))
  if (!link?.personId || linkProblem(link, clock.now())) return
  await sql`select pg_sleep(0.05)`.execute(inside)
  await insertSession(inside, {
    tokenHash: hashToken(`${Math.random()}`),
    personId: link.personId,
    device: '',
    createdAt: clock.now(),
    expiresAt: clock.now(),
    awaitsSecondFactor: false,
    secondFactorAt: undefined,
  })
  await sql`update sign_in_links set used_at = ${clock.now()}`.execute(inside)
}

async function countSessions(inside: Db): Promise<number> {
  const rows = await inside.selectFrom('sessions').select('tokenHash').execute()
  return rows.length
}
