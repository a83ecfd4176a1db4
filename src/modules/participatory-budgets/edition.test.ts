import { expect, it } from 'vitest'
import { freezingProblem, isLate, partsOf, rulesShape, takesIdeas, typedRules } from './edition.ts'
import { rulesForm } from './testing/edition-made.ts'

const read = (change: Record<string, string> = {}) =>
  rulesShape.safeParse({ ...rulesForm, ...change })
const problemAt = (change: Record<string, string>) => read(change).error?.issues[0]?.path.join('.')

it('reads the rules as people write them, and writes them so again', () => {
  const rules = read({ areas: 'Nord | 4 000\nSud | 5 000' }).data
  expect(rules).toMatchObject({
    ...{ envelopeCents: 900_000, leastCents: 10_000, mostCents: 600_000, leastAge: 11 },
    areas: [
      { name: 'Nord', cents: 400_000 },
      { name: 'Sud', cents: 500_000 },
    ],
  })
  expect(rules && rulesShape.safeParse(typedRules(rules)).data).toEqual(rules)
})

it.each([
  [{ envelopeCents: '0' }, 'envelopeCents'],
  [{ envelopeCents: 'beaucoup' }, 'envelopeCents'],
  [{ analysisUntil: '2026-11-01' }, 'analysisUntil'],
  [{ voteUntil: '2026-11-01' }, 'voteUntil'],
  [{ leastCents: '7000' }, 'mostCents'],
  [{ leastCents: '10000', mostCents: '' }, 'leastCents'],
  [{ areas: 'Nord | 4 000\nSud' }, 'areas'],
  [{ areas: 'Nord | 4 000\nSud | 4 000' }, 'areas'],
  [{ areas: 'Nord | peu' }, 'areas'],
  [{ themes: 'Nature\nnature' }, 'themes'],
  [{ leastAge: '2,5' }, 'leastAge'],
])('rules that contradict themselves are refused where they do: %o', (change, field) => {
  expect(problemAt(change)).toBe(field)
})

it('what is left out is left out, and a bound on choices is kept for ballots that tick', () => {
  const { leastAge: _, mostCents: __, ...rest } = rulesForm
  expect(rulesShape.parse(rest)).toMatchObject({ leastAge: undefined, mostCents: undefined })
  expect(read({ ballot: 'ranking' }).data?.mostChoices).toBeUndefined()
})

it('is frozen once, with a clause, before the last day of ideas has passed', () => {
  const edition = { state: 'rules', ideasUntil: '2026-12-10', clauses: ['Une.'] } as const
  expect(freezingProblem(edition, '2026-12-10')).toBeUndefined()
  expect(freezingProblem(edition, '2026-12-11')).toBe('ideas-end-passed')
  expect(freezingProblem({ ...edition, clauses: [] }, '2026-12-10')).toBe('no-clause')
  expect(freezingProblem({ ...edition, state: 'ideas' }, '2026-12-10')).toBe('not-now')
})

it('takes ideas until the last day, that day included, and is late the day after', () => {
  const days = { ideasUntil: '2026-12-10', analysisUntil: '2026-12-20', voteUntil: '2026-12-30' }
  expect(takesIdeas({ ...days, state: 'ideas' }, '2026-12-10')).toBe(true)
  expect(takesIdeas({ ...days, state: 'ideas' }, '2026-12-11')).toBe(false)
  expect(takesIdeas({ ...days, state: 'analysis' }, '2026-12-10')).toBe(false)
  expect(isLate({ ...days, state: 'ideas' }, '2026-12-11')).toBe(true)
  expect(isLate({ ...days, state: 'analysis' }, '2026-12-20')).toBe(false)
  expect(isLate({ ...days, state: 'vote' }, '2026-12-31')).toBe(true)
  expect(isLate({ ...days, state: 'delivery' }, '2027-12-31')).toBe(false)
})

it('is shared whole, or by area where areas have their own sum', () => {
  const areas = [{ name: 'Nord', cents: undefined }]
  expect(partsOf({ envelopeCents: 900, areas })).toEqual([{ area: '', cents: 900 }])
  expect(partsOf({ envelopeCents: 900, areas: [{ name: 'Nord', cents: 900 }] })).toEqual([
    { area: 'Nord', cents: 900 },
  ])
})
