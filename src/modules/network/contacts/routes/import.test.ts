import { beforeAll, describe, expect, it } from 'vitest'
import { importTerritories, registerPlace } from '#modules/territories/index.ts'
import { writeXlsx } from '#platform/sheets/write-xlsx.ts'
import { useDatabase } from '#platform/testing/database.ts'
import { openDoor } from '#platform/testing/door.ts'
import { formulaAttacks, markupAttacks } from '#platform/testing/hostile-texts.ts'
import { asPerson } from '#platform/testing/world.ts'
import { act } from '#platform/world.ts'
import { networkModule } from '../../module.ts'
import { importContacts } from '../actions/import-contacts.ts'
import { importGroup, undoGroup } from '../actions/run-import.ts'
import { readContactFile } from './file.ts'

const database = useDatabase()
const room = networkModule(() => [])
const door = openDoor(database, { routes: room.routes, listeners: room.listeners ?? [] })
const staff = asPerson('lab-team')
const { db } = database

beforeAll(async () => {
  await act(door.house, {}, (ctx) => importTerritories(ctx, () => undefined))
}, 120_000)

const count = async (table: string) =>
  Number(
    (
      await db
        .selectFrom(table)
        .select((of) => of.fn.countAll().as('n'))
        .executeTakeFirstOrThrow()
    )['n'],
  )

function upload(text: string | Uint8Array, name = 'contacts.csv') {
  const bytes = typeof text === 'string' ? new TextEncoder().encode(text) : new Uint8Array(text)
  return door.post('/reseau/contacts/importer', { file: new File([bytes], name) }, staff)
}

const file = [
  'Prénom;Nom;Courriel;Téléphone;Fonction;Code INSEE;Fin de mandat',
  'Camille;MARTIN;camille@bourg.example;612345678;Maire;1053;31/03/2032',
  'Zoé;Petit;zoe@rennes.example;;Directrice;35238;',
  'Ana;Roy;pas-une-adresse;;;35238;',
  'Ismaël;Roy;ismael@nulle-part.example;;;99999;',
].join('\r\n')

/** What the worker does, group after group. */
async function work(id: string, step: typeof importGroup) {
  let state = ''
  do {
    const contactImport = await act(door.house, {}, (ctx) => step(ctx, id))
    if (contactImport?.state === state) throw new Error(`stuck at ${state}`)
    state = contactImport?.state ?? ''
  } while (state === 'running' || state === 'undoing')
}

