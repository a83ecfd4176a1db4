import { Paragraph } from 'docx'
import { docxRuns } from './docx-runs.ts'
import { deepestList, numbersFrom } from './docx-styles.ts'
import { flatBlocks, type Keeps, type PreparedDocument, type PreparedList } from './prepare.ts'

/** A list and those that stand in it. `place` is its own: each numbered list begins again. */
export function docxList(
  list: PreparedList,
  place: number,
  keeps: Keeps | undefined,
): readonly Paragraph[] {
  let last = 0
  const linesIn = (inner: PreparedList): number =>
    inner.items.reduce(
      (sum, { under }) => sum + under.reduce((all, item) => all + linesIn(item), 1),
      0,
    )
  // The last line of a list that stays whole stays with nothing after it.
  let left = linesIn(list)
  const drawn = (inner: PreparedList, depth: number): Paragraph[] => {
    // Places of lists in lists are counted beyond those of the blocks.
    const instance = depth === 0 ? place : place * 1000 + ++last
    const reference = inner.ordered ? numbersFrom(inner.start) : 'bullets'
    const level = Math.min(depth, deepestList)
    return inner.items.flatMap(({ text, under }) => [
      new Paragraph({
        keepNext: keeps === 'next' || (keeps === 'whole' && --left > 0),
        keepLines: keeps !== undefined,
        numbering: { reference, level, instance },
        spacing: { after: 80 },
        children: docxRuns(text),
      }),
      ...under.flatMap((item) => drawn(item, depth + 1)),
    ])
  }
  return drawn(list, 0)
}

/** The numbers at which the lists of a document begin: Word keeps a description for each. */
export function listStarts(document: PreparedDocument): readonly number[] {
  const starts = (list: PreparedList): readonly number[] => [
    ...(list.ordered ? [list.start] : []),
    ...list.items.flatMap(({ under }) => under.flatMap(starts)),
  ]
  return [
    ...new Set([
      1,
      ...flatBlocks(document.blocks).flatMap((block) => {
        if (block.kind === 'list') return starts(block)
        return block.kind === 'footnotes' ? [block.start] : []
      }),
    ]),
  ]
}
