import { expect, test } from 'vitest'
import { isRefused } from './candidate.ts'
import { exportedCandidate } from './exported-line.ts'

const defaults = {} as Parameters<typeof exportedCandidate>[1]

test('a line that is not JSON, or not a resource, is refused and says what it held', () => {
  for (const [text, problem] of [
    ['pas du JSON', 'not-json'],
    ['{"identifiant":"a"}', 'unknown-kind'],
    ['{"type":"guide"}', 'not-a-resource'],
    ['[]', 'not-a-resource'],
  ] as const) {
    const read = exportedCandidate(text, defaults)
    expect(isRefused(read), text).toBe(true)
    expect(isRefused(read) && read.faults.map((fault) => fault.problem), text).toContain(problem)
  }
})

test('each fault of the line is told by its own name, and a hostile title is not a missing one', () => {
  const line = {
    identifiant: 'a',
    type: 'podcast',
    titre: 'x'.repeat(301),
    chapo: '',
    langue: 'eo',
  }
  const read = exportedCandidate(JSON.stringify(line), defaults)
  expect(isRefused(read) && read.faults.slice(0, 3)).toMatchObject([
    { problem: 'unknown-kind', column: 'type', value: 'podcast' },
    { problem: 'too-long', column: 'titre', most: { count: 300, of: 'signs' } },
    { problem: 'unknown-language', column: 'langue', value: 'eo' },
  ])
  for (const [titre, problem] of [
    [undefined, 'no-title'],
    ['', 'no-title'],
    [{ $ne: '' }, 'not-a-text'],
    [['<script>'], 'not-a-text'],
  ] as const) {
    const [, fault] = (
      exportedCandidate(JSON.stringify({ ...line, titre }), defaults) as {
        faults: readonly object[]
      }
    ).faults
    expect(fault, JSON.stringify(titre)).toMatchObject({ problem, column: 'titre' })
  }
})