describe('a file of contacts, step by step', () => {
  let at = ''
  it('is read in Windows-1252, its columns guessed', async () => {
    const western = Buffer.from(file, 'latin1')
    const read = await upload(western)
    expect(read.status).toBe(303)
    at = (read.location ?? '').replace(/\/colonnes$/, '')
    const mapping = await door.get(`${at}/colonnes`, staff)
    expect(mapping.text).toContain('Windows-1252')
    expect(mapping.text).toContain('Zoé')
    expect(mapping.text).toMatch(/<option value="insee" selected/)
  })

  const columns = {
    column0: 'firstName',
    column1: 'lastName',
    column2: 'email',
    column3: 'phone',
    column4: 'function',
    column5: 'insee',
    column6: 'mandateEnd',
  }

  it('wants an origin, and says what would happen without writing', async () => {
    const unsaid = await door.post(`${at}/colonnes`, columns, staff)
    expect(unsaid.status).toBe(422)
    const answer = await door.post(
      `${at}/colonnes`,
      { ...columns, origin: 'public-directory', originDetail: 'annuaire' },
      staff,
    )
    expect(answer.status).toBe(303)
    const before = await count('persons')
    const page = await door.get(at, staff)
    expect(page.text).toContain('Importer 2 lignes')
    expect(page.text).toContain('territoire introuvable')
    expect(await count('persons')).toBe(before)
    expect(await count('network_contacts')).toBe(0)
  })

  it('is imported, with a code that a spreadsheet had eaten, and a mandate', async () => {
    expect((await door.post(`${at}/confirmer`, {}, staff)).status).toBe(303)
    await work(at.split('/').at(-1) ?? '', importGroup)
    expect(await count('network_contacts')).toBe(2)
    const mandates = await db.selectFrom('mandates').selectAll().execute()
    expect(mandates).toMatchObject([{ title: 'Maire', endsOn: '2032-03-31' }])
    const page = await door.get('/reseau/contacts?q=camille', staff)
    expect(page.text).toContain('Camille Martin')
    expect(page.text).toContain('Bourg-en-Bresse (01)')
    expect((await door.get('/reseau/contacts?q=rennes', staff)).text).toContain('Zoé Petit')
    const rejected = await door.get(`${at}/rejets.csv`, staff)
    expect(rejected.text).toContain('adresse de courriel incomplète')
    expect(rejected.text.trim().split('\r\n')).toHaveLength(3)
  })

  it('remembers the columns, and creates nothing the second time', async () => {
    const read = await upload(file, 'encore.csv')
    const again = (read.location ?? '').replace(/\/colonnes$/, '')
    const mapping = await door.get(`${again}/colonnes`, staff)
    expect(mapping.text).toMatch(/<option value="mandateEnd" selected/)
    await door.post(`${again}/colonnes`, { ...columns, origin: 'met' }, staff)
    expect((await door.get(again, staff)).text).toContain('Rien à importer')
  })

  it('is taken back, except what was touched since', async () => {
    const zoe = await db
      .selectFrom('identities')
      .select('personId')
      .where('name', '=', 'Zoé Petit')
      .executeTakeFirstOrThrow()
    const contact = await db
      .selectFrom('network_contacts')
      .select('id')
      .where('personId', '=', zoe['personId'])
      .executeTakeFirstOrThrow()
    await door.post(
      `/reseau/contacts/${contact['id']}`,
      { function: 'Directrice générale', kind: 'officer', origin: 'met' },
      staff,
    )
    expect((await door.post(`${at}/annuler`, {}, staff)).status).toBe(303)
    await work(at.split('/').at(-1) ?? '', undoGroup)
    expect(
      (await db.selectFrom('network_contacts').selectAll().execute()).map((row) => row['id']),
    ).toEqual([contact['id']])
    expect(await db.selectFrom('mandates').selectAll().execute()).toEqual([])
    const names = await db.selectFrom('identities').select('name').execute()
    expect(names.map((row) => row['name'])).not.toContain('Camille Martin')
    expect((await door.get(at, staff)).text).toContain('non modifiées')
  })
})

