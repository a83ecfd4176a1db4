import { expect, test } from 'vitest'
import { Contents } from './Contents.tsx'

const parts = ['Un', 'Deux', 'Trois'].map((label) => ({ label, to: label.toLowerCase() }))

test('each part is one press away, from three parts on', () => {
  const drawn = String(Contents({ locale: 'fr', links: parts }))
  expect(drawn).toContain('aria-label="Sur cette page"')
  expect(drawn.match(/href="#(un|deux|trois)"/g)).toHaveLength(3)
  expect(Contents({ locale: 'fr', links: parts.slice(1) })).toBeNull()
})
