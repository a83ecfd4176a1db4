import type { SheetForm } from './form.ts'
import type { ReadBox, ReadPage, ReadZone } from './read-sheet.ts'

/** A page with where it came from, as whoever sent it names it. */
export interface ReadPicture {
  readonly picture: string
  readonly page: ReadPage
}

/**
 * `only-struck-out`: a box is blackened and nothing else is ticked. Some people tick so, whatever the paper says: which
 * of the two it was is for a person.
 */
export type GroupDoubt = 'doubtful-box' | 'several-ticked' | 'only-struck-out'

export interface GroupAnswer {
  readonly group: string
  /** Boxes surely ticked; what is struck out is not. */
  readonly ticked: readonly string[]
  /** Why a person has to look before anything of it is entered. */
  readonly doubts: readonly GroupDoubt[]
}

export interface GatheredSheet {
  readonly number: string
  readonly pictures: readonly string[]
  readonly missingPages: readonly number[]
  readonly groups: readonly GroupAnswer[]
  readonly boxes: readonly ReadBox[]
  readonly zones: readonly ReadZone[]
}

/** A page that came before under the same number: kept by name, never counted, whatever it says. */
export interface RepeatedPage {
  readonly picture: string
  readonly number: string
  readonly page: number
  readonly first: string
  /** The two were not read alike: somebody filled a copy, or one picture is worse. */
  readonly isDifferent: boolean
}

export interface Gathered {
  readonly sheets: readonly GatheredSheet[]
  readonly repeated: readonly RepeatedPage[]
}

/**
 * Puts pages together by their number, whatever the order they came in. A number is counted once: of two pictures of
 * one page, the one with fewer doubts is kept when both say the same; when they differ, the first is kept, and told.
 */
export function gather(form: SheetForm, pictures: readonly ReadPicture[]): Gathered {
  const sheets = new Map<string, Map<number, ReadPicture>>()
  const repeated: RepeatedPage[] = []
  for (const incoming of pictures) {
    const { number, page } = incoming.page.code
    const pages = sheets.get(number) ?? new Map<number, ReadPicture>()
    sheets.set(number, pages)
    const before = pages.get(page)
    if (!before) {
      pages.set(page, incoming)
      continue
    }
    const isDifferent = differ(before.page, incoming.page)
    const isBetter = !isDifferent && doubtsOf(incoming.page) < doubtsOf(before.page)
    if (isBetter) pages.set(page, incoming)
    const [kept, set] = isBetter ? [incoming, before] : [before, incoming]
    repeated.push({ picture: set.picture, number, page, first: kept.picture, isDifferent })
  }
  return { sheets: [...sheets].map(([number, pages]) => sheetOf(form, number, pages)), repeated }
}

function sheetOf(
  form: SheetForm,
  number: string,
  pages: ReadonlyMap<number, ReadPicture>,
): GatheredSheet {
  const order = form.pages.map(({ page }) => page).sort((a, b) => a - b)
  const there = order.flatMap((page) => pages.get(page) ?? [])
  const boxes = there.flatMap(({ page }) => page.boxes)
  return {
    number,
    pictures: there.map(({ picture }) => picture),
    missingPages: order.filter((page) => !pages.has(page)),
    groups: groupsOf(form, boxes),
    boxes,
    zones: there.flatMap(({ page }) => page.zones),
  }
}

/** Questions of the pages that came, in the order of the form. */
function groupsOf(form: SheetForm, boxes: readonly ReadBox[]): readonly GroupAnswer[] {
  return Object.entries(form.groups).flatMap(([group, kind]) => {
    const own = boxes.filter((box) => box.group === group)
    if (own.length === 0) return []
    const ticked = own.filter(({ verdict }) => verdict === 'ticked').map(({ id }) => id)
    const doubts: GroupDoubt[] = []
    if (own.some(({ verdict }) => verdict === 'doubtful')) doubts.push('doubtful-box')
    if (kind === 'one' && ticked.length > 1) doubts.push('several-ticked')
    const isStruck = own.some(({ verdict }) => verdict === 'struck-out')
    if (isStruck && ticked.length === 0) doubts.push('only-struck-out')
    return [{ group, ticked, doubts }]
  })
}

/** A doubt agrees with anything. */
function differ(a: ReadPage, b: ReadPage): boolean {
  const verdicts = new Map(b.boxes.map(({ id, verdict }) => [id, verdict]))
  return a.boxes.some(({ id, verdict }) => {
    const other = verdicts.get(id)
    return verdict !== 'doubtful' && other !== 'doubtful' && other !== verdict
  })
}

function doubtsOf({ boxes }: ReadPage): number {
  return boxes.filter(({ verdict }) => verdict === 'doubtful').length
}
