import type { PaperAsk } from '#kit/papers/boxed-paper.ts'
import type { PaperPlan } from './paper-of.ts'

/** A question as a person looks at it again, box by box. */
export interface GroupToLookAt {
  readonly group: string
  readonly label: string
  readonly boxes: readonly { readonly id: string; readonly label: string }[]
}

/** What stands on the sheets in words: questions with their boxes, and places to write. */
export function lookOf({ paper, groupOf }: PaperPlan): {
  readonly groups: readonly GroupToLookAt[]
  readonly zones: readonly { readonly id: string; readonly label: string }[]
} {
  const groups = new Map<
    string,
    { group: string; label: string; boxes: { id: string; label: string }[] }
  >()
  const zones: { id: string; label: string }[] = []
  const isAlone = paper.parts.filter(({ kind }) => kind === 'question').length === 1
  const add = (question: string, row: string, id: string, label: string) => {
    const group = groupOf[id] ?? ''
    const known = groups.get(group) ?? {
      group,
      // The row first: it is what tells one group from the next.
      label: [row, isAlone && row !== '' ? '' : question]
        .filter((words) => words !== '')
        .join(' · '),
      boxes: [],
    }
    groups.set(group, known)
    known.boxes.push({ id, label })
  }
  for (const part of paper.parts) {
    if (part.kind !== 'question') continue
    for (const ask of part.asks) {
      const row = 'title' in ask ? (ask.title ?? '') : ''
      for (const { id, label, line } of boxesIn(ask)) add(part.text, line || row, id, label)
      for (const { id, label } of linesIn(ask))
        zones.push({ id, label: [part.text, label].filter((words) => words !== '').join(' · ') })
    }
  }
  return { groups: [...groups.values()], zones }
}

function boxesIn(ask: PaperAsk): readonly { id: string; label: string; line: string }[] {
  if (ask.kind === 'table')
    return ask.rows.flatMap(({ label: line, boxes }) =>
      boxes.map((id, at) => ({ id, label: ask.columns[at] ?? '', line })),
    )
  return ask.kind === 'lines' ? [] : ask.boxes.map(({ id, label }) => ({ id, label, line: '' }))
}

function linesIn(ask: PaperAsk): readonly { id: string; label: string }[] {
  if (ask.kind === 'lines') return ask.lines.map(({ id, label = '' }) => ({ id, label }))
  if (ask.kind !== 'list') return []
  return ask.boxes.flatMap(({ label, write }) =>
    write === undefined ? [] : [{ id: write, label }],
  )
}
