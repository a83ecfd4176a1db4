import {
  type MappingProblem,
  type MappingRule,
  mappingProblems,
} from '#engines/accounting-entries/index.ts'
import { type PlainTableProblem, readPlainTable } from '#kit/sheets/plain-table.ts'
import { plainWords } from '#kit/words.ts'
import { nameOfGiven } from '../given-file.ts'
import { bytesToRead, tableText } from '../misread/given-text.ts'
import { misread } from '../misread/misread.ts'
import { commonFr, problemLine } from '../misread/problem-line.ts'
import { mappingSentences } from './fec-words.ts'

interface MissingTitle {
  readonly code: 'missing-title'
  readonly line: number
  readonly expected: string
}

type Problem = PlainTableProblem | MissingTitle | MappingProblem

/** Titles as `plainWords` reads them: « Libellé » is `libelle`. */
const titlesNeeded = ['compte', 'projet', 'ligne'] as const
const titlesAllowed = [...titlesNeeded, 'axe', 'libelle'] as const

/** The rules of a table (CSV), or every reason why there are none, with exit code 2. */
export async function readMapping(
  path: string,
  hasAxisColumn: boolean,
): Promise<readonly MappingRule[]> {
  const text = tableText(await bytesToRead(path), path, 'fr')
  const problems: Problem[] = []
  const table = readPlainTable(text, (problem) => problems.push(problem))
  const titles = table.titles.map(plainWords)
  const missing = titlesNeeded.filter((title) => !titles.includes(title))
  if (problems.length === 0 && missing.length > 0)
    problems.push({ code: 'missing-title', line: 1, expected: missing.join(', ') })
  const rules = table.rows.map(({ line, cells }) => {
    const of = (title: (typeof titlesAllowed)[number]) =>
      (cells[titles.indexOf(title)] ?? '').trim()
    return {
      ...{ line, account: of('compte'), axis: of('axe'), label: of('libelle') },
      ...{ project: of('projet'), budgetLine: of('ligne') },
    }
  })
  if (problems.length === 0) problems.push(...mappingProblems(rules, hasAxisColumn))
  if (problems.length === 0) return rules
  const name = nameOfGiven(path)
  throw misread<Problem>(
    problems,
    (problem) => mappingLine(name, problem),
    () => ({}),
    'fr',
  )
}

function mappingLine(name: string, problem: Problem): string {
  const sentence =
    problem.code === 'broken-table' ? undefined : { ...commonFr, ...mappingSentences }[problem.code]
  return problemLine(name, problem, sentence, { inPlan: false, locale: 'fr' })
}
