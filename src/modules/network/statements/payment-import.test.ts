import { describe, expect, test } from 'vitest'
import { likeness, matchLine } from './payment-import.ts'

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
    const both = waiting.map((entry) => ({ ...entry, buyer: 'Valbrenne' }))
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
