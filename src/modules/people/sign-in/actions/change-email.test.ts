import { sql } from 'kysely'
import { beforeEach, describe, expect, it } from 'vitest'
import { hashToken } from '#platform/secrets/secret-links.ts'
import { useDatabase } from '#platform/testing/database.ts'
import { asPerson } from '#platform/testing/world.ts'
import { recordPerson } from '../../persons/actions/record-person.ts'
import { findIdentity } from '../../persons/store/persons.ts'
import { findViewer } from '../store/sessions.ts'
import { askSignInLink } from './ask-sign-in-link.ts'
import { askEmailChange } from './change-email.ts'
import { createSignInLink } from './create-sign-in-link.ts'
import { openSession } from './open-session.ts'
import { sendSignInLink } from './send-sign-in-link.ts'
import { useLink } from './use-link.ts'

const { db, clock, ctx } = useDatabase()
const browser = { device: '', sessionHash: undefined }
const fresh = 'odile.serre@trois-rives.example'
let odile = ''

beforeEach(async () => {
  await sql`truncate persons, mail_counts cascade`.execute(db)
  odile = await recordPerson(ctx(), { name: 'Odile', email: 'o@valbrenne.example' })
})

async function ask(email = fresh) {
  const world = ctx({ person: asPerson([], { id: odile }) })
  const asked = await askEmailChange(world, odile, email)
  const token = /lien\/([0-9a-f]{64})/.exec(world.mails[0]?.text ?? '')?.[1] ?? ''
  return { asked, token, mails: world.mails }
}

/** A link asked at the sign-in page, and the worker that answers. */
async function askLink(email: string) {
  const page = ctx()
  await askSignInLink(page, { email, next: undefined })
  await sendSignInLink(ctx(), String(page.announcements[0]?.payload['id']))
}

describe('changing one’s address', () => {
  it('waits for a click in the new mailbox', async () => {
    const { mails, token } = await ask()
    expect(mails.map(({ to }) => to)).toEqual([fresh])
    expect((await findIdentity(db, odile))?.email).toBe('o@valbrenne.example')
    const world = ctx()
    expect((await useLink(world, token, browser)).ok).toBe(true)
    expect((await findIdentity(db, odile))?.email).toBe(fresh)
    expect(world.mails.map(({ to }) => to)).toEqual(['o@valbrenne.example'])
  })

  it('kills every older link and session', async () => {
    const path = await createSignInLink(ctx(), { email: 'o@valbrenne.example', hours: 1 })
    const session = await openSession(ctx(), odile, '')
    const { token } = await ask()
    const used = await useLink(ctx(), token, browser)
    expect(await findViewer(db, hashToken(session?.token ?? ''), clock.now())).toBeUndefined()
    const old = await useLink(ctx(), path?.split('/').at(-1) ?? '', browser)
    expect(old).toEqual({ ok: false, refusal: 'link-unknown' })
    const now = hashToken(used.ok ? used.value.token : '')
    expect(await findViewer(db, now, clock.now())).toBeDefined()
  })

  it('answers alike when the address belongs to someone else, who is told without a link', async () => {
    await recordPerson(ctx(), { name: 'Basile', email: fresh })
    const { asked, mails } = await ask()
    expect(asked.ok).toBe(true)
    expect(mails.map(({ to }) => to)).toEqual([fresh])
    expect(mails[0]?.text).toContain('Elle est déjà celle du vôtre')
    expect(mails[0]?.text).not.toMatch(/lien\/[0-9a-f]{64}|Odile|o@valbrenne/)
  })

  it.each([
    ['no account', undefined],
    ['an account', fresh],
  ])('tells nobody that an address has %s, even after links were asked for it', async (_, held) => {
    if (held) await recordPerson(ctx(), { name: 'Basile', email: held })
    for (let at = 0; at < 4; at++) await askLink(fresh)
    const told: unknown[] = []
    for (let at = 0; at < 4; at++) told.push((await ask()).asked)
    const sent = { ok: true, value: undefined }
    expect(told).toEqual([sent, sent, sent, { ok: false, refusal: 'too-many-mails' }])
    const { rows } = await sql<{ links: string }>`
      select count(*) as links from sign_in_links where purpose = 'email-change'`.execute(db)
    expect(Number(rows[0]?.links)).toBe(3)
  })

  it('is refused when someone else took the address in the meantime', async () => {
    const { token } = await ask()
    await recordPerson(ctx(), { name: 'Basile', email: fresh })
    expect(await useLink(ctx(), token, browser)).toEqual({ ok: false, refusal: 'email-taken' })
    expect((await findIdentity(db, odile))?.email).toBe('o@valbrenne.example')
  })

  it('does not flood an address, nor do nothing in silence', async () => {
    for (let at = 0; at < 3; at++) expect((await ask()).asked.ok).toBe(true)
    expect((await ask()).asked).toMatchObject({ refusal: 'too-many-mails' })
    expect((await ask('o@valbrenne.example')).asked).toMatchObject({ refusal: 'same-email' })
  })

  it('belongs to oneself alone, administrators included', async () => {
    const person = asPerson('administrator')
    const asked = await askEmailChange(ctx({ person }), odile, fresh)
    expect(asked).toMatchObject({ refusal: 'forbidden' })
  })
})
