import type { MappingRule } from '#engines/accounting-entries/index.ts'
import { askedForm, choice, type GivenBy, keptAs, text } from '#kit/forms/asked-fields.ts'
import { type Grid, type StandingRow, standingRow } from '#kit/grids/grid.ts'
import type { PlanLine } from './balance.ts'
import { ruleTexts } from './texts/rules.ts'

/** Which accounts go to a line of a project. */
export interface AccountRule {
  readonly id: string
  /** First figures of the accounts: `64`, `706100`. */
  readonly account: string
  /** What the column of the axis holds; any when empty. */
  readonly axis: string
  /** Words that the label of the entry has; any when empty. */
  readonly words: string
  readonly projectId: string
  readonly lineId: string
}

/** A line to which accounts may go, as whoever chooses it reads it. */
export interface TargetLine extends Pick<PlanLine, 'side' | 'inKind' | 'nature'> {
  readonly projectId: string
  readonly lineId: string
  readonly project: string
  readonly label: string
}

/** Said with its project: two projects may read lines of one number. */
export const targetKey = ({ projectId, lineId }: Pick<AccountRule, 'projectId' | 'lineId'>) =>
  `${projectId} ${lineId}`

const { fr, en } = ruleTexts
const words = (name: keyof typeof fr.columns) => ({
  label: { fr: fr.columns[name], en: en.columns[name] },
})

/** The rules on one page, with the lines that there are: a rule leads to one of them. */
export function ruleGrid(targets: readonly TargetLine[]) {
  const options = targets.map((target) => {
    const label = `${target.project} / ${target.label}`
    return { value: targetKey(target), label: { fr: label, en: label } }
  })
  const form = askedForm({
    account: text({ ...words('account'), most: 20, required: true }),
    axis: text({ ...words('axis'), most: 80 }),
    words: text({ ...words('words'), most: 120 }),
    target: keptAs(choice({ ...words('target'), options }), (key) => {
      const [projectId = '', lineId = ''] = key.split(' ')
      return { projectId, lineId }
    }),
  })
  const grid: Grid<GivenBy<typeof form>> = {
    name: 'rules',
    form,
    row: { fr: 'Règle', en: 'Rule' },
    titles: {
      account: ['numero de compte', 'comptes'],
      axis: ['code', 'code analytique', 'section'],
      words: ['libelle', 'mots'],
      target: ['projet et ligne', 'ligne', 'projet'],
    },
    key: ['account', 'axis', 'words'],
    most: 200,
  }
  return grid
}

export interface RuleForm {
  readonly account: string
  readonly axis: string
  readonly words: string
  readonly target: { readonly projectId: string; readonly lineId: string }
}

export function ruleRows(
  grid: Grid<RuleForm>,
  rules: readonly AccountRule[],
): readonly StandingRow[] {
  return rules.map((rule) => {
    const { id, account, axis, words: label } = rule
    const { typed } = standingRow(grid, { id, account, axis, words: label, target: rule })
    return { id, typed: { ...typed, target: targetKey(rule) } }
  })
}

/** The class of accounts that a line takes: 6 and 7, or 86 and 87 for what is valued without money. */
export function takesAccount(
  { side, inKind }: Pick<PlanLine, 'side' | 'inKind'>,
  account: string,
): boolean {
  if (inKind) return account.startsWith(side === 'cost' ? '86' : '87')
  return account.startsWith(side === 'cost' ? '6' : '7')
}

/** As the reader of entries takes them: projects and lines are known there by their keys. */
export function mappingOf(rules: readonly AccountRule[]): readonly MappingRule[] {
  return rules.map(({ account, axis, words: label, projectId, lineId }, at) => ({
    ...{ line: at + 1, account, axis, label, project: projectId, budgetLine: lineId },
  }))
}
