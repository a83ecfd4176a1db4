import { expect, test } from 'vitest'
import { readWorkbook } from '#platform/sheets/read-xlsx.ts'
import { writeXlsx } from '#platform/sheets/write-xlsx.ts'
import { readBrevo } from './brevo.ts'

const read = (header: string[], ...rows: string[][]) => {
  const said = readBrevo({ header, rows: rows.map((cells, at) => ({ line: at + 2, cells })) })
  if (typeof said === 'string') return said
  return {
    kept: said.contacts.filter(({ refuses }) => !refuses).map(({ line }) => line),
    gone: said.contacts.filter(({ refuses }) => refuses).map(({ line }) => line),
    told: said.rejected.map(({ line, reason }) => [line, reason]),
  }
}

/** Files of subscribers as people keep them: whoever left is never taken back, whatever the word. */
test.each([
  ['STATUT', 'Inscrit', 'Désinscrit'],
  ['Statut', 'inscrite', 'DESINSCRITE'],
  ['Status', 'Subscribed', 'Unsubscribed'],
  ['status', 'active', 'cleaned'],
  ['État', 'abonné', 'désabonné'],
  ['Abonnement', 'actif', 'inactif'],
  ['Statut', 'Confirmé', 'Non inscrit'],
  ['state', 'opt-in', 'opt-out'],
  ['STATUT', 'oui', 'Rebond définitif'],
  ['Statut', 'Abonné(e)', 'Plainte pour spam'],
])('a column %s: %s stays, %s has left', (title, stays, left) => {
  expect(read(['Email', title], ['a@exemple.fr', stays], ['b@exemple.fr', left])).toEqual({
    kept: [2],
    gone: [3],
    told: [],
  })
})

test('a word that decides nothing is told, and nobody is taken over by it', () => {
  expect(
    read(
      ['Email', 'Statut'],
      ['a@exemple.fr', 'vip'],
      ['b@exemple.fr', ''],
      ['c@exemple.fr', '?!x'],
    ),
  ).toEqual({
    kept: [3],
    gone: [],
    told: [
      [2, 'unknown-state'],
      [4, 'unknown-state'],
    ],
  })
})

interface Cells {
  readonly titles: readonly string[]
  readonly rows: readonly (readonly string[])[]
}

/** The way of the page, from a workbook: what is kept, who has left, and each row that is told. */
async function readBook({ titles, rows }: Cells) {
  const bytes = await writeXlsx({
    name: 'Inscrits',
    columns: titles.map((title) => ({ title, kind: 'text' as const })),
    rows,
  })
  const table = await readWorkbook(bytes)
  if (!table.ok) return table.refusal
  const said = readBrevo(table)
  if (typeof said === 'string') return said
  return {
    kept: said.contacts.map(({ email, refuses }) => (refuses ? `-${email}` : email)),
    told: said.rejected.map(
      ({ line, column, value, reason }) => `${line} ${column} « ${value} » ${reason}`,
    ),
    ignored: said.ignored.map(({ column, cells }) => `${column} ${cells}`),
  }
}

const nothing = { kept: [], told: [], ignored: [] }

