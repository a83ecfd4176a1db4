import { beforeAll, expect, it } from 'vitest'
import { importTerritories } from '#modules/territories/index.ts'
import { useDatabase } from '#platform/testing/database.ts'
import { openDoor } from '#platform/testing/door.ts'
import { asPerson } from '#platform/testing/world.ts'
import { act } from '#platform/world.ts'
import { networkModule } from '../../module.ts'
import { importContacts } from '../actions/import-contacts.ts'
import { importGroup } from '../actions/run-import.ts'
import { readContactFile } from './file.ts'

const database = useDatabase()
const room = networkModule(() => [])
const door = openDoor(database, { routes: room.routes, listeners: room.listeners ?? [] })
const staff = asPerson('lab-team')
const { db } = database

beforeAll(async () => {
  await act(door.house, {}, (ctx) => importTerritories(ctx, () => undefined))
}, 120_000)

async function run(text: string, unknownPlaces: 'reject' | 'text', dryRun = false) {
  const read = await readContactFile('contacts.csv', Buffer.from(text))
  if (!read.ok) throw new Error(read.refusal)
  const report = await importContacts((inside) => act(door.house, { person: staff }, inside), {
    ...{ name: 'contacts.csv', file: read.value, map: undefined, origin: 'met' },
    ...{ dryRun, unknownPlaces },
  })
  if (!report.ok) throw new Error(report.refusal)
  const { created, rejected, notes, ignored } = report.value
  return {
    created,
    told: rejected.map(
      ({ line, column, value, reason }) => `${line} ${column} « ${value} » ${reason}`,
    ),
    notes: notes.map(({ line, column, problem }) => `${line} ${column} ${problem}`),
    ignored: ignored.map(({ column }) => column),
  }
}

const none = { told: [], notes: [], ignored: [] }

/** Ten files whose territories are badly said; each has one line that is well said, and that comes. */
it.each<[string, string, Awaited<ReturnType<typeof run>>]>([
  [
    'a place that is none',
    'Nom;Commune\nA B;Valbrenne-les-Rives\nC D;Rennes\n',
    { ...none, created: 1, told: ['2 Commune « Valbrenne-les-Rives » unknown-place'] },
  ],
  [
    'a name that several places bear',
    'Nom;Commune\nA B;Saint-Denis\nC D;Rennes\n',
    { ...none, created: 1, told: ['2 Commune « Saint-Denis » several-places'] },
  ],
  [
    'a code that no place has',
    'Nom;Code INSEE\nA B;99999\nC D;35238\n',
    { ...none, created: 1, told: ['2 Code INSEE « 99999 » unknown-place'] },
  ],
  [
    'a code that is no code',
    'Nom;Code INSEE\nA B;Bretagne\nC D;35238\n',
    { ...none, created: 1, told: ['2 Code INSEE « Bretagne » bad-insee'] },
  ],
  [
    'a code whose zero a spreadsheet ate',
    'Nom;Code INSEE\nA B;1053\nC D;35238\n',
    { ...none, created: 2 },
  ],
  [
    'a SIREN that is no SIREN',
    'Nom;SIREN\nA B;12\nC D;213502388\n',
    { ...none, created: 1, told: ['2 SIREN « 12 » bad-siren'] },
  ],
  [
    'a postal code that cannot be read',
    'Nom;Commune;Code postal\nA B;Rennes;35 ou 29\nC D;Rennes;35000\n',
    { ...none, created: 2, notes: ['2 Code postal unreadable-code'] },
  ],
  [
    'a column that nothing is read from',
    'Nom;Commune;Quartier\nA B;Rennes;Nord\n',
    { ...none, created: 1, ignored: ['Quartier'] },
  ],
  [
    'capitals, accents and signs that are not those of the list',
    'Nom;Commune\nA B;RENNES\nC D;bourg en bresse\n',
    { ...none, created: 2 },
  ],
  ['no place at all on a line', 'Nom;Commune\nA B;\nC D;Rennes\n', { ...none, created: 2 }],
])('territories said with %s', async (_, text, expected) => {
  expect(await run(text, 'reject', true)).toEqual(expected)
})

it('an unknown organisation is kept as the words of the file, beside the function', async () => {
  const text =
    'Nom;Fonction;Commune\nAna Roy;Directrice;Les Amis du Vallon\nZoé Petit;;Atelier des Rives\nPaul Aubin;Maire;Rennes\n'
  expect(await run(text, 'reject', true)).toMatchObject({ created: 1 })
  expect(await run(text, 'text')).toEqual({ ...none, created: 3 })
  const saved = await db
    .selectFrom('network_contacts')
    .innerJoin('identities', 'identities.personId', 'network_contacts.personId')
    .select(['identities.name', 'network_contacts.function', 'network_contacts.territoryId'])
    .orderBy('identities.name')
    .execute()
  expect(saved).toEqual([
    { name: 'Ana Roy', function: 'Directrice, Les Amis du Vallon', territoryId: null },
    { name: 'Paul Aubin', function: 'Maire', territoryId: expect.any(String) },
    { name: 'Zoé Petit', function: 'Atelier des Rives', territoryId: null },
  ])
})

it('tells all the faults of a line at once, those of its place too, and so does the final report', async () => {
  const text =
    'Nom;Courriel;Tél;Commune\nA B;a@;06;Valbrenne-les-Rives;en trop\nC D;c@exemple.fr;;Rennes\n'
  const told = [
    '2 (5) « en trop » no-cell',
    '2 Courriel « a@ » bad-email',
    '2 Tél « 06 » bad-phone',
    '2 Commune « Valbrenne-les-Rives » unknown-place',
  ]
  expect(await run(text, 'reject', true)).toEqual({ ...none, created: 1, told })
  expect(await run(text, 'reject')).toEqual({ ...none, created: 1, told })
})

it('a row with a cell too many is in the preview, in the file of rejected lines and in the report', async () => {
  const text = 'Nom;Courriel\nE F;e@exemple.fr\nG H;g@exemple.fr;en trop\n'
  const sent = await door.post(
    '/reseau/contacts/importer',
    { file: new File([text], 'c.csv') },
    staff,
  )
  const mapping = sent.location ?? ''
  expect((await door.get(mapping, staff)).text).toContain('en trop')
  const said = { origin: 'met', unknownPlaces: 'reject', column0: 'name', column1: 'email' }
  const at = (await door.post(mapping, said, staff)).location ?? ''
  const told = async () => {
    expect((await door.get(at, staff)).text).toContain('une case de trop')
    const csv = (await door.get(`${at}/rejets.csv`, staff)).text
    expect(csv).toContain('Nom;Courriel;(3);Ligne;Colonne;Valeur;Raison;Attendu')
    expect(csv).toContain('G H;g@exemple.fr;en trop;3;(3);en trop;une case de trop;')
  }
  await told()
  await door.post(`${at}/confirmer`, {}, staff)
  const id = at.split('/').at(-1) ?? ''
  await act(door.house, { person: staff }, (ctx) => importGroup(ctx, id))
  await told()
})
