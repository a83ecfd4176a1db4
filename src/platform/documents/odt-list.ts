import type { OdtDocument } from 'odf-kit'
import { writeOdtPieces } from './odt-words.ts'
import { flatBlocks, type PreparedDocument, type PreparedList } from './prepare.ts'

type ListBuilder = Parameters<Exclude<Parameters<OdtDocument['addList']>[0], readonly string[]>>[0]

export function addOdtList(text: OdtDocument, list: PreparedList): void {
  text.addList((builder) => fill(builder, list), {
    type: list.ordered ? 'numbered' : 'bullet',
    ...(list.ordered && list.start !== 1 ? { startValue: list.start } : {}),
  })
}

function fill(builder: ListBuilder, list: PreparedList): void {
  for (const { text, under } of list.items) {
    builder.addItem((line) => writeOdtPieces(line, text))
    // An item has one list under it: those that follow stand under an item without words.
    for (const [at, inner] of under.entries()) {
      if (at > 0) builder.addItem(() => {})
      builder.addNested((sub) => fill(sub, inner))
    }
  }
}

/** Lists in lists, in the order in which they are written. */
function innerLists({ blocks }: PreparedDocument): readonly PreparedList[] {
  const inside = (list: PreparedList): readonly PreparedList[] =>
    list.items.flatMap(({ under }) => under.flatMap((inner) => [inner, ...inside(inner)]))
  return flatBlocks(blocks).flatMap((block) => (block.kind === 'list' ? inside(block) : []))
}

/**
 * The library gives to a list in a list the signs of the one it stands in: each gets its own, and the number
 * it begins with.
 */
export function withOwnSigns(xml: string, document: PreparedDocument): string {
  const lists = innerLists(document)
  if (lists.length === 0) return xml
  let at = 0
  return xml
    .replace(/<text:list><text:list-item>/g, (whole) => {
      const list = lists[at++]
      if (!list) return whole
      const start = list.ordered && list.start !== 1 ? ` text:start-value="${list.start}"` : ''
      const style = list.ordered ? numbers : bullets
      return `<text:list text:style-name="${style}"><text:list-item${start}>`
    })
    .replace('</office:automatic-styles>', () => `${listStyles}</office:automatic-styles>`)
}

const bullets = 'InnerBullets'
const numbers = 'InnerNumbers'
const levels = [1, 2, 3, 4, 5, 6]

const listStyles =
  style(bullets, (level) => ['bullet', `text:bullet-char="${level % 2 === 1 ? '•' : '–'}"`]) +
  style(numbers, () => ['number', 'style:num-format="1" style:num-suffix="."'])

function style(name: string, signs: (level: number) => readonly [string, string]): string {
  const drawn = levels.map((level) => {
    const [kind, sign] = signs(level)
    const left = `${(level * 1.27).toFixed(3)}cm`
    const place = `text:label-followed-by="listtab" text:list-tab-stop-position="${left}" fo:text-indent="-0.635cm" fo:margin-left="${left}"`
    return `<text:list-level-style-${kind} text:level="${level}" ${sign}><style:list-level-properties text:list-level-position-and-space-mode="label-alignment"><style:list-level-label-alignment ${place}/></style:list-level-properties></text:list-level-style-${kind}>`
  })
  return `<text:list-style style:name="${name}">${drawn.join('')}</text:list-style>`
}
