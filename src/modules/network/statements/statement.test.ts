import { describe, expect, test } from 'vitest'
import { readDay } from '#kit/sheets/sheet-day.ts'
import { readBankCents, readStatement } from './statement.ts'

const rows = (...cells: string[][]) => cells.map((row, at) => ({ line: at + 2, cells: row }))

describe('a statement', () => {
  test('of a bank is read by its titles, whatever their words and accents', () => {
    const header = ['Date opération', 'Libellé', 'Débit', 'Crédit']
    const read = readStatement(
      header,
      rows(
        ['25/11/2026', 'VIR TRESORERIE F2026-0001', '', '800,00'],
        ['25/11/2026', 'PRLV ELECTRICITE', '-45,00', ''],
        ['hier', 'VIR', '', '10,00'],
        ['25/11/2026', 'VIR', '', 'beaucoup'],
      ),
    )
    expect(read).toEqual({
      ok: true,
      lines: [
        {
          line: 2,
          day: '2026-11-25',
          cents: 80_000,
          label: 'VIR TRESORERIE F2026-0001',
          method: 'transfer',
          twin: 1,
        },
      ],
      rejected: [
        {
          ...{ line: 3, label: 'PRLV ELECTRICITE', refusal: 'money-out' },
          ...{ column: 'Débit', value: '-45,00' },
        },
        {
          ...{ line: 4, label: 'VIR', refusal: 'no-day' },
          ...{ column: 'Date opération', value: 'hier' },
        },
        {
          ...{ line: 5, label: 'VIR', refusal: 'unclear-amount' },
          ...{ column: 'Crédit', value: 'beaucoup' },
        },
      ],
      columns: {
        read: [
          { part: 'day', column: 'Date opération' },
          { part: 'amount', column: 'Crédit' },
          { part: 'debit', column: 'Débit' },
          { part: 'label', column: 'Libellé' },
        ],
        ignored: [],
      },
    })
  })

  test('of HelloAsso counts what was paid, and nothing that was refused or given back', () => {
    const header = [
      'Référence commande',
      'Date de la commande',
      'Statut de la commande',
      'Raison sociale',
      'Montant tarif',
    ]
    const read = readStatement(
      header,
      rows(
        ['41', '2026-11-25T10:00:00', 'Validé', 'Commune de Valbrenne', '800'],
        ['42', '25/11/2026 10:00', 'Remboursé', 'Commune de Valbrenne', '800'],
      ),
      'helloasso',
    )
    if (!read.ok) throw new Error('not read')
    expect(read.lines).toMatchObject([
      { cents: 80_000, method: 'card', label: '41 Commune de Valbrenne' },
    ])
    expect(read.rejected).toMatchObject([{ line: 3, refusal: 'not-paid' }])
  })

  test('says which title is missing', () => {
    expect(readStatement(['Libellé', 'Montant'], [])).toEqual({ ok: false, missing: 'day' })
    expect(readStatement(['Date', 'Libellé'], [])).toEqual({ ok: false, missing: 'amount' })
  })

  test('with two lines that are the same counts both', () => {
    const twice = ['25/11/2026', 'VIR', '10']
    const read = readStatement(['Date', 'Libellé', 'Montant'], rows(twice, twice))
    expect(read.ok && read.lines.map(({ twin }) => twin)).toEqual([1, 2])
  })
})

test('money is read as banks write it', () => {
  const written = {
    '1 234,50 €': 123_450,
    '1\u202f234,50': 123_450,
    '+1234.50': 123_450,
    '1.234,50': 123_450,
    '1,234.50': 123_450,
    '-12,00': -1_200,
    '(12,00)': -1_200,
    '12,00-': -1_200,
    '800 EUR': 80_000,
  }
  for (const [text, cents] of Object.entries(written)) expect(readBankCents(text)).toBe(cents)
  for (const text of ['douze', '1.234', '1,234', '12,345', '1 234,505', '10 USD', '', '1.234.56'])
    expect([text, readBankCents(text)]).toEqual([text, undefined])
})

test('days are read as banks write them, and only those of the calendar', () => {
  for (const text of [
    '25/11/2026',
    '25-11-26',
    '25.11.2026',
    '2026-11-25',
    '2026-11-25T09:12:00',
  ]) {
    expect(readDay(text)).toBe('2026-11-25')
  }
  expect(readDay('31/02/2026')).toBeUndefined()
  expect(readDay('demain')).toBeUndefined()
})
