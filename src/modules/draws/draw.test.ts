import { describe, expect, test } from 'vitest'
import { createShape, drawSlug, drawStates, isPublished, moveDraw, quotasMayMove } from './draw.ts'

describe('a draw', () => {
  test('goes from its rule to its last replacement, one step at a time', () => {
    const way = ['preparing', 'recruiting', 'frozen', 'listed', 'committed', 'drawn', 'closed']
    for (const [at, from] of way.entries())
      for (const [rank, to] of way.entries()) {
        const back =
          (from === 'frozen' && to === 'recruiting') || (from === 'listed' && to === 'frozen')
        expect([from, to, moveDraw(from as never, to as never).ok]).toEqual([
          from,
          to,
          rank === at + 1 || back,
        ])
      }
  })

  test('may be declared void at any moment, once, and for ever', () => {
    for (const state of drawStates) expect(moveDraw(state, 'void').ok).toBe(state !== 'void')
    for (const state of drawStates) expect(moveDraw('void', state).ok).toBe(false)
  })

  test('keeps its quotas once the list of panels is made', () => {
    expect(drawStates.filter(quotasMayMove)).toEqual(['preparing', 'recruiting', 'frozen'])
  })

  test('is public from the day of its rule', () => {
    expect(isPublished({ publishedAt: undefined })).toBe(false)
    expect(isPublished({ publishedAt: new Date() })).toBe(true)
  })

  test('is named and sized by the form', () => {
    expect(createShape.safeParse({ title: 'Convention', panelSize: ' 24 ' }).success).toBe(true)
    expect(createShape.safeParse({ title: 'Convention', panelSize: '24,5' }).success).toBe(false)
    expect(createShape.safeParse({ title: 'Convention', panelSize: '0' }).success).toBe(false)
    expect(drawSlug('Convention sur l’eau', 0)).toBe('convention-sur-l-eau')
    expect(drawSlug('Convention sur l’eau', 1)).toBe('convention-sur-l-eau-2')
  })
})
