import { mappingProblems } from '#engines/accounting-entries/index.ts'
import type { GridChange } from '#kit/grids/grid.ts'
import { newId } from '#kit/ids.ts'
import { done, type Result, refused } from '#kit/result.ts'
import type { Ctx, Db } from '#platform/context.ts'
import {
  type AccountRule,
  mappingOf,
  type RuleForm,
  type TargetLine,
  takesAccount,
  targetKey,
} from '../account-rule.ts'
import { mayKeepEconomics } from '../permissions.ts'
import { listRules, lockAccounts, replaceRules } from '../store/imports.ts'
import { listProjects } from '../store/projects.ts'
import { readBudgets } from './read-budget.ts'

export type RulesRefusal =
  | 'forbidden'
  | 'line-unknown'
  | 'too-many-lines'
  /** No account begins so, or none that has to do with a project. */
  | 'account'
  /** A line of costs takes accounts 6, one of revenue accounts 7. */
  | 'side-differs'
  | 'rule-twice'

const most = 200

/** Every line of every project, to which a rule may lead. */
export async function listTargets(db: Db): Promise<readonly TargetLine[]> {
  const budgets = await readBudgets(db, await listProjects(db))
  return budgets.flatMap(({ project, lines }) =>
    lines.map(({ id, side, nature, label, inKind }) => ({
      ...{ projectId: project.id, lineId: id, project: project.title, side, nature, label, inKind },
    })),
  )
}

/** The rules count for the files that are tried from now on: what was kept stays as it was sorted. */
export async function saveRules(
  ctx: Ctx,
  { added, changed, removed }: GridChange<RuleForm>,
): Promise<Result<{ added: number; changed: number; removed: number }, RulesRefusal>> {
  if (!mayKeepEconomics(ctx.person)) return refused('forbidden')

  await lockAccounts(ctx.db)
  const standing = await listRules(ctx.db)
  if (changed.some(({ id }) => !standing.some((rule) => rule.id === id)))
    return refused('line-unknown')
  const kept = standing.flatMap((rule) => {
    if (removed.includes(rule.id)) return []
    const written = changed.find(({ id }) => id === rule.id)?.written
    return [written ? ruleOf(rule.id, written) : rule]
  })
  const rules = [...kept, ...added.map((written) => ruleOf(newId(ctx.now, ctx.chance), written))]
  if (rules.length > most) return refused('too-many-lines')
  const problem = problemIn(rules, await listTargets(ctx.db))
  if (problem) return problem

  await replaceRules(ctx.db, rules)

  ctx.audit({ act: 'economics.rules-written', subject: 'economics:accounts', public: false })
  return done({ added: added.length, changed: changed.length, removed: removed.length })
}

function problemIn(rules: readonly AccountRule[], targets: readonly TargetLine[]) {
  const byKey = new Map(targets.map((target) => [targetKey(target), target]))
  // Which column tells the axis is said with each file.
  const [first] = mappingProblems(mappingOf(rules), true)
  if (first) {
    const { account = '' } = rules[first.line - 1] ?? {}
    return { ...refused(first.code === 'rule-twice' ? 'rule-twice' : 'account'), about: account }
  }
  const astray = rules.find((rule) => {
    const target = byKey.get(targetKey(rule))
    return target && !takesAccount(target, rule.account)
  })
  return astray && { ...refused('side-differs'), about: astray.account }
}

function ruleOf(id: string, { account, axis, words, target }: RuleForm): AccountRule {
  const { projectId, lineId } = target
  return { id, account: account.replace(/\s/g, ''), axis, words, projectId, lineId }
}
