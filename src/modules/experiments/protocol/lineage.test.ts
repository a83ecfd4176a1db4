import { describe, expect, test } from 'vitest'
import { wholeProtocol } from '../template/protocol-example.ts'
import { templateSections } from '../template/protocol-sections.ts'
import { cloneContent, compareFamily, rootOf } from './lineage.ts'

describe('a protocol that goes elsewhere', () => {
  test('takes what travels and leaves what is of one place', () => {
    const cloned = cloneContent(wholeProtocol)
    for (const section of templateSections) {
      const expected = section.travels && wholeProtocol[section.key] !== undefined
      expect([section.key, section.key in cloned]).toEqual([section.key, expected])
    }
    expect(cloneContent({ unknown: { answer: 'x' } })).toEqual({})
  })

  test('belongs to the family of its parent', () => {
    expect(rootOf('parent', undefined)).toBe('parent')
    const lineage = {
      experimentId: 'parent',
      fromExperimentId: 'first',
      fromVersion: 1,
      rootId: 'first',
      changes: '',
      at: new Date('2026-11-25T09:00:00Z'),
    }
    expect(rootOf('parent', lineage)).toBe('first')
  })
})

describe('a family side by side', () => {
  test('compares each with the one it came from, and ranks nobody', () => {
    const member = (experimentId: string, parentId: string | undefined, recruitment: string) => ({
      experimentId,
      parentId,
      content: { recruitment: { answer: recruitment } },
    })
    const [section] = compareFamily(
      [member('a', undefined, 'Lettres'), member('b', 'a', 'Lettres'), member('c', 'b', 'Visites')],
      'fr',
    )
    expect(section?.members.map(({ standing }) => standing)).toEqual(['first', 'same', 'changed'])
    expect(section?.members[2]?.parentText).toBe('Lettres')
  })

  test('a member whose parent is out of sight is shown on its own', () => {
    const alone = [{ experimentId: 'b', parentId: 'hidden', content: wholeProtocol }]
    const standings = compareFamily(alone, 'fr').flatMap((section) => section.members)
    expect(new Set(standings.map((standing) => standing.standing))).toEqual(new Set(['first']))
  })
})
