import { expect, test } from 'vitest'
import { readCsv } from '#platform/sheets/read-csv.ts'
import { readStatement } from './statement.ts'

/** The way of the page: the bytes, the table, the statement; rows of the reader are set aside with the others. */
async function read(file: string | Uint8Array, kind: 'bank' | 'helloasso') {
  const table = await readCsv(typeof file === 'string' ? new TextEncoder().encode(file) : file)
  if (!table.ok) throw new Error(table.refusal)
  const reading = readStatement(table.header, table.rows, kind)
  if (!reading.ok) return reading
  return {
    kept: reading.lines.map(({ line, day, cents }) => `${line} ${day} ${cents}`),
    told: [
      ...reading.rejected.map(
        ({ line, column, value, refusal }) => `${line} ${column} « ${value} » ${refusal}`,
      ),
      ...table.problems.map(({ line, column, value }) => `${line} ${column} « ${value} » no-cell`),
    ],
    above: table.above.map(({ line }) => line),
    ignored: reading.columns.ignored.map(({ column }) => column),
  }
}

const none = { told: [], above: [], ignored: [] }
const utf16 = (text: string) => Buffer.from(`\ufeff${text}`, 'utf16le')

/** Ten statements of banks as they come; the names, the sums and the accounts are invented. */
test.each([
  [
    'three lines of the bank above the titles',
    'Banque des Rives\nCompte;FR76 0000\nSolde au;25/11/2026\nDate;Libellé;Débit;Crédit\n25/11/2026;VIR A;;800,00\n26/11/2026;VIR B;;12,00\n',
    { ...none, kept: ['5 2026-11-25 80000', '6 2026-11-26 1200'], above: [1, 2, 3] },
  ],
  [
    'a preamble as wide as the titles, two ways to write days, a no-break space in a sum',
    'Relevé de compte;Association des Rives;Banque\nDate;Libellé;Montant\n01/02/2026;VIR A;1\u00a0000,5\n2026-02-01;VIR B;10,00\nhier;VIR C;12\n',
    {
      ...none,
      kept: ['3 2026-02-01 100050', '4 2026-02-01 1000'],
      told: ['5 Date « hier » no-day'],
      above: [1],
    },
  ],
  [
    'a preamble of two cells, narrower than the titles, and a total at its end',
    'Relevé de compte;Association des Rives\nAgence;du Pré\nDate;Libellé;Montant\n01/02/2026;VIR A;1 000,5\n28/02/2026;Total des opérations;1 000,5\n28/02/2026;Solde au 28/02/2026;2 000,5\n28/02/2026;SOLDE FACTURE 12;10\n',
    {
      ...none,
      kept: ['4 2026-02-01 100050', '7 2026-02-28 1000'],
      told: [
        '5 Libellé « Total des opérations » total-row',
        '6 Libellé « Solde au 28/02/2026 » total-row',
      ],
      above: [1, 2],
    },
  ],
  [
    'sep=; and Windows-1252',
    Buffer.from('sep=;\r\nDate opération;Libellé;Crédit\r\n25/11/2026;VIR É;10,00\r\n', 'latin1'),
    { ...none, kept: ['3 2026-11-25 1000'] },
  ],
  [
    'UTF-16 with tabs',
    utf16('Date\tLibellé\tMontant\n25/11/2026\tVIR\t10,00\n'),
    { ...none, kept: ['2 2026-11-25 1000'] },
  ],
  [
    'one cell too many in the middle',
    'Date;Libellé;Montant\n25/11/2026;VIR;10\n25/11/2026;VIR; motif;11\n25/11/2026;VIR;12\n',
    {
      ...none,
      kept: ['2 2026-11-25 1000', '4 2026-11-25 1200'],
      told: ['3 4 « 11 » no-cell'],
    },
  ],
  [
    'days that are none, sums that may be two',
    'Date;Libellé;Montant\n31/02/2026;VIR;10\n11/25/2026;VIR;10\n25/11/2026;VIR;1.234\n25/11/2026;VIR;1.234,50\n',
    {
      ...none,
      kept: ['5 2026-11-25 123450'],
      told: [
        '2 Date « 31/02/2026 » no-day',
        '3 Date « 11/25/2026 » no-day',
        '4 Montant « 1.234 » unclear-amount',
      ],
    },
  ],
  [
    'a direction apart from the sum',
    'Date;Libellé;Montant;Sens\n25/11/2026;VIR;10;C\n25/11/2026;PRLV;11;D\n25/11/2026;?;12;X\n25/11/2026;?;13;\n',
    {
      ...none,
      kept: ['2 2026-11-25 1000'],
      told: [
        '3 Sens « D » money-out',
        '4 Sens « X » unknown-direction',
        '5 Sens «  » unknown-direction',
      ],
    },
  ],
  [
    'neither debit nor credit, both, and zeros in the column that does not serve',
    'Date;Libellé;Débit;Crédit\n25/11/2026;A;;\n25/11/2026;B;-5,00;10,00\n25/11/2026;C;0,00;10,00\n25/11/2026;D;-5,00;0,00\n',
    {
      ...none,
      kept: ['4 2026-11-25 1000'],
      told: [
        '2 Crédit «  » no-amount',
        '3 Débit « -5,00 » two-amounts',
        '5 Débit « -5,00 » money-out',
      ],
    },
  ],
  [
    'another currency',
    'Date;Libellé;Montant;Devise\n25/11/2026;VIR;10;EUR\n25/11/2026;VIR;10;CHF\n',
    {
      ...none,
      kept: ['2 2026-11-25 1000'],
      told: ['3 Devise « CHF » other-currency'],
    },
  ],
  [
    'several dates: one is read, the other is told',
    'Date opération;Date valeur;Libellé;Montant;Solde\n25/11/2026;27/11/2026;VIR;10;99\n',
    { ...none, kept: ['2 2026-11-25 1000'], ignored: ['Date valeur', 'Solde'] },
  ],
  [
    'two columns of one title that disagree',
    'Date;Libellé;Montant;Montant\n25/11/2026;VIR;10;12\n',
    { ok: false, twice: 'Montant' },
  ],
])('a statement with %s', async (_, file, expected) => {
  expect(await read(file, 'bank')).toEqual(expected)
})

