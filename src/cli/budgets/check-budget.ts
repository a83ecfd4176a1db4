import { numberOf } from '#engines/equal-shares/index.ts'
import { localeOf } from '../misread/answer-locale.ts'
import type { Terminal } from '../terminal.ts'
import { readBudget } from './budget-file.ts'
import { budgetProblemLine } from './budget-problem-words.ts'
import { checkTexts } from './budget-words.ts'

export interface CheckBudgetOptions {
  readonly lang?: string
}

/** `budgets check`: every fault of a `.pb` file with its line; no server, no database. */
export async function checkBudget(out: Terminal, path: string, options: CheckBudgetOptions) {
  const locale = localeOf(options.lang)
  const texts = checkTexts[locale]
  const { name, file, remarks } = await readBudget(path, locale, { all: true })
  const { election, meta } = file
  const told = remarks.map((remark) => ({
    ...remark,
    message: budgetProblemLine(remark, name, locale),
  }))
  out.say(texts.read(name, election.voters, election.projects.length))
  out.say(told.length === 0 ? texts.sound : texts.soundBut)
  for (const { message } of told) out.say(`  - ${message}`)
  out.json('ouvroir budgets check 1', {
    ...{ ok: true, file: name, voteType: election.voteType },
    rule: meta.find(({ key }) => key === 'rule')?.value ?? null,
    budget: numberOf({ num: election.budget, den: election.unit }),
    ...{ voters: election.voters, projects: election.projects.length, remarks: told },
  })
}
