import { done, type Result, refused } from '#kit/result.ts'
import type { Ctx } from '#platform/context.ts'
import type { Answer } from '../../answer.ts'
import { openProtocol, type WriteProtocolRefusal } from '../../protocol/index.ts'
import { same } from '../../protocol/nouns.ts'
import { listRisks, listStopCriteria } from '../../risks/index.ts'
import { listBudgetLines } from '../../store/budget.ts'
import { listMembers, listTasks } from '../../team/index.ts'
import { teamTexts } from '../../team/nouns.ts'
import { findSection } from '../../template/nouns.ts'
import {
  budgetItem,
  type Importable,
  riskItem,
  stopLine,
  taskItem,
  withItems,
  withLines,
} from '../protocol-import.ts'
import { normalAnswer, type SaveOutcome, writeVersion } from './section-saved.ts'

export type ImportRowsRefusal = WriteProtocolRefusal | 'nothing-to-import'

/** Copies the rows of another page of the experiment, so that nobody types them twice. */
export async function importProtocolRows(
  ctx: Ctx,
  experimentId: string,
  key: Importable,
): Promise<Result<SaveOutcome, ImportRowsRefusal>> {
  const open = await openProtocol(ctx, experimentId)
  if (!open.ok) return open
  const section = findSection(key)
  if (!section) return refused('not-found')

  const current = open.value.protocol.content[key]
  const copied = await sources[key](ctx, experimentId, current)
  if (!copied) return refused('nothing-to-import')
  const answer = normalAnswer(copied)
  if (same(answer, current)) return done({ kind: 'unchanged' })

  return writeVersion(ctx, open.value, section, answer, 'imported')
}

type Source = (
  ctx: Ctx,
  experimentId: string,
  current: Answer | undefined,
) => Promise<Answer | undefined>

const sources: Readonly<Record<Importable, Source>> = {
  budget: async (ctx, id, current) => {
    const lines = await listBudgetLines(ctx.db, id)
    return lines.length > 0 ? withItems(current, lines.map(budgetItem)) : undefined
  },
  risks: async (ctx, id, current) => {
    const risks = (await listRisks(ctx.db, id)).filter((risk) => risk.state !== 'closed')
    return risks.length > 0 ? withItems(current, risks.map(riskItem)) : undefined
  },
  'stop-criteria': async (ctx, id, current) => {
    const criteria = await listStopCriteria(ctx.db, id)
    if (criteria.length === 0) return undefined
    return withLines(
      current,
      criteria.map((criterion) => stopLine(criterion, ctx.locale)),
    )
  },
  roles: async (ctx, id, current) => {
    const tasks = await listTasks(ctx.db, id)
    if (tasks.length === 0) return undefined
    const members = await listMembers(ctx.db, id)
    const functionOf = (memberId: string) => {
      const member = members.find((item) => item.id === memberId)
      return member && (member.title || teamTexts[ctx.locale].roles[member.role])
    }
    return withItems(
      current,
      tasks.map((task) => taskItem(task, functionOf)),
    )
  },
}
