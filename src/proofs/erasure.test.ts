import { sql } from 'kysely'
import { beforeAll, describe, expect, it } from 'vitest'
import { slugOf } from '#kit/words.ts'
import { demoPeople } from '#modules/people/index.ts'
import { eraseByRule } from '#modules/people/rights/actions/erase-person.ts'
import type { Ctx } from '#platform/context.ts'
import { makeFileStore, sweepFiles } from '#platform/files/files.ts'
import { forgetUnusedFiles } from '#platform/forgetting/forget-files.ts'
import { openDoor } from '#platform/testing/door.ts'
import { act } from '#platform/world.ts'
import { makeRooms } from '../app.ts'
import { useDemonstration } from './demonstration-forms.ts'
import { textOf } from './file-text.ts'

const database = useDemonstration()
const { db } = database
const rooms = makeRooms()
const { house } = openDoor(database, { routes: [] })
const run = <T>(what: (ctx: Ctx) => Promise<T>) => act(house, {}, what)

/** Columns of keys that hold one of these files, as `table.column`, whatever they are called. */
async function holdersOf(ids: readonly string[]): Promise<string[]> {
  const { rows } = await sql<{ name: string; key: string }>`
    select table_name as name, column_name as key from information_schema.columns
      where table_schema = 'public' and udt_name = 'uuid' and table_name <> 'files' order by 1, 2`.execute(
    db,
  )
  const found: string[] = []
  for (const { name, key } of rows) {
    const { rows: held } = await sql`
      select 1 from ${sql.table(name)} where ${sql.ref(key)} = any(${ids}::uuid[]) limit 1`.execute(
      db,
    )
    if (held.length > 0) found.push(`${name}.${key}`)
  }
  return found
}

/** Files of the store whose bytes say one of these words, by what holds them; `nothing` for bytes that nothing holds. */
async function whichFilesSay(words: readonly string[]): Promise<string[]> {
  const found = new Set<string>()
  for await (const { sha256 } of database.storage.list()) {
    const bytes = await database.storage.read(sha256)
    const text = bytes ? await textOf(bytes) : ''
    if (!words.some((word) => text.includes(word.toLowerCase()))) continue
    const { rows } = await sql<{
      id: string
    }>`select id from files where sha256 = ${sha256}`.execute(db)
    const holders = await holdersOf(rows.map(({ id }) => id))
    for (const holder of holders.length > 0 ? holders : ['nothing']) found.add(holder)
  }
  return [...found].sort()
}

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
/**
 * Documents that people gave: the house rewrites none of them, since each is a proof of what others did or said. What
 * each is kept for, and how long, is told in the register; whoever is in one asks the team, who may take it away.
 */
