/** One line of the table that sends accounts to projects. */
export interface MappingRule {
  /** Its line in the table it comes from, from 1: told with a rule that is wrong. */
  readonly line: number
  /** First figures of the accounts: `64`, `6`, `706100`. Never empty. */
  readonly account: string
  /** What the column of the axis must hold, whole, capitals aside; any when empty. */
  readonly axis: string
  /** Words that the label of the entry must contain, capitals and accents aside; any when empty. */
  readonly label: string
  readonly project: string
  /** Line of the budget of this project. */
  readonly budgetLine: string
}

export type MappingProblemCode =
  | 'no-account'
  | 'account'
  | 'not-result'
  | 'no-project'
  | 'no-budget-line'
  | 'rule-twice'
  /** A rule asks for an axis and no column was named. */
  | 'axis-without-column'

export interface MappingProblem {
  readonly code: MappingProblemCode
  readonly line: number
  readonly found?: string
  /** For `rule-twice`: where the same was asked first. */
  readonly otherLine?: number
}

/** Everything that is wrong in the table at once; none when entries may be sorted with it. */
export function mappingProblems(
  rules: readonly MappingRule[],
  hasAxisColumn: boolean,
): readonly MappingProblem[] {
  const seen = new Map<string, number>()
  return rules.flatMap((rule) => {
    const { line, account } = rule
    const key = JSON.stringify([account, plain(rule.axis), plain(rule.label)])
    const otherLine = seen.get(key)
    if (otherLine === undefined) seen.set(key, line)
    const all: MappingProblem[] = []
    if (account === '') all.push({ code: 'no-account', line })
    else if (!/^\d{1,3}$|^\d{3}[0-9A-Za-z]*$/.test(account))
      all.push({ code: 'account', line, found: account })
    else if (!mayBeResult(account)) all.push({ code: 'not-result', line, found: account })
    if (rule.project === '') all.push({ code: 'no-project', line })
    if (rule.budgetLine === '') all.push({ code: 'no-budget-line', line })
    if (rule.axis !== '' && !hasAxisColumn)
      all.push({ code: 'axis-without-column', line, found: rule.axis })
    if (otherLine !== undefined) all.push({ code: 'rule-twice', line, otherLine })
    return all
  })
}

/** Accounts that have to do with a project: charges, products, and what volunteers bring (86 and 87). */
export function isResult(account: string): boolean {
  return /^(?:[67]|8[67])/.test(account)
}

/** `8` alone could still be an 86. */
function mayBeResult(account: string): boolean {
  return account === '8' || isResult(account)
}

interface Prepared extends MappingRule {
  readonly plainAxis: string
  readonly plainLabel: string
}

/**
 * Finds the rule of an entry: of those that fit, the one with the longest account; of equal ones the one that asks for an
 * axis, then the one that asks for the longest words, then the first of the table.
 */
export class Mapping {
  readonly #byAccount = new Map<string, Prepared[]>()
  #longest = 0
  readonly #plainLabels: boolean

  constructor(rules: readonly MappingRule[]) {
    this.#plainLabels = rules.some(({ label }) => label !== '')
    for (const rule of rules) {
      const prepared = { ...rule, plainAxis: plain(rule.axis), plainLabel: plain(rule.label) }
      const own = this.#byAccount.get(rule.account)
      if (own) own.push(prepared)
      else this.#byAccount.set(rule.account, [prepared])
      this.#longest = Math.max(this.#longest, rule.account.length)
    }
    for (const own of this.#byAccount.values()) {
      own.sort(
        (a, b) =>
          Number(b.plainAxis !== '') - Number(a.plainAxis !== '') ||
          b.plainLabel.length - a.plainLabel.length ||
          a.line - b.line,
      )
    }
  }

  ruleOf(account: string, axis: string, label: string): MappingRule | undefined {
    const plainAxis = plain(axis)
    const plainLabel = this.#plainLabels ? plain(label) : ''
    for (let length = Math.min(this.#longest, account.length); length > 0; length--) {
      const own = this.#byAccount.get(account.slice(0, length))
      const found = own?.find(
        (rule) =>
          (rule.plainAxis === '' || rule.plainAxis === plainAxis) &&
          (rule.plainLabel === '' || plainLabel.includes(rule.plainLabel)),
      )
      if (found) return found
    }
    return undefined
  }
}

function plain(text: string): string {
  return text.trim().normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()
}
