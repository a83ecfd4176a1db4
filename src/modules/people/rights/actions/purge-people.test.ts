import { sql } from 'kysely'
import { beforeEach, describe, expect, it } from 'vitest'
import { addDays, dayOf } from '#kit/dates.ts'
import { useDatabase } from '#platform/testing/database.ts'
import { asPerson } from '#platform/testing/world.ts'
import { columns } from '../../columns.ts'
import { recordPerson } from '../../persons/actions/record-person.ts'
import { recordRole } from '../../roles/actions/grant-role.ts'
import { askSignInLink } from '../../sign-in/actions/ask-sign-in-link.ts'
import { createSignInLink } from '../../sign-in/actions/create-sign-in-link.ts'
import { invitePerson } from '../../sign-in/actions/invite-person.ts'
import { openSession } from '../../sign-in/actions/open-session.ts'
import { takeMailTurn } from '../../sign-in/actions/send-sign-in-link.ts'
import { useLink } from '../../sign-in/actions/use-link.ts'
import { answerRight, askRight } from './ask-right.ts'
import { forgetPerson } from './erase-person.ts'
import { purgePeople } from './purge-people.ts'
import { recordConsent, withdrawConsent } from './record-consent.ts'

const { db, clock, ctx } = useDatabase()
const rooms = { all: () => [{ name: 'people', columns, personErase: forgetPerson }] }
const start = '2026-11-25T09:00:00Z'
const team = asPerson('administrator')
let odile = ''

beforeEach(async () => {
  await sql`truncate persons, mail_counts, sign_in_requests cascade`.execute(db)
  clock.set(start)
  odile = await recordPerson(ctx(), { name: 'Odile', email: 'o@valbrenne.example' })
})

async function night() {
  const world = ctx()
  await purgePeople(world, rooms)
  return world
}

async function count(table: string): Promise<number> {
  return (await db.selectFrom(table).selectAll().execute()).length
}

async function token(): Promise<string> {
  const path = await createSignInLink(ctx(), { email: 'o@valbrenne.example', hours: 1 })
  return path?.split('/').at(-1) ?? ''
}

async function invitation(): Promise<string> {
  const inviter = { ...team, id: odile }
  const world = ctx({ person: inviter })
  const roles = [{ role: 'volunteer' }] as const
  await invitePerson(world, { email: 'b@valbrenne.example', name: 'B', roles })
  return /lien\/([0-9a-f]{64})/.exec(world.mails[0]?.text ?? '')?.[1] ?? ''
}

/** What is kept, the table it is in, its limit in hours, and how it comes to be. */
const rows: readonly [string, string, number, () => Promise<unknown>][] = [
  ['an unused link (one hour, then seven days)', 'sign_in_links', 7 * 24 + 1, token],
  [
    'a used link',
    'sign_in_links',
    7 * 24 + 1,
    async () => useLink(ctx(), await token(), { device: '', sessionHash: undefined }),
  ],
  [
    'a session of staff',
    'sessions',
    12,
    async () => {
      await recordRole(ctx(), { personId: odile, role: 'lab-team' })
      await openSession(ctx(), odile, '')
    },
  ],
  ['a session of anyone else', 'sessions', 30 * 24, () => openSession(ctx(), odile, '')],
  ['an invitation without an answer', 'invitations', 7 * 24, invitation],
  [
    'an accepted invitation',
    'invitations',
    365 * 24,
    async () => useLink(ctx(), await invitation(), { device: '', sessionHash: undefined }),
  ],
  [
    'an unanswered request of the sign-in page',
    'sign_in_requests',
    24,
    () => askSignInLink(ctx(), { email: 'x@y.example', next: undefined }),
  ],
  ['a count of mails', 'mail_counts', 24, () => takeMailTurn(ctx(), 'x@y.example')],
  [
    'a failed try',
    'second_factor_tries',
    24,
    () =>
      sql`insert into second_factor_tries values (${odile}, ${odile}, ${clock.now()})`.execute(db),
  ],
  [
    'an agreement taken back',
    'consents',
    1826 * 24,
    async () => {
      const consent = { personId: odile, subject: 'house-news' }
      await recordConsent(ctx(), { ...consent, text: 'x', channel: 'screen' })
      await withdrawConsent(ctx(), consent)
    },
  ],
  [
    'an answered request about rights',
    'rights_requests',
    1826 * 24,
    async () => {
      const person = { ...team, id: odile }
      await askRight(ctx({ person }), { personId: odile, kind: 'access', message: undefined })
      const { id } = await db.selectFrom('rights_requests').select('id').executeTakeFirstOrThrow()
      await answerRight(ctx({ person }), { requestId: id, answer: 'Voici.' })
    },
  ],
]