const fileKeepers: Readonly<Record<string, string>> = {
  'decisions.key_file_id':
    'papers of a vote of persons, sealed; those who named and were named have a right to them',
  'discussion_attachments.file_id':
    'a document joined to what was said: it stays with the message, without its author’s name',
  'event_materials.file_id': 'what was shown at an event: the work of whoever gave it',
  'experiment_agreements.file_id': 'a signed contract, as long as it may be disputed',
  'experiment_agreement_amendments.file_id': 'a signed contract, as long as it may be disputed',
  'experiment_decisions.file_id':
    'an act of a public authority, which is public by law (CRPA, L311-1)',
  'experiment_eligibility_checks.file_id': 'what a decision to begin rests on',
  'experiment_evaluation_reports.file_id': 'a published report, which names its authors',
  'experiment_evidence.file_id': 'what a passage from one station to the next rests on',
  'network_memberships.agreement_file_id': 'a signed contract, as long as it may be disputed',
  'network_memberships.deliberation_file_id':
    'a deliberation, which is public by law (CGCT, L2121-26)',
  'network_signatures.file_id': 'a signed contract, as long as it may be disputed',
  'protocol_adoptions.file_id': 'a deliberation, which is public by law (CGCT, L2121-26)',
  'scan_pages.file_id': 'pictures of sheets, sealed, which go thirty days after they were sent',
  'resource_files.file_id': 'a published work, under its licence',
  'tender_entities.template_file_id': 'the paper of an entity, in which its answers leave',
  'tender_opportunities.proof_file_id':
    'the proof that an answer was handed in: the association shows it when it is contested',
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

/**
 * The files that a team brings, as they are kept between their reading and their purge: a line of each that names the
 * person, in one cell or in two, in capitals without accents as banks write, and a line of somebody else.
 */
async function bringFiles(rank: number) {
  const { id = '', name = '', email = '' } = people[rank] ?? {}
  const [first = '', ...others] = name.split(' ')
  const last = others.join(' ').toUpperCase()
  const bare = name.normalize('NFD').replace(/\p{M}/gu, '').toUpperCase()
  const phone = phoneOf(rank).replace(/^0/, '+33 ')
  const file = `Élus ${name}.csv`
  const cells = JSON.stringify([last, 'Mme', first, email, phone])
  const kept = JSON.stringify(['Personne', 'M.', 'Gardée', '', ''])
  const one = sql<string>`gen_random_uuid()`
  await sql`with made as (insert into network_contact_imports
      (id, file_name, format, header, origin_detail, total, by_person_id, at)
      values (${one}, ${file}, 'csv', '["Nom"]', ${file}, 2, ${id}, now()) returning id)
    insert into network_contact_import_rows (import_id, line, cells, outcome, choices)
      select id, line, cells::jsonb, 'rejected', choices::jsonb from made,
        (values (2, ${cells}, ${JSON.stringify([email])}), (3, ${kept}, '[]')) as given (line, cells, choices)`.execute(
    db,
  )
  await sql`with made as (insert into experiment_imports (id, file_name, header, total, by_person_id, at)
      values (${one}, ${file}, '["Titre"]', 2, ${id}, now()) returning id)
    insert into experiment_import_lines (import_id, line, cells, outcome)
      select id, line, cells::jsonb, 'rejected' from made,
        (values (2, ${cells}), (3, ${kept})) as given (line, cells)`.execute(db)
  const statement = {
    lines: [
      { line: 2, label: `VIR ${bare}`, cents: 100 },
      { line: 3, label: 'VIR PERSONNE GARDEE', cents: 200 },
    ],
    rejected: [{ line: 4, label: `PRLV ${bare}`, refusal: 'no-day' }],
  }
  await sql`insert into network_payment_imports (id, kind, file_name, lines, imported_at)
    values (${one}, 'bank', ${file}, ${JSON.stringify(statement)}::jsonb, now())`.execute(db)
  const author = JSON.stringify({
    title: 'Un',
    lead: `Par ${name}.`,
    content: { authors: [{ name }] },
  })
  await sql`with made as (insert into resource_imports
      (id, file_name, file_hash, format, header, source, licence, at)
      values (${one}, ${file}, 'x', 'csv', '["titre"]', 'essai', 'unknown', now()) returning id)
    insert into resource_import_lines (import_id, line, cells, before, notes)
      select id, 2, ${JSON.stringify(['Un', `${last}, ${first}`])}::jsonb, ${author}::jsonb,
        ${JSON.stringify({ cells: [{ column: 'a', value: name }], assumed: [] })}::jsonb from made`.execute(
    db,
  )
  const draw = await sql<{ id: string }>`select id from draws order by id limit 1`.execute(db)
  const rows = JSON.stringify([
    { line: 2, cells: [first, last, phone] },
    { line: 3, cells: ['Personne', 'Gardée', ''] },
  ])
  await sql`insert into draw_files
      (id, draw_id, kind, file_name, encoding, sha256, header, rows, rejected_rows, total, state, at)
    values (${one}, ${draw.rows[0]?.id ?? ''}, 'frame', ${file}, '', 'x', '["Nom"]', ${rows}::jsonb,
      ${rows}::jsonb, 2, 'read', now())`.execute(db)
  const event = await sql<{ id: string }>`select id from events order by id limit 1`.execute(db)
  await sql`insert into event_presence_imports
      (id, event_id, file_name, tool, headings_mark, mapping, day, min_minutes, lines, rejected,
        lines_kept_until, created_at)
    values (${one}, ${event.rows[0]?.id ?? ''}, ${file}, 'other', 'x', '{}', now(), 5,
      ${JSON.stringify([{ name: `${first} ${last}`, email: '' }, { name: 'Personne Gardée' }])}::jsonb,
      ${JSON.stringify([{ line: 2, text: `${last} ; ${first} ; 65` }])}::jsonb, now(), now())`.execute(
    db,
  )
}

beforeAll(async () => {
  for (const rank of people.keys()) await bringFiles(rank)
})

/** A document that names its people, held wherever the house may hold one; pictures hold no name. */
const placesOfFiles = [
  ...Object.keys(fileKeepers),
  'experiment_log_entries.photo_id',
  'resource_import_pictures.file_id',
].map((place) => place.split('.') as [string, string])

const namesOf = (id: string) =>
  sql<{ name: string }>`select name from files where uploaded_by = ${id}`
    .execute(db)
    .then(({ rows }) => rows.map(({ name }) => name))

/** Whose documents are looked for below: they are held first, where the demonstration has one row alone. */
const judged = people[1] ?? demoPeople.maelle
let planted: string[] = []
const namesBefore = new Map<string, string>()

beforeAll(async () => {
  for (const person of [judged, ...people.filter((other) => other !== judged)]) {
    const files = makeFileStore(db, database.storage, database.clock, person.id)
    const bytes = Buffer.from(`%PDF-1.7 ${person.name}, ${person.email}`)
    const name = `Convention ${person.name}.pdf`
    const input = { name, mediaType: 'application/pdf', bytes, public: false }
    // One that is held by what the demonstration has, one that nothing holds any more.
    for (const [table, column] of placesOfFiles) {
      if (column === 'photo_id' || table === 'resource_import_pictures') continue
      const id = await files.save(input)
      const { numAffectedRows } = await sql`
        update ${sql.table(table)} set ${sql.ref(column)} = ${id} where ctid = (
          select ctid from ${sql.table(table)} where ${sql.ref(column)} is null limit 1)`
        .execute(db)
        .catch(() => ({ numAffectedRows: 0n }))
      if (numAffectedRows && person === judged)
        planted = [...new Set([...planted, `${table}.${column}`])]
    }
    await files.save({ ...input, bytes: Buffer.from(`%PDF-1.7 brouillon de ${person.name}`) })
    namesBefore.set(person.id, (await namesOf(person.id)).join(' '))
  }
}, 120_000)

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

const filesBrought = [
  ...[
    'draw_files',
    'event_presence_imports',
    'network_contact_imports',
    'network_contact_import_rows',
    'experiment_imports',
    'experiment_import_lines',
  ],
  ...['network_payment_imports', 'resource_imports', 'resource_import_lines'],
]

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
      const lastMail = await sql<{ body: string; hours: number }>`
        select body_text as body, extract(epoch from erase_at - at) / 3600 as hours from outbox_mails
          where recipient = ${reach[0]}`.execute(db)
      expect(lastMail.rows).toHaveLength(1)
      expect(Number(lastMail.rows[0]?.hours)).toBeLessThanOrEqual(1)
      const reachable = await whereItStands(reach)
      expect(reachable).toEqual([`${lastLetter}: ${reach[0]}`])
      const named = await whereItStands(name)
      expect(named.map(tableOf).filter((table) => !(table in keepers))).toEqual([])
      // In two cells, or without accents: the last word alone is looked for where files are kept.
      const last = (name[0] ?? '').split(' ').at(-1) ?? ''
      const bare = last.normalize('NFD').replace(/\p{M}/gu, '')
      const brought = (await whereItStands([last, bare])).map(tableOf)
      expect(brought.filter((table) => filesBrought.includes(table))).toEqual([])
    },
  )

  it('leaves the letters of others whole but for that', async () => {
    const { rows } = await sql<{ text: string }>`
      select body_text || coalesce(body_html, '') || coalesce(body_ical, '') || coalesce(attached_text, '') as text
        from outbox_mails where recipient = 'quelqu-un@ailleurs.example'`.execute(db)
    const text = rows.map((row) => row.text).join('\n')
    expect(text.match(/PERSISTE/g)).toHaveLength(people.length)
    expect(text.match(/INTACTE, sans personne\./g)).toHaveLength(people.length)
    expect(text.match(/<p>…<\/p>/g)).toHaveLength(people.length - 1)
    expect(rows).toHaveLength(people.length * 8)
  })

  it('leaves the lines of others in the files that were imported, and a table of files is known by its name', async () => {
    const standing = (await whereItStands(['gardée', 'gardee'])).map(tableOf)
    // A report of presence is emptied as a whole: its lines are kept for a week only.
    expect([...new Set(standing)].filter((table) => filesBrought.includes(table)).sort()).toEqual([
      ...['draw_files', 'experiment_import_lines', 'network_contact_import_rows'],
      'network_payment_imports',
    ])
    const { rows } = await sql<{ name: string }>`
      select distinct table_name as name from information_schema.columns
        where table_schema = 'public' and column_name = 'file_name' order by 1`.execute(db)
    // Each of these is brought above: one that comes later is to be brought too.
    expect(rows.map(({ name }) => name)).toEqual([
      // A file of entries has none of its lines kept: sums by account and by project alone.
      ...['draw_files', 'economy_imports'],
      ...['event_presence_imports', 'experiment_imports'],
      // Notices that funders publish: they name nobody of the house.
      ...['funding_imports', 'network_contact_imports'],
      ...['network_payment_imports', 'resource_imports'],
    ])
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

describe('the store of files', () => {
  it('is said to hold nothing that the register does not know', async () => {
    const { rows } = await sql<{ place: string }>`
      select table_name || '.' || column_name as place from information_schema.columns
        where table_schema = 'public' and udt_name = 'uuid' and column_name ~ '(^|_)(file|photo)_id$'`.execute(
      db,
    )
    const known = placesOfFiles.map((place) => place.join('.'))
    // These two are keys of other tables.
    const others = ['draw_letter_lists.file_id', 'resource_file_texts.file_id']
    expect(rows.map(({ place }) => place).toSorted()).toEqual([...known, ...others].toSorted())
  })

  it('keeps the documents of whoever is erased in the keepers alone, and no name of a file', async () => {
    expect(planted.length).toBeGreaterThan(4)
    // Erased above, by the act itself.
    expect(namesBefore.get(judged.id)).toContain(slugOf(judged.name))
    expect((await namesOf(judged.id)).join(' ')).not.toContain(slugOf(judged.name))
    expect(await whichFilesSay([judged.name])).toEqual(
      expect.arrayContaining(['nothing', ...planted]),
    )

    await forgetUnusedFiles(db, new Date(database.clock.now().getTime() + 25 * 3_600_000))
    await sweepFiles(db, database.storage, new Date(Date.now() + 25 * 3_600_000))
    const left = await whichFilesSay([judged.name, judged.email])
    expect(left.filter((place) => !(place in fileKeepers))).toEqual([])
    expect(left).toEqual(expect.arrayContaining(planted))
  }, 120_000)

  it('would show one that nothing holds, or that is in a place which is no keeper', async () => {
    const files = makeFileStore(db, database.storage, database.clock)
    const bytes = Buffer.from('%PDF-1.7 Personne Oubliée')
    await files.save({ name: 'a.pdf', mediaType: 'application/pdf', bytes, public: false })
    expect(await whichFilesSay(['personne oubliée'])).toEqual(['nothing'])
  }, 60_000)
})
