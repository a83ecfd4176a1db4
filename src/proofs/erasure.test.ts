import { sql } from 'kysely'
import { beforeAll, describe, expect, it } from 'vitest'
import { eraseByRule } from '#modules/people/actions/erase-person.ts'
import { demoPeople } from '#modules/people/index.ts'
import type { Ctx } from '#platform/context.ts'
import { useDatabase } from '#platform/testing/database.ts'
import { openDoor } from '#platform/testing/door.ts'
import { act } from '#platform/world.ts'
import { makeRooms } from '../app.ts'

const database = useDatabase()
const { db } = database
const rooms = makeRooms()
const { house } = openDoor(database, { routes: [] })
const run = <T>(what: (ctx: Ctx) => Promise<T>) => act(house, {}, what)

/** Tables, of this house and of its queue of jobs, whose rows say one of these words. */
async function whereItStands(words: readonly string[]): Promise<string[]> {
  const { rows } = await sql<{ schema: string; name: string }>`
    select table_schema as schema, table_name as name from information_schema.tables
      where table_schema in ('public', 'graphile_worker') and table_type = 'BASE TABLE'
      order by 1, 2`.execute(db)
  const found: string[] = []
  for (const { schema, name } of rows) {
    const { rows: dump } = await sql<{ row: string }>`
      select t::text as row from ${sql.table(`${schema}.${name}`)} t`.execute(db)
    const text = dump
      .map(({ row }) => row)
      .join('\n')
      .toLowerCase()
    for (const word of words) if (text.includes(word.toLowerCase())) found.push(`${name}: ${word}`)
  }
  return found
}

beforeAll(async () => {
  await run(async (ctx) => {
    for (const room of rooms) await room.seed?.(ctx)
  })
  await run(async (ctx) => {
    for (const room of rooms) await room.demo?.load(ctx)
  })
}, 120_000)

/**
 * Where a name lawfully stays, and why. Nothing else may keep one: an address, a telephone never stays.
 */
const keepers: Readonly<Record<string, string>> = {
  experiment_agreement_parties: 'who signed a contract, as long as it may be disputed',
  experiment_evaluation_reports: 'the author of a published report',
  experiment_sheets: 'the author of a published sheet, under its licence (CC BY names its authors)',
  resources: 'the author of a published resource, under its licence',
  resource_versions: 'the author of a former version, under its licence',
}
const lastLetter = 'outbox_mails'
const people = Object.values(demoPeople)
const phoneOf = (rank: number) => `06123456${10 + rank}`

/** Letters to them, letters to others that speak of them, in every state, and in a folded calendar. */
async function writeLetters({ name, email }: { name: string; email: string }, phone: string) {
  const others = 'quelqu-un@ailleurs.example'
  const spaced = phone.replace(/(..)(?=.)/g, '$1 ')
  const split = `${name.slice(0, 5)}\r\n ${name.slice(5)}`
  const content = `BEGIN:VCALENDAR\r\nORGANIZER;CN=${split}:mailto:x@y.example\r\nEND:VCALENDAR`
  await run(async (ctx) => {
    ctx.mail({ to: email.toUpperCase(), subject: `Bonjour ${name}`, text: email })
    ctx.mail({
      to: others,
      subject: `${name} vient`,
      text: `${name.toUpperCase()}, ${email}, ${spaced}, reste : PERSISTE`,
      html: `<p>${name}</p>`,
      icalEvent: { method: 'REQUEST', content },
    })
    ctx.mail({ to: others, subject: 'Une autre lettre', text: 'INTACTE, sans personne.' })
  })
  const states = ['local', 'queued', 'sending', 'sent', 'failed', 'held']
  await sql`insert into outbox_mails (id, at, recipient, subject, body_text, state, tries, erase_at)
    select gen_random_uuid(), now(), ${others}, 'Suivi', ${`avec ${name}`}, state, 0, now() + interval '30 days'
      from unnest(${states}::text[]) state`.execute(db)
}

beforeAll(async () => {
  for (const [rank, person] of people.entries()) {
    await sql`update identities set phone = ${phoneOf(rank)} where person_id = ${person.id}`.execute(
      db,
    )
    await writeLetters(person, phoneOf(rank))
  }
})

const wordsOf = (rank: number) => {
  const { name = '', email = '' } = people[rank] ?? {}
  return { name: [name], reach: [email, phoneOf(rank)] }
}

async function erase(rank: number, without = '') {
  const id = people[rank]?.id ?? ''
  await run(async (ctx) => {
    const all = rooms.filter(({ name }) => name !== without)
    const erased = await eraseByRule(ctx, { all: () => all }, id)
    if (!erased.ok) throw new Error(erased.refusal)
  })
}

const tableOf = (found: string) => found.replace(/:.*$/, '')

describe('a person who is erased', () => {
  it.each(people.slice(1).map(({ name }, at) => [name, at + 1] as const))(
    '%s is in no table any more, letters of others included',
    { timeout: 60_000 },
    async (_, rank) => {
      const { name, reach } = wordsOf(rank)
      expect((await whereItStands([...name, ...reach])).length).toBeGreaterThan(5)
      await erase(rank)
      // One last letter says that it is done; it is not kept beyond the hour, and holds no name.
      const last = await sql<{ body: string; hours: number }>`
        select body_text as body, extract(epoch from erase_at - at) / 3600 as hours from outbox_mails
          where recipient = ${reach[0]}`.execute(db)
      expect(last.rows).toHaveLength(1)
      expect(Number(last.rows[0]?.hours)).toBeLessThanOrEqual(1)
      const reachable = await whereItStands(reach)
      expect(reachable).toEqual([`${lastLetter}: ${reach[0]}`])
      const named = await whereItStands(name)
      expect(named.map(tableOf).filter((table) => !(table in keepers))).toEqual([])
    },
  )

  it('leaves the letters of others whole but for that', async () => {
    const { rows } = await sql<{ text: string }>`
      select body_text || coalesce(body_html, '') || coalesce(body_ical, '') as text
        from outbox_mails where recipient = 'quelqu-un@ailleurs.example'`.execute(db)
    const text = rows.map((row) => row.text).join('\n')
    expect(text.match(/PERSISTE/g)).toHaveLength(people.length)
    expect(text.match(/INTACTE, sans personne\./g)).toHaveLength(people.length)
    expect(text.match(/<p>…<\/p>/g)).toHaveLength(people.length - 1)
    expect(rows).toHaveLength(people.length * 8)
  })

  it('would be found, were a room to forget nothing, or the letters be left', async () => {
    const { name, reach } = wordsOf(0)
    await erase(0, 'votes')
    expect((await whereItStands(reach)).map(tableOf)).toContain('vote_voter_identities')
    await writeLetters(demoPeople.maelle, phoneOf(0))
    expect((await whereItStands(name)).map(tableOf)).toContain('outbox_mails')
    expect((await whereItStands([phoneOf(0).replace(/(..)(?=.)/g, '$1 ')])).map(tableOf)).toEqual([
      'outbox_mails',
    ])
  })

  it('stays in each of the keepers: none is listed for nothing', async () => {
    const standing = (await whereItStands(people.map(({ name }) => name))).map(tableOf)
    expect(Object.keys(keepers).filter((table) => !standing.includes(table))).toEqual([])
  })
})
