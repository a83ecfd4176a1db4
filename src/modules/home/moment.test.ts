import { expect, test } from 'vitest'
import { writtenMoment } from './moment.ts'

test('a moment is written as on a poster', () => {
  expect(writtenMoment('2026-12-03', '18:30', 'fr')).toBe('jeu. 3 déc., 18\u00a0h\u00a030')
  expect(writtenMoment('2026-12-03', '09:00', 'fr')).toBe('jeu. 3 déc., 9\u00a0h')
  expect(writtenMoment('2026-12-03', '18:30', 'en')).toBe('Thu 3 Dec, 18:30')
  expect(writtenMoment('2026-12-03', '', 'fr')).toBe('jeu. 3 déc.')
})