describe('files that people and attackers have', () => {
  const given = (bytes: Uint8Array | string, name: string, more = {}) => ({
    name,
    bytes: typeof bytes === 'string' ? Buffer.from(bytes) : bytes,
    map: undefined,
    dryRun: false,
    origin: undefined,
    unknownPlaces: 'reject' as const,
    ...more,
  })
  const run = async ({ bytes, ...what }: ReturnType<typeof given>) => {
    const read = await readContactFile(what.name, bytes)
    if (!read.ok) return read
    return importContacts((inside) => act(door.house, { person: staff }, inside), {
      ...what,
      file: read.value,
    })
  }

  it('says the choices when a name is borne by several places', async () => {
    const report = await run(
      given('Nom;Commune;Code postal\nAna Roy;Saint-Denis;\nAna Roi;Saint-Denis;97400\n', 'a.csv'),
    )
    if (!report.ok) throw new Error(report.refusal)
    expect(report.value).toMatchObject({ read: 2, created: 1 })
    expect(report.value.rejected).toMatchObject([{ line: 2, reason: 'several-places' }])
    expect(report.value.rejected[0]?.choices.length).toBeGreaterThan(1)
  })

  it('reads a workbook and an address book; the second time nothing is created', async () => {
    const xlsx = await writeXlsx({
      name: 'x',
      columns: [
        { title: 'Nom complet', kind: 'text' },
        { title: 'Courriel', kind: 'text' },
        { title: 'Code INSEE', kind: 'number' },
      ],
      rows: [['Paul Aubin', 'paul@x.example', 1053]],
    })
    const card =
      'BEGIN:VCARD\nVERSION:4.0\nFN:Rose Morel\nEMAIL:rose@x.example\nORG:Mairie de Rennes\nEND:VCARD'
    for (const [bytes, name] of [
      [xlsx, 'a.xlsx'],
      [card, 'a.vcf'],
    ] as const) {
      const first = await run(given(bytes, name))
      expect(first.ok && first.value).toMatchObject({ created: 1, rejected: [] })
      const second = await run(given(bytes, name))
      expect(second.ok && second.value).toMatchObject({ created: 0, updated: 0, unchanged: 1 })
    }
  })

  it('keeps hostile cells as texts, on the page and in the rejected file', async () => {
    const attacks = [...formulaAttacks, ...markupAttacks, '<img src=x onerror=alert(1)>']
    const quoted = attacks.map(
      (text) => `"${text.replaceAll('"', '""').replaceAll('\u0000', '')}";hors@liste`,
    )
    const report = await run(given(`Nom;Courriel\n${quoted.join('\n')}\n`, 'h.csv'))
    expect(report.ok && report.value.created).toBe(0)
    const inert = await run(given('Nom\n"<img src=x onerror=alert(1)>"\n', 'h.csv'))
    expect(inert.ok && inert.value.created).toBe(1)
    const page = await door.get('/reseau/contacts?q=onerror', staff)
    expect(page.text).toContain('&lt;img src=x')
    expect(page.text).not.toContain('<img src=x')
    const book = await door.post('/reseau/contacts/exporter', { form: 'csv' }, staff)
    expect(book.text).not.toMatch(/(^|;)[=+@]/m)
  })

  it('refuses what it cannot read, in words', async () => {
    expect(await run(given('Nom;Ville', 'vide.csv'))).toMatchObject({ refusal: 'no-lines' })
    expect(await run(given('rien', 'a.vcf'))).toMatchObject({ refusal: 'not-vcard' })
    expect(await run(given('PK rien', 'a.xlsx'))).toMatchObject({ refusal: 'not-xlsx' })
    expect(await run(given('Nom\nAna', 'a.csv', { map: { Absent: 'name' } }))).toMatchObject({
      refusal: 'unknown-columns',
    })
    const wrong = await upload('Nom;Ville\nAna Roy;#N/A')
    expect(wrong.status).toBe(422)
    expect(wrong.text.replace(/[\u00a0\u202f]/g, ' ')).toContain(
      'Ligne 2, colonne « Ville » : « #N/A » est une erreur du tableur',
    )
    const refused = await upload('Nom;Ville\n"ouvert')
    expect(refused.status).toBe(422)
    expect(refused.text).toContain('guillemet')
  })

  it('writes nothing in a dry run', async () => {
    const before = [
      await count('persons'),
      await count('network_contacts'),
      await count('network_contact_imports'),
    ]
    const report = await run(given('Nom;Commune\nLina Faure;Rennes\n', 'a.csv', { dryRun: true }))
    expect(report.ok && report.value).toMatchObject({ dryRun: true, created: 1 })
    expect([
      await count('persons'),
      await count('network_contacts'),
      await count('network_contact_imports'),
    ]).toEqual(before)
  })

  it('takes a line of totals for nobody, and tells it', async () => {
    const text = 'Nom;Commune;Courriel\nLina Faure;Rennes;\nTotal : 1;;\nTotal;;ana@exemple.fr\n'
    const report = await run(given(text, 'a.csv', { dryRun: true }))
    expect(report.ok && report.value).toMatchObject({
      created: 2,
      rejectedLines: 1,
      rejected: [{ line: 3, column: 'Nom', value: 'Total : 1', reason: 'total-row' }],
    })
  })

  it('reads below what somebody wrote above the titles, were it as wide', async () => {
    const text = 'Fichier des élus;Le Pré;2026\nNom;Commune;Courriel\nLina Faure;Rennes;\n'
    const report = await run(given(text, 'a.csv', { dryRun: true }))
    expect(report.ok && report.value).toMatchObject({ created: 1, rejectedLines: 0 })
  })
})

