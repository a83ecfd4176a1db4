import { sql } from 'kysely'
import { beforeEach, describe, expect, it } from 'vitest'
import { hashToken } from '#platform/secrets/secret-links.ts'
import { useDatabase } from '#platform/testing/database.ts'
import { asPerson } from '#platform/testing/world.ts'
import { recordAtMailbox, recordPerson } from '../../persons/actions/record-person.ts'
import { listWaitingInvitations } from '../store/invitations.ts'
import { findViewer } from '../store/sessions.ts'
import { invitePerson, withdrawInvitation } from './invite-person.ts'
import { useLink } from './use-link.ts'

const { db, clock, ctx } = useDatabase()
const valbrenne = { kind: 'territory', id: '019abd00-0000-7000-8000-000000000001' } as const
const browser = { device: '', sessionHash: undefined }
const input = {
  email: 'o@valbrenne.example',
  name: 'Odile Serre',
  roles: [
    { role: 'territory-referent', place: valbrenne, endsOn: '2032-03-31' },
    { role: 'volunteer' },
  ],
} as const
let person = asPerson('lab-team')

beforeEach(async () => {
  await sql`truncate persons, mail_counts cascade`.execute(db)
  const id = await recordPerson(ctx(), { name: 'Camille Aubry', email: 'c@labo.example' })
  person = asPerson('lab-team', { id })
})

async function invite(more: Partial<Parameters<typeof invitePerson>[1]> = {}) {
  const world = ctx({ person })
  const invited = await invitePerson(world, { ...input, ...more })
  const token = /lien\/([0-9a-f]{64})/.exec(world.mails[0]?.text ?? '')?.[1] ?? ''
  return { invited, token, mails: world.mails, id: invited.ok ? invited.value.invitationId : '' }
}

describe('inviting someone', () => {
  it('writes a letter that says who invites and to what; nobody is created yet', async () => {
    const { mails } = await invite()
    expect(mails).toHaveLength(1)
    expect(mails[0]).toMatchObject({
      to: input.email,
      subject: expect.stringContaining('invité·e'),
    })
    expect(mails[0]?.text).toContain('Camille Aubry vous invite')
    expect(mails[0]?.text).toContain('référent·e de territoire, bénévole')
    expect(await db.selectFrom('identities').selectAll().execute()).toHaveLength(1)
  })

  it('is for those who may give these roles', async () => {
    const outsider = await invitePerson(ctx({ person: asPerson('researcher') }), input)
    expect(outsider).toMatchObject({ refusal: 'forbidden' })
    const { invited } = await invite({ roles: [{ role: 'administrator' }] })
    expect(invited).toMatchObject({ refusal: 'forbidden' })
  })

  it('asks for the place a role needs, and for an end that is ahead', async () => {
    expect((await invite({ roles: [{ role: 'territory-referent' }] })).invited).toMatchObject({
      refusal: 'place-needed',
    })
    const past = [{ role: 'volunteer', endsOn: '2026-11-24' } as const]
    expect((await invite({ roles: past })).invited).toMatchObject({ refusal: 'days-reversed' })
  })

  it('reaches one address three times an hour at most', async () => {
    for (let at = 0; at < 3; at++) expect((await invite()).invited.ok).toBe(true)
    expect((await invite()).invited).toMatchObject({ refusal: 'too-many-mails' })
  })
})

describe('accepting', () => {
  it('makes a person with these roles, and the invitation forgets the address', async () => {
    const { token } = await invite()
    const used = await useLink(ctx(), token, browser)
    const session = hashToken(used.ok ? used.value.token : '')
    expect(await findViewer(db, session, clock.now())).toMatchObject({
      name: 'Odile Serre',
      roles: [{ role: 'territory-referent', place: valbrenne }, { role: 'volunteer' }],
    })
    const rows = JSON.stringify(await db.selectFrom('invitations').selectAll().execute())
    expect(rows).not.toContain('valbrenne.example')
  })

  it('gives the roles to the person who has this address already, without renaming it', async () => {
    const typed = { name: 'O. Serre', email: input.email }
    const { personId: known } = await recordAtMailbox(ctx(), typed)
    const { token } = await invite()
    const used = await useLink(ctx(), token, browser)
    expect(used.ok && used.value.personId).toBe(known)
    const session = hashToken(used.ok ? used.value.token : '')
    expect(await findViewer(db, session, clock.now())).toMatchObject({ name: 'O. Serre' })
  })

  it('opens an account under the name invited, when a visitor had typed the address under another', async () => {
    const typed = await recordPerson(ctx(), { name: 'Basile Kerm', email: input.email })
    const { token } = await invite()
    const used = await useLink(ctx(), token, browser)
    expect(used.ok && used.value.personId).not.toBe(typed)
    const session = hashToken(used.ok ? used.value.token : '')
    expect(await findViewer(db, session, clock.now())).toMatchObject({ name: 'Odile Serre' })
  })

  it('works for a week, and once', async () => {
    const [first, second] = [await invite(), await invite()]
    clock.pass({ days: 6, hours: 23 })
    expect((await useLink(ctx(), first.token, browser)).ok).toBe(true)
    expect(await useLink(ctx(), first.token, browser)).toMatchObject({ refusal: 'link-used' })
    clock.pass({ hours: 2 })
    expect(await useLink(ctx(), second.token, browser)).toMatchObject({ refusal: 'link-expired' })
  })
})

describe('withdrawing', () => {
  it('kills the link already sent', async () => {
    const { id, token } = await invite()
    expect((await withdrawInvitation(ctx({ person }), id)).ok).toBe(true)
    expect(await useLink(ctx(), token, browser)).toMatchObject({ refusal: 'link-unknown' })
    expect(await listWaitingInvitations(db, clock.now())).toEqual([])
    const again = await withdrawInvitation(ctx({ person }), id)
    expect(again).toMatchObject({ refusal: 'not-waiting' })
  })
})
