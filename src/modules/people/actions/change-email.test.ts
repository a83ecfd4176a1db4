import { sql } from 'kysely'
import { beforeEach, describe, expect, it } from 'vitest'
import { useDatabase } from '#platform/testing/database.ts'
import { asPerson } from '#platform/testing/world.ts'
import { findIdentity } from '../store/persons.ts'
import { findViewer } from '../store/sessions.ts'
import { hashOf } from '../store/tokens.ts'
import { askEmailChange } from './change-email.ts'
import { createSignInLink } from './create-sign-in-link.ts'
import { openSession } from './open-session.ts'
import { recordPerson } from './record-person.ts'
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
    expect(await findViewer(db, hashOf(session?.token ?? ''), clock.now())).toBeUndefined()
    const old = await useLink(ctx(), path?.split('/').at(-1) ?? '', browser)
    expect(old).toEqual({ ok: false, refusal: 'link-unknown' })
    const now = hashOf(used.ok ? used.value.token : '')
    expect(await findViewer(db, now, clock.now())).toBeDefined()
  })

  it('answers alike when the address belongs to someone else, who gets no letter', async () => {
    await recordPerson(ctx(), { name: 'Basile', email: fresh })
    const { asked, mails } = await ask()
    expect(asked.ok).toBe(true)
    expect(mails).toEqual([])
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