const orders = (...rows: string[]) =>
  ['Référence commande;Date de la commande;Statut de la commande;Nom payeur;Montant tarif']
    .concat(rows)
    .join('\r\n')

/** Ten exports of orders. */
test.each([
  ['paid in three words', ['Validé', 'Payée', 'Authorized'], [2, 3, 4], []],
  ['given back', ['Remboursé', 'Partiellement remboursé', 'Refunded'], [], ['not-paid']],
  ['never paid', ['Refusé', 'Annulée', 'Échec du paiement'], [], ['not-paid']],
  ['not paid yet', ['En attente', 'Pending', 'À payer'], [], ['waiting']],
  ['of which nothing is said', ['', ' ', '-'], [], ['unknown-state']],
  ['of unknown words', ['Archivée', 'OK ?', 'Payé partiellement'], [], ['unknown-state']],
  ['not paid, in other words', ['Non payé', 'Pas validé', 'Unpaid'], [], ['unknown-state']],
  ['contested', ['Contesté', 'Chargeback', 'Impayé'], [], ['not-paid']],
])('orders %s', async (_, states, kept, refusals) => {
  const rows = states.map((state, at) => `${at};25/11/2026 10:00;${state};Rives;800`)
  const answer = await read(orders(...rows), 'helloasso')
  if (!('kept' in answer)) throw new Error('not read')
  expect(answer.kept.map((line) => Number(line.split(' ')[0]))).toEqual(kept)
  expect([...new Set(answer.told.map((one) => one.split(' ').at(-1)))]).toEqual(refusals)
  expect(answer.told).toHaveLength(kept.length > 0 ? 0 : 3)
})

test('orders free of charge, without a sum, or written by hand are told each by its cell', async () => {
  const file = orders(
    '1;25/11/2026;Validé;Rives;0',
    '2;25/11/2026;Validé;Rives;',
    '3;hier;Validé;Rives;800',
    '4;25/11/2026;Validé;Rives;huit cents',
    '5;25/11/2026;Validé;Rives;800,00 €',
  )
  expect(await read(file, 'helloasso')).toEqual({
    ...none,
    kept: ['6 2026-11-25 80000'],
    told: [
      '2 Montant tarif « 0 » nothing-paid',
      '3 Montant tarif «  » no-amount',
      '4 Date de la commande « hier » no-day',
      '5 Montant tarif « huit cents » unclear-amount',
    ],
  })
})

test('orders paid by card say so, and a status in a bank file makes no card', () => {
  const rows = [{ line: 2, cells: ['25/11/2026', 'Validé', '10'] }]
  const method = (kind: 'bank' | 'helloasso') => {
    const reading = readStatement(['Date', 'Statut', 'Montant'], rows, kind)
    return reading.ok && reading.lines[0]?.method
  }
  expect([method('helloasso'), method('bank')]).toEqual(['card', 'transfer'])
})

test('all the faults of a line are told at once; a line that is surely no payment tells that alone', async () => {
  const text =
    'Date;Libellé;Montant;Sens;Devise\ndemain;VIR A;1.234;?;USD\n25/11/2026;VIR B;10,00;C;EUR\nhier;PRLV;-5,00;?;USD\n'
  expect(await read(text, 'bank')).toMatchObject({
    kept: ['3 2026-11-25 1000'],
    told: [
      '2 Montant « 1.234 » unclear-amount',
      '2 Sens « ? » unknown-direction',
      '2 Devise « USD » other-currency',
      '2 Date « demain » no-day',
      '4 Montant « -5,00 » money-out',
    ],
  })
})