describe.each(rows)('%s', (_, table, hours, make) => {
  // A day before and a day after, or a quarter of the time when it is short.
  const margin = Math.min(24, hours / 4)

  it('is still there just before its limit', async () => {
    await make()
    const before = await count(table)
    expect(before).toBeGreaterThan(0)
    clock.pass({ hours: hours - margin })
    await night()
    expect(await count(table)).toBe(before)
  })

  it('is gone just after', async () => {
    await make()
    clock.pass({ hours: hours + margin })
    await night()
    expect(await count(table)).toBe(0)
  })
})

describe('an account where nobody comes', () => {
  async function livesAt(days: number): Promise<boolean> {
    clock.set(start)
    for (let day = 690; day <= days; day += 1) {
      clock.set(new Date(Date.parse(start) + day * 86_400_000))
      await night()
    }
    return (await count('identities')) === 1
  }

  it('is warned a month before two years, once', async () => {
    clock.pass({ days: 699 })
    expect((await night()).mails).toEqual([])
    clock.pass({ days: 1 })
    const { mails } = await night()
    expect(mails).toMatchObject([{ to: 'o@valbrenne.example' }])
    expect(mails[0]?.text).toContain('25 novembre 2028'.replace('25', '24'))
    clock.pass({ days: 1 })
    expect((await night()).mails).toEqual([])
  })

  it('is there a day before two years', async () => {
    expect(await livesAt(729)).toBe(true)
  })

  it('is erased a day after, and its key stays', async () => {
    expect(await livesAt(731)).toBe(false)
    expect(await count('persons')).toBe(1)
  })

  it('is not erased without having been warned for thirty days', async () => {
    clock.pass({ days: 800 })
    expect((await night()).mails).toHaveLength(1)
    expect(await count('identities')).toBe(1)
    clock.pass({ days: 29 })
    await night()
    expect(await count('identities')).toBe(1)
    clock.pass({ days: 2 })
    await night()
    expect(await count('identities')).toBe(0)
  })

  it('lives on when its owner comes back after the warning', async () => {
    clock.pass({ days: 705 })
    await night()
    await openSession(ctx(), odile, '')
    clock.pass({ days: 60 })
    await night()
    expect(await count('identities')).toBe(1)
  })

  it('is kept while it is the last to administer the house', async () => {
    await recordRole(ctx(), { personId: odile, role: 'administrator' })
    expect(await livesAt(731)).toBe(true)
  })
})

describe('an identity kept for one occasion', () => {
  const until = () => addDays(dayOf(clock.now()), 10)

  it('is there on its last day, and gone two days later', async () => {
    await recordPerson(ctx(), { name: 'P', email: 'p@q.example', keptUntil: until() })
    clock.pass({ days: 9 })
    await night()
    expect(await count('identities')).toBe(2)
    clock.pass({ days: 2 })
    await night()
    expect(await count('identities')).toBe(1)
  })

  it('stays for a later occasion, and with an account', async () => {
    const input = { name: 'P', email: 'p@q.example' }
    const id = await recordPerson(ctx(), { ...input, keptUntil: until() })
    await recordPerson(ctx(), { ...input, keptUntil: addDays(until(), 20) })
    clock.pass({ days: 12 })
    await night()
    expect(await count('identities')).toBe(2)
    await openSession(ctx(), id, '')
    clock.pass({ days: 30 })
    await night()
    expect(await count('identities')).toBe(2)
  })
})