describe('two records of one person', () => {
  it('are offered, and joined', async () => {
    const place = await act(door.house, {}, (ctx) =>
      registerPlace(ctx, {
        kind: 'organisation',
        subtype: 'association',
        slug: 'les-amis',
        name: 'Les amis du vote',
        source: 'demo',
        regionCode: undefined,
        population: undefined,
        lon: undefined,
        lat: undefined,
      } as never),
    )
    for (const [name, email] of [
      ['Inès Garnier', ''],
      ['Inès Garnyer', 'ines@x.example'],
    ]) {
      await door.post(
        '/reseau/contacts/nouveau',
        { name: name ?? '', email: email ?? '', territory: place.id, origin: 'met', kind: 'other' },
        staff,
      )
    }
    const page = await door.get('/reseau/contacts/doublons', staff)
    expect(page.text).toContain('noms très proches')
    const [, kept] = /name="kept" value="([^"]+)"/.exec(page.text) ?? []
    const [, gone] = /name="gone" value="([^"]+)"/.exec(page.text) ?? []
    const merged = await door.post(
      '/reseau/contacts/doublons/reunir',
      { kept: kept ?? '', gone: gone ?? '' },
      staff,
    )
    expect(merged.status).toBe(303)
    const left = await db
      .selectFrom('identities')
      .select(['name', 'email'])
      .where('name', 'like', 'Inès%')
      .execute()
    expect(left).toEqual([{ name: 'Inès Garnier', email: 'ines@x.example' }])
  })
})

describe('territories like the members', () => {
  it('are found among all those of France, each with its reason; the followed ones are not', async () => {
    const sizun = await db
      .selectFrom('territories')
      .select('id')
      .where('code', '=', '29277')
      .executeTakeFirstOrThrow()
    const added = await door.post(
      '/reseau/prospection/nouveau',
      { territory: sizun['id'], source: 'met' },
      staff,
    )
    expect((await door.get('/reseau/prospection/suggestions', staff)).text).toContain(
      'Rien à proposer',
    )
    await door.post(`${added.location}/signer`, { reason: 'Le conseil a voté.' }, staff)
    const page = await door.get('/reseau/prospection/suggestions', staff)
    expect(page.text).toContain('même intercommunalité que Sizun (29)')
    expect(page.text).toContain('taille comparable')
    expect(page.text).not.toMatch(/>Sizun \(29\)<\/a>/)
    const [, first] = /name="territory" value="([^"]+)"/.exec(page.text) ?? []
    const followed = await door.post(
      '/reseau/prospection/nouveau',
      { territory: first ?? '', source: 'likeness', direct: 'yes' },
      staff,
    )
    expect(followed.status).toBe(303)
    const again = await door.get('/reseau/prospection/suggestions', staff)
    expect(again.text).not.toContain(`value="${first}"`)
  })
})

it('is not taken back where colleagues discuss a contact', async () => {
  const two =
    'Prénom;Nom;Courriel;Fonction;Code INSEE\nLila;Haie;lila@rennes.example;;35238\nOmar;Pré;omar@rennes.example;;35238'
  const read = await upload(two, 'deux.csv')
  const at = (read.location ?? '').replace(/\/colonnes$/, '')
  const id = at.split('/').at(-1) ?? ''
  const names = ['firstName', 'lastName', 'email', 'function', 'insee']
  const columns = Object.fromEntries(names.map((name, place) => [`column${place}`, name]))
  await door.post(`${at}/colonnes`, { ...columns, origin: 'met' }, staff)
  await door.post(`${at}/confirmer`, {}, staff)
  await work(id, importGroup)
  const made = () =>
    db
      .selectFrom('network_contacts')
      .innerJoin('identities', 'identities.personId', 'network_contacts.personId')
      .select(['network_contacts.id', 'identities.name'])
      .where('importId', '=', id)
      .orderBy('identities.name')
      .execute()
  const [lila, omar] = await made()
  expect(omar).toMatchObject({ name: 'Omar Pré' })
  await db
    .insertInto('discussion_comments')
    .values({
      id: '01900000-0000-7000-8000-0000000000c2',
      kind: 'contact',
      thingId: lila?.['id'],
      authorId: staff.id,
      body: 'À rappeler en janvier.',
      writtenAt: new Date(),
    })
    .execute()
  await door.post(`${at}/annuler`, {}, staff)
  await work(id, undoGroup)
  expect((await made()).map((row) => row['name'])).toEqual(['Lila Haie'])
})
