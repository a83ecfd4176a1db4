import { writtenDay } from '#kit/dates.ts'
import type { Locale } from '#kit/texts.ts'
import type { Answer } from '../answer.ts'
import type { BudgetLine } from '../budget.ts'
import { rowsAsJson } from '../protocol/nouns.ts'
import type { Risk, StopCriterion } from '../risks/nouns.ts'
import type { Share, Task } from '../team/nouns.ts'
import { type Item, itemsIn, linesIn } from '../template/nouns.ts'

/** Sections whose rows may be copied from another page of the experiment. */
export const importable = ['budget', 'risks', 'stop-criteria', 'roles'] as const

export type Importable = (typeof importable)[number]

export function isImportable(key: string): key is Importable {
  return (importable as readonly string[]).includes(key)
}

/** Planned money and days only: what was spent does not belong to a protocol. */
export function budgetItem(line: BudgetLine): Item {
  return {
    id: line.id,
    label: line.label,
    side: line.side === 'cost' ? 'expense' : 'income',
    amount: line.plannedCents ?? 0,
    ...(line.plannedTenths === undefined ? {} : { days: line.plannedTenths / 10 }),
    ...(line.note === '' ? {} : { carrier: line.note.slice(0, 300) }),
  }
}

export function riskItem(risk: Risk): Item {
  return {
    id: risk.id,
    risk: risk.text.slice(0, 300),
    likelihood: risk.likelihood <= 1 ? 'low' : risk.likelihood === 2 ? 'medium' : 'high',
    response: risk.mitigation,
  }
}

export function stopLine(criterion: StopCriterion, locale: Locale): string {
  if (criterion.checkOn === undefined) return criterion.text
  return `${criterion.text} (${writtenDay(criterion.checkOn, locale)})`
}

/** Copied rows take the place of those of the same id; rows written here stay. */
export function withItems(answer: Answer | undefined, copied: readonly Item[]): Answer {
  const kept = itemsIn(answer).map((item) => copied.find((one) => one.id === item.id) ?? item)
  const added = copied.filter((one) => !kept.some((item) => item.id === one.id))
  return { answer: rowsAsJson([...kept, ...added]) }
}

/** Copied lines are added once. */
export function withLines(answer: Answer | undefined, copied: readonly string[]): Answer {
  const kept = linesIn(answer)
  return { answer: [...kept, ...copied.filter((line) => !kept.includes(line))] }
}

/** Functions, not names: a protocol is public, and people change. */
export function taskItem(task: Task, functionOf: (memberId: string) => string | undefined): Item {
  const holding = (share: Share) =>
    [
      ...new Set(
        [...task.shares]
          .filter(([, text]) => text === share)
          .map(([member]) => functionOf(member) ?? ''),
      ),
    ]
      .filter(Boolean)
      .join(', ')
  return {
    id: task.id,
    task: task.title,
    does: holding('does'),
    answers: holding('answers'),
    consulted: holding('is-asked'),
    informed: holding('is-told'),
  }
}
