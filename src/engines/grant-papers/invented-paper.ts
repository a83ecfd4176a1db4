import { formHeadings } from './form-lines.ts'
import type { GivenLine, GivenPaper, PaperForm } from './given-paper.ts'

/** An invented year, in balance, the same for the same seed: for tests. */
export function inventedPaper(form: PaperForm, seed: number): GivenPaper {
  const below = numbersFrom(seed)
  const isReport = form === '15059'
  const line = (code: string, planned: number, actual: number): GivenLine => ({
    ...{ line: code, planned },
    ...(isReport ? { actual, why: 'Écart expliqué' } : {}),
  })
  const lines = formHeadings
    .flatMap((heading) => heading.lines.map((own) => ({ ...own, heading })))
    .flatMap(({ code, isByFunder, heading }): readonly GivenLine[] => {
      if (code === '74region') return []
      const isBalance = ['excprev', 'insufprevisionnel', '864', '870'].includes(code)
      if (isBalance || below(3) === 0) return []
      const names = isByFunder
        ? ['Bourg-Neuf', 'Val-d’Or', 'Orée'].slice(0, 1 + below(3))
        : [undefined]
      return names.map((funder) => ({
        ...line(code, below(4_000_000), below(4_000_000)),
        ...(funder === undefined ? {} : { funder }),
        ...(heading.code === '74'
          ? { status: (['asked', 'granted', 'to-ask'] as const)[below(3)] ?? 'asked' }
          : {}),
      }))
    })
  const grant = { line: '74region', funder: 'Région d’Orée' } as const
  const all: readonly GivenLine[] = [
    ...lines,
    { ...line(grant.line, 1 + below(9_000_000), 1 + below(9_000_000)), ...grant, status: 'asked' },
  ]
  return {
    ...{ form, title: `Année inventée ${seed}`, from: '2026-01-01', to: '2026-12-31', grant },
    allocation: 'Au prorata des jours passés',
    lines: [...all, ...balancing(all, line)],
  }
}

/** What is missing on one side, in cents, is set by the lines that the forms have for that. */
function balancing(
  lines: readonly GivenLine[],
  line: (code: string, planned: number, actual: number) => GivenLine,
): readonly GivenLine[] {
  const sum = (side: string, column: 'planned' | 'actual') =>
    lines
      .filter(({ line: code }) =>
        formHeadings.some(
          (heading) => heading.side === side && heading.lines.some((own) => own.code === code),
        ),
      )
      .reduce((total, own) => total + (own[column] ?? 0), 0)
  const over = (first: string, second: string, column: 'planned' | 'actual') =>
    Math.max(0, sum(first, column) - sum(second, column))
  return [
    ['excprev', 'products', 'charges'],
    ['insufprevisionnel', 'charges', 'products'],
    ['864', 'offered', 'used'],
    ['870', 'used', 'offered'],
  ].map(([code = '', more = '', less = '']) =>
    line(code, over(more, less, 'planned'), over(more, less, 'actual')),
  )
}

function numbersFrom(seed: number) {
  let state = seed >>> 0 || 1
  return (bound: number) => {
    state ^= state << 13
    state ^= state >>> 17
    state ^= state << 5
    state >>>= 0
    return state % bound
  }
}
