import { expect, test } from 'vitest'
import { exportedCandidate } from './exported-line.ts'
import { isRefused } from './import-candidate.ts'

const defaults = {} as Parameters<typeof exportedCandidate>[1]

test('a line that is not JSON, or not a resource, is refused and says what it held', () => {
  for (const [text, problem] of [
    ['pas du JSON', 'not-json'],
    ['{"identifiant":"a"}', 'unknown-kind'],
    ['[]', 'not-a-resource'],
  ] as const) {
    const read = exportedCandidate(text, defaults)
    expect(isRefused(read), text).toBe(true)
    expect(read, text).toMatchObject({ problem })
  }
})