/** Eleven workbooks of subscribers; nobody in them exists. */
test.each<[string, Cells, Awaited<ReturnType<typeof readBook>>]>([
  [
    'columns that nothing is read from',
    { titles: ['Email', 'Ville', 'Vide'], rows: [['a@exemple.fr', 'Valbrenne', '']] },
    { ...nothing, kept: ['a@exemple.fr'], ignored: ['Ville 1'] },
  ],
  [
    'two addresses in one cell',
    { titles: ['Email'], rows: [['a@exemple.fr ; b@exemple.fr'], ['c@exemple.fr']] },
    {
      ...nothing,
      kept: ['c@exemple.fr'],
      told: ['2 Email « a@exemple.fr ; b@exemple.fr » bad-address'],
    },
  ],
  [
    'a refusal that is neither yes nor no',
    {
      titles: ['Email', 'Blacklist'],
      rows: [
        ['a@exemple.fr', 'peut-être'],
        ['b@exemple.fr', 'oui'],
        ['c@exemple.fr', ''],
        ['d@exemple.fr', 'FALSE'],
      ],
    },
    {
      ...nothing,
      kept: ['-b@exemple.fr', 'c@exemple.fr', 'd@exemple.fr'],
      told: ['2 Blacklist « peut-être » unknown-refusal'],
    },
  ],
  [
    'two columns of states, the second of which says that they left',
    {
      titles: ['Email', 'Statut', 'Abonnement'],
      rows: [
        ['a@exemple.fr', 'actif', 'désabonné'],
        ['b@exemple.fr', 'actif', 'vip'],
      ],
    },
    { ...nothing, kept: ['-a@exemple.fr'], told: ['3 Abonnement « vip » unknown-state'] },
  ],
  [
    'a language that nobody writes here',
    {
      titles: ['Email', 'Langue'],
      rows: [
        ['a@exemple.fr', 'breton'],
        ['b@exemple.fr', 'Français'],
        ['c@exemple.fr', 'en-GB'],
      ],
    },
    {
      ...nothing,
      kept: ['b@exemple.fr', 'c@exemple.fr'],
      told: ['2 Langue « breton » unknown-language'],
    },
  ],
  [
    'several faults in one row, which are told at once',
    {
      titles: ['Email', 'Blacklist', 'Statut', 'Abonnement', 'Langue'],
      rows: [
        ['pas une adresse', 'peut-être', 'vip', 'or', 'breton'],
        ['', 'oui', 'vip', '', 'fr'],
        ['a@exemple.fr', '', 'inscrit', '', ''],
        ['a@exemple.fr', '', 'inscrit', '', 'occitan'],
      ],
    },
    {
      ...nothing,
      kept: ['a@exemple.fr'],
      told: [
        '2 Email « pas une adresse » bad-address',
        '2 Blacklist « peut-être » unknown-refusal',
        '2 Statut « vip » unknown-state',
        '2 Abonnement « or » unknown-state',
        '2 Langue « breton » unknown-language',
        '3 Email «  » no-address',
        '3 Statut « vip » unknown-state',
        '5 Email « a@exemple.fr » twice',
        '5 Langue « occitan » unknown-language',
      ],
    },
  ],
  [
    'the same person three times, written in three ways',
    { titles: ['E-mail'], rows: [['a@exemple.fr'], ['A@EXEMPLE.FR'], [' a@exemple.fr ']] },
    {
      ...nothing,
      kept: ['a@exemple.fr'],
      told: ['3 E-mail « A@EXEMPLE.FR » twice', '4 E-mail « a@exemple.fr » twice'],
    },
  ],
  [
    'cells under no title',
    { titles: ['Email', 'Nom', ''], rows: [['a@exemple.fr', 'Diallo', 'à rappeler']] },
    { ...nothing, told: ['2 3 « à rappeler » no-cell'] },
  ],
  [
    'rows without an address',
    {
      titles: ['Nom', 'Email'],
      rows: [
        ['Diallo', ''],
        ['', 'b@exemple.fr'],
      ],
    },
    { ...nothing, kept: ['b@exemple.fr'], told: ['2 Email «  » no-address'] },
  ],
  [
    'what spreadsheets put in cells',
    { titles: ['Email'], rows: [['=A1'], ['<a@exemple.fr>'], ['b@exemple.fr']] },
    {
      ...nothing,
      kept: ['b@exemple.fr'],
      told: ['2 Email « =A1 » bad-address', '3 Email « <a@exemple.fr> » bad-address'],
    },
  ],
  [
    'an error of a formula, which is nobody',
    { titles: ['Email'], rows: [['#REF!'], ['b@exemple.fr']] },
    'error-cell',
  ],
  [
    'no column of addresses',
    { titles: ['Nom', 'Téléphone'], rows: [['Diallo', '0600000000']] },
    'no-email-column',
  ],
])('a workbook of subscribers with %s', async (_, cells, expected) => {
  expect(await readBook(cells)).toEqual(expected)
})
