import { describe, expect, test } from 'vitest'
import { likeness, matchLine, readCents, readDay, readStatement } from './payment-import.ts'

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
        { line: 3, label: 'PRLV ELECTRICITE', refusal: 'money-out' },
        { line: 4, label: 'VIR', refusal: 'no-day' },
        { line: 5, label: 'VIR', refusal: 'no-amount' },
      ],
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
  for (const [text, cents] of Object.entries(written)) expect(readCents(text)).toBe(cents)
  expect(readCents('douze')).toBeUndefined()
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

describe('for which invoice money came in', () => {
  const waiting = [
    { invoiceId: 'v', number: 'F2026-0001', dueCents: 80_000, buyer: 'Commune de Valbrenne' },
    { invoiceId: 't', number: 'F2026-0002', dueCents: 80_000, buyer: 'Les Trois-Rives' },
  ]

  test('is sure by its number, whatever the amount', () => {
    const line = { label: 'MANDAT 114 F 2026 0002', cents: 10_000 }
    expect(matchLine(line, waiting)).toEqual({ kind: 'number', invoiceId: 't' })
  })

  test('is likely by the amount and the name, never by the amount alone', () => {
    const line = { label: 'VIR VILLE DE VALBRENNE', cents: 80_000 }
    expect(matchLine(line, waiting)).toEqual({ kind: 'likely', invoiceId: 'v' })
    expect(matchLine({ ...line, label: 'VIR DGFIP' }, waiting)).toEqual({ kind: 'none' })
    expect(matchLine({ ...line, cents: 79_999 }, waiting)).toEqual({ kind: 'none' })
  })

  test('is not said when two invoices fit', () => {
    const both = waiting.map((one) => ({ ...one, buyer: 'Valbrenne' }))
    expect(matchLine({ label: 'VALBRENNE', cents: 80_000 }, both)).toEqual({ kind: 'none' })
    const numbers = { label: 'F2026-0001 F2026-0002', cents: 160_000 }
    expect(matchLine(numbers, waiting)).toEqual({ kind: 'none' })
  })

  test('words that every authority bears do not count', () => {
    expect(likeness('VIR COMMUNE DE RENNES', 'Commune de Valbrenne')).toBe(0)
    expect(likeness('VIR CC TROIS RIVES', 'Les Trois-Rives')).toBe(1)
    expect(likeness('VIR', 'Commune')).toBe(0)
  })
})
