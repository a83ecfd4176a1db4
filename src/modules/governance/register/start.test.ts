import { describe, expect, test } from 'vitest'
import { startOfElection, startOfServing } from './start.ts'

describe('a decision starts with what the house knows', () => {
  const panel = { title: 'Un panel', question: '', hypothesis: '', summary: '' }

  test('what an experiment awaits', () => {
    const framing = startOfServing('framing', panel, 'fr')
    expect(framing.title).toMatch(/^Cadrer l’expérimentation «\sUn panel\s»$/)
    expect(framing.text).toMatch(/«\sUn panel\s» passe au cadrage\.$/)
    const protocol = startOfServing('protocol', { ...panel, title: 'A panel' }, 'en')
    expect(protocol.title).toBe('Adopt the protocol of “A panel”')
    expect(protocol.text).toContain('“A panel”')
  })

  test('its question, its hypothesis, and the need behind it', () => {
    const known = {
      ...panel,
      question: 'Qui décide ?',
      hypothesis: 'Le sort.',
      summary: 'Un besoin.',
    }
    const { context, text } = startOfServing('framing', known, 'fr')
    expect(context).toBe('Un besoin.')
    expect(text).toMatch(/cadrage\.\n\nLa question\s: Qui décide\s\?\n\nL’hypothèse\s: Le sort\.$/)
    expect(startOfServing('protocol', known, 'fr').context).toBe('Un besoin.')
  })

  test('what is long is cut where a form would refuse it', () => {
    const long = { ...panel, title: 'é'.repeat(160), summary: 'x'.repeat(5000) }
    const start = startOfServing('framing', long, 'fr')
    expect([...start.title].length).toBeLessThanOrEqual(160)
    expect(start.title).toContain('é…')
    expect(start.text).toContain(long.title)
    expect(start.context?.length).toBe(4000)
  })

  test('the mandate is what the circle wrote of the role', () => {
    const role = {
      title: 'Trésorerie',
      purpose: 'Tenir les comptes.',
      accountabilities: ['Payer', 'Dire'],
    }
    expect(startOfElection(role, 'fr').title).toMatch(/^Élection\s: Trésorerie$/)
    expect(startOfElection(role, 'fr').text).toBe('Tenir les comptes.\n\n- Payer\n- Dire')
    expect(startOfElection({ ...role, purpose: '', accountabilities: [] }, 'fr').text).toBe('')
  })
})
