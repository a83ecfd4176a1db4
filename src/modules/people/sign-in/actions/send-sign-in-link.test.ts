import { sql } from 'kysely'
import { beforeEach, describe, expect, it } from 'vitest'
import { useDatabase } from '#platform/testing/database.ts'
import { recordPerson } from '../../persons/actions/record-person.ts'
import { askSignInLink, signInAsked } from './ask-sign-in-link.ts'
import { sendSignInLink, takeMailTurn } from './send-sign-in-link.ts'
import { useLink } from './use-link.ts'

const { db, clock, ctx } = useDatabase()
const email = 'odile.serre@valbrenne.example'

beforeEach(async () => {
  await sql`truncate persons, mail_counts, sign_in_requests cascade`.execute(db)
  await recordPerson(ctx(), { name: 'Odile Serre', email })
})

/** Asks at the page, then lets the worker answer; the mails that leave. */
async function ask(asked: string, next?: string) {
  const page = ctx()
  await askSignInLink(page, { email: asked, next })
  const worker = ctx()
  await sendSignInLink(worker, String(page.announcements[0]?.payload['id']))
  return { page, mails: worker.mails }
}

describe('asking for a link', () => {
  it('sends one to the address of an account, and nowhere else', async () => {
    const { mails } = await ask(email)
    expect(mails.map(({ to }) => to)).toEqual([email])
    expect(mails[0]?.text).toMatch(/http:\/\/localhost:3000\/connexion\/lien\/[0-9a-f]{64}\n/)
    expect((await ask('inconnue@valbrenne.example')).mails).toEqual([])
  })

  it('does the same work whether the address is known or not', async () => {
    const known = (await ask(email)).page
    const unknown = (await ask('inconnue@valbrenne.example')).page
    expect(known.mails).toEqual(unknown.mails)
    const names = ({ announcements }: typeof known) => announcements.map(({ name }) => name)
    expect(names(known)).toEqual([signInAsked])
    expect(names(unknown)).toEqual([signInAsked])
  })

  it('keeps the address no longer than the answer takes', async () => {
    await ask('inconnue@valbrenne.example')
    await ask(email)
    expect(await db.selectFrom('sign_in_requests').selectAll().execute()).toEqual([])
  })

  it('is answered once, even when its job runs twice', async () => {
    const page = ctx()
    await askSignInLink(page, { email, next: undefined })
    const id = String(page.announcements[0]?.payload['id'])
    const worker = ctx()
    await sendSignInLink(worker, id)
    await sendSignInLink(worker, id)
    expect(worker.mails).toHaveLength(1)
  })

  it('leads back to the page one came from', async () => {
    const { mails } = await ask(email, '/experiences?etape=cadrage')
    const token = /lien\/([0-9a-f]{64})/.exec(mails[0]?.text ?? '')?.[1] ?? ''
    const used = await useLink(ctx(), token, { device: '', sessionHash: undefined })
    expect(used.ok && used.value.nextPath).toBe('/experiences?etape=cadrage')
  })

  it('lets the letter be erased with the link it holds', async () => {
    const { mails } = await ask(email)
    expect(mails[0]?.keepHours).toBe(1)
  })
})

describe('a hundred requests for one address', () => {
  it('send three mails in the hour, and three more in the next', async () => {
    const count = async (times: number) => {
      let sent = 0
      for (let at = 0; at < times; at++) sent += (await ask(email)).mails.length
      return sent
    }
    expect(await count(100)).toBe(3)
    clock.pass({ minutes: 61 })
    expect(await count(5)).toBe(3)
  })

  it('send no more when they come at the same instant', async () => {
    const turns = Array.from({ length: 20 }, () =>
      db.transaction().execute((trx) => takeMailTurn(ctx({ db: trx }), email)),
    )
    expect((await Promise.all(turns)).filter(Boolean)).toHaveLength(3)
  })
})
