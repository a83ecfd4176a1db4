import { sql } from 'kysely'
import { beforeEach, describe, expect, it } from 'vitest'
import { useDatabase } from '#platform/testing/database.ts'
import { asPerson } from '#platform/testing/world.ts'
import { columns } from '../../columns.ts'
import { recordPerson } from '../../persons/actions/record-person.ts'
import { recordMandate } from '../../roles/actions/add-mandate.ts'
import { recordRole } from '../../roles/actions/grant-role.ts'
import { openSession } from '../../sign-in/actions/open-session.ts'
import { askRight } from './ask-right.ts'
import { exportIdentity, exportPerson } from './export-person.ts'
import { recordConsent } from './record-consent.ts'

const { db, ctx } = useDatabase()
const territoryId = '019abd00-0000-7000-8000-000000000001'
const rooms = {
  all: () => [
    { name: 'people', columns, personExport: exportIdentity },
    { name: 'events', columns: {}, personExport: async () => ({}) },
    {
      name: 'experiments',
      columns: {},
      personExport: async (_: unknown, personId: string) => ({ comments: [`de ${personId}`] }),
    },
  ],
}

beforeEach(async () => {
  await sql`truncate persons cascade`.execute(db)
})

async function fullPerson(mark: string): Promise<string> {
  const email = `${mark}@valbrenne.example`
  const id = await recordPerson(ctx(), { name: `Nom ${mark}`, email, phone: `06${mark}` })
  const person = asPerson('administrator')
  await recordRole(ctx(), { personId: id, role: 'volunteer', reason: `raison ${mark}` })
  const mandate = { territoryId, title: `titre ${mark}`, startsOn: '2026-03-29', endsOn: undefined }
  await recordMandate(ctx({ person }), { personId: id, ...mandate })
  await askRight(ctx({ person }), { personId: id, kind: 'access', message: `message ${mark}` })
  await recordConsent(ctx(), {
    personId: id,
    subject: `sujet ${mark}`,
    text: mark,
    channel: 'mail',
  })
  await openSession(ctx(), id, `appareil ${mark}`)
  await sql`insert into passkeys values (${id}, ${id}, ${`secret ${mark}`}, '', 0, '[]', ${`clé ${mark}`}, now(), null)`.execute(
    db,
  )
  await sql`insert into totp_secrets values (${id}, ${`secret ${mark}`}, now(), now(), 0)`.execute(
    db,
  )
  return id
}

describe('the export of a person', () => {
  it('holds what every table knows, secrets excepted', async () => {
    const id = await fullPerson('zelie')
    const text = JSON.stringify(await exportPerson(ctx(), rooms, id))
    const known = ['Nom', 'raison', 'titre', 'message', 'sujet', 'appareil', 'clé']
    expect(known.filter((word) => !text.includes(`${word} zelie`))).toEqual([])
    expect(text).toContain('zelie@valbrenne.example')
    expect(text).toContain('06zelie')
    expect(text).not.toContain('secret')
  })

  it('tells of a letter its day alone, when another name claims the address', async () => {
    const id = await fullPerson('zelie')
    const email = 'zelie@valbrenne.example'
    await sql`insert into outbox_mails (id, at, recipient, subject, body_text, state, tries, erase_at)
      values (${id}, now(), ${email}, 'Votre demande de zone', 'Bonjour.', 'sent', 0, now() + interval '30 days')`.execute(
      db,
    )
    expect(JSON.stringify(await exportIdentity(db, id))).toContain('demande de zone')
    await recordPerson(ctx(), { name: 'Basile Kerm', email })
    const told = await exportIdentity(db, id)
    expect(JSON.stringify(told)).not.toContain('demande de zone')
    expect(told['keptLetters']).toHaveLength(1)
  })

  it('asks every room, and leaves out those that hold nothing', async () => {
    const id = await fullPerson('zelie')
    const { rooms: told } = await exportPerson(ctx(), rooms, id)
    expect(Object.keys(told)).toEqual(['people', 'experiments'])
    expect(told['experiments']).toEqual({ comments: [`de ${id}`] })
  })

  it('holds its owner and nobody else, for a hundred people at the same time', async () => {
    const marks = Array.from({ length: 100 }, (_, at) => `m${String(at).padStart(3, '0')}x`)
    const ids: string[] = []
    for (const mark of marks) ids.push(await fullPerson(mark))
    const texts = await Promise.all(
      ids.map(async (id) => JSON.stringify(await exportPerson(ctx(), rooms, id))),
    )
    const wrong = texts.filter((text, at) =>
      marks.some((mark, other) => text.includes(mark) !== (at === other)),
    )
    expect(wrong).toEqual([])
  })

  it('is empty for a key that was never given', async () => {
    expect(await exportIdentity(db, territoryId)).toEqual({})
  })
})
