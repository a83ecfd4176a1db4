import { countElection } from '#engines/equal-shares/index.ts'
import { localeOf } from '../misread/answer-locale.ts'
import { CommandMisread, type Terminal } from '../terminal.ts'
import { readBudget } from './budget-file.ts'
import { budgetProblemLine } from './budget-problem-words.ts'
import { countTexts } from './budget-words.ts'
import { countAnswer } from './count-answer.ts'
import { countLines } from './count-lines.ts'
import { type CountBudgetOptions, planOf } from './count-plan.ts'

/** `budgets count`: which projects of a `.pb` file a rule funds, and why; no server, no database. */
export async function countBudget(out: Terminal, path: string, options: CountBudgetOptions) {
  const locale = localeOf(options.lang)
  const { name, file, remarks, sha256 } = await readBudget(path, locale)
  const plan = planOf(out, file, options, locale)
  const voter =
    options.voter === undefined
      ? undefined
      : file.voters.findIndex(({ id }) => id === options.voter)
  if (voter === -1) throw new CommandMisread(countTexts[locale].noVoter(options.voter ?? ''))
  const outcome = countElection(file.election, plan)
  const answer = countAnswer(file, outcome, {
    ...{ whatIf: options.whatIf === true, voter },
    ...(options.whatIf === true ? { onStep: out.progress(countTexts[locale].again) } : {}),
  })
  const told = remarks.map((remark) => ({
    ...remark,
    message: budgetProblemLine(remark, name, locale),
  }))
  const currency = file.meta.find(({ key }) => key === 'currency')?.value ?? ''
  for (const line of countLines(answer, { currency, remarks: told, locale, voter: options.voter }))
    out.say(line)
  out.say(countTexts[locale].print(sha256))
  out.json('ouvroir budgets count 1', { file: name, sha256, ...answer, remarks: told })
}
