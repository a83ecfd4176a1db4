import { sql } from 'kysely'
import { beforeEach, describe, expect, it } from 'vitest'
import { useDatabase } from '#platform/testing/database.ts'
import { asPerson } from '#platform/testing/world.ts'
import { recordPerson } from '../../persons/actions/record-person.ts'
import { recordRole } from '../../roles/index.ts'
import { listWaitingInvitations } from '../store/invitations.ts'
import { invitePeople } from './invite-people.ts'
import { invitePerson } from './invite-person.ts'

const { db, clock, ctx } = useDatabase()
const roles = [{ role: 'lab-team' }] as const
let person = asPerson('administrator')

beforeEach(async () => {
  await sql`truncate persons, invitations, mail_counts cascade`.execute(db)
  const id = await recordPerson(ctx(), { name: 'Camille Aubry', email: 'c@labo.example' })
  person = asPerson('administrator', { id })
})

const named = (...emails: string[]) => emails.map((email) => ({ email, name: 'Quelqu’un' }))

describe('inviting several people', () => {
  it('writes to each person their own letter, with the role in it', async () => {
    const world = ctx({ person })
    const asked = { people: named('b@b.example', 'a@b.example'), roles }
    const invited = await invitePeople(world, asked)
    expect(invited).toMatchObject({ ok: true, value: { invited: 2, known: [], waiting: [] } })
    expect(world.mails.map(({ to }) => to).sort()).toEqual(['a@b.example', 'b@b.example'])
    expect(new Set(world.mails.map(({ text }) => /lien\/(\w+)/.exec(text)?.[1])).size).toBe(2)
    expect(await listWaitingInvitations(db, clock.now())).toHaveLength(2)
  })

  it('names who has the role already, who is expected, and who had too many letters', async () => {
    const id = await recordPerson(ctx(), { name: 'Ines', email: 'ines@b.example' })
    await recordRole(ctx(), { personId: id, role: 'lab-team' })
    await recordPerson(ctx(), { name: 'Contact', email: 'contact@b.example' })
    await invitePerson(ctx({ person }), { email: 'w@b.example', name: 'W', roles })
    for (let at = 0; at < 3; at++)
      await invitePerson(ctx({ person }), { email: 'often@b.example', name: 'O', roles })
    await db.deleteFrom('invitations').where('email', '=', 'often@b.example').execute()

    const world = ctx({ person })
    const people = named(
      ...['ines@b.example', 'contact@b.example', 'w@b.example', 'often@b.example'],
    )
    expect(await invitePeople(world, { people, roles })).toMatchObject({
      ok: true,
      value: {
        invited: 1,
        known: ['ines@b.example'],
        waiting: ['w@b.example'],
        later: ['often@b.example'],
      },
    })
    expect(world.mails.map(({ to }) => to)).toEqual(['contact@b.example'])
  })

  it('is for those who may give these roles', async () => {
    const asked = { people: named('a@b.example'), roles: [{ role: 'administrator' }] as const }
    const lab = ctx({ person: asPerson('lab-team') })
    expect(await invitePeople(lab, asked)).toMatchObject({ refusal: 'forbidden' })
    expect(lab.mails).toHaveLength(0)
  })
})
