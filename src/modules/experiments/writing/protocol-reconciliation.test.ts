import { describe, expect, test } from 'vitest'
import type { Json } from '#kit/json/canonical-json.ts'
import { textAfter, textBefore } from '#kit/word-diff/word-diff.ts'
import { differences } from '../protocol/protocol-differences.ts'
import { wholeProtocol } from '../template/protocol-example.ts'
import { findSection } from '../template/protocol-sections.ts'
import { reconcile } from './protocol-reconciliation.ts'

const section = (key: string) => {
  const found = findSection(key)
  if (!found) throw new Error(key)
  return found
}

function meeting(key: string, base: Json, mine: Json, theirs: Json) {
  const draft = {
    id: 'd',
    experimentId: 'e',
    section: key,
    authorId: 'p',
    baseVersion: 1,
    answer: { answer: mine },
    state: 'aside' as const,
    savedAt: new Date('2026-11-25T09:00:00Z'),
  }
  const current = { answer: { answer: theirs }, version: 2 }
  return reconcile(section(key), draft, { answer: base }, current, 'fr')
}

describe('two texts of one question', () => {
  test('are proposed together when nobody touched the same words', () => {
    const reconciliation = meeting(
      'ethics',
      'Un deux trois.',
      'Un deux quatre.',
      'Zéro deux trois.',
    )
    expect(reconciliation.merge).toMatchObject({ clean: true, text: 'Zéro deux quatre.' })
    expect(reconciliation).toMatchObject({
      mineText: 'Un deux quatre.',
      theirsText: 'Zéro deux trois.',
      proposed: 'Zéro deux quatre.',
      seenVersion: 2,
    })
  })

  test('are both in the box when they wrote at the same place', () => {
    const reconciliation = meeting('ethics', 'Un mot.', 'Un long mot.', 'Un beau mot.')
    expect(reconciliation.merge.clean).toBe(false)
    expect(reconciliation.proposed).toContain('long')
    expect(reconciliation.proposed).toContain('beau')
  })

  test('of a question made of rows are read as text, and not typed in one box', () => {
    const line = (amount: number) => [{ id: 'a', label: 'Lettres', side: 'expense', amount }]
    const reconciliation = meeting('budget', line(100), line(200), line(300))
    expect(reconciliation).toMatchObject({ isText: false, proposed: '' })
    expect(reconciliation.mineText).toContain('2\u00a0€')
    expect(reconciliation.merge.clean).toBe(false)
  })
})

describe('two versions of a protocol', () => {
  test('differ by the questions that changed, and those alone', () => {
    const after = {
      ...wholeProtocol,
      'participants-planned': { answer: 30 },
      exploratory: { answer: 'Le temps de parole.' },
    }
    const sectionDifferences = differences(wholeProtocol, after, 'fr')
    expect(
      sectionDifferences.map((difference) => [
        difference.section.key,
        difference.added,
        difference.removed,
      ]),
    ).toEqual([
      ['participants-planned', 1, 1],
      ['exploratory', 4, 0],
    ])
    for (const { pieces, section: changed } of sectionDifferences) {
      expect(textBefore(pieces)).toBe(changed.key === 'exploratory' ? '' : '24')
      expect(textAfter(pieces)).not.toBe('')
    }
    expect(differences(wholeProtocol, wholeProtocol, 'fr')).toEqual([])
  })

  test('phases are compared by their words, and by titles rather than ids', () => {
    const phases = wholeProtocol['phases']
    if (!phases || !('answer' in phases)) throw new Error('no phases')
    const [first, second] = phases.answer as { dependsOn: string[] }[]
    const after = { ...wholeProtocol, phases: { answer: [first, { ...second, dependsOn: [] }] } }
    const [difference] = differences(wholeProtocol, after as typeof wholeProtocol, 'fr')
    expect(difference?.pieces.find((piece) => piece.kind === 'removed')?.text).toContain(
      'Écrire et passer',
    )
  })
})
