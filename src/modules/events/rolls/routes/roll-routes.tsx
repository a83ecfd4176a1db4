import { type SheetForm, writeSheetCode } from '#engines/mark-reading/index.ts'
import { sheetFormOf } from '#engines/questionnaires/index.ts'
import { isLargeForm, sheetFormName } from '#kit/papers/sheet-form.ts'
import { done, type Result } from '#kit/result.ts'
import type { Locale } from '#kit/texts.ts'
import type { Viewer } from '#kit/viewer.ts'
import { groupField, type LookedSheet, paperVersion, scanRoutes } from '#modules/scans/index.ts'
import { download, notFound, page } from '#platform/answers.ts'
import { mostSheets, printBoxedPaper } from '#platform/documents/boxed-paper.ts'
import { type Audience, get, type HttpContext, type Route } from '#platform/routes.ts'
import type { Crumb } from '#ui/Layout/Crumbs.tsx'
import { type RollPaper, rollLines, rollPaper } from '../documents/roll-paper.ts'
import { RollPartsPage } from '../pages/RollPartsPage.tsx'
import {
  type RollColumn,
  type RollMark,
  readRollNumber,
  rollGroup,
  rollGroups,
  rollLook,
  rollMarks,
  rollParts,
  rollSheets,
  writeRollNumber,
} from '../roll.ts'
import { rollTexts } from '../texts/roll.ts'

/** Someone with a number, as the sheet names them. */
export interface Enrolled {
  readonly number: number
  readonly name: string
  /** Is expected: those who gave up are printed no more, and cannot be noted. */
  readonly seated: boolean
  /** Columns that are noted already. */
  readonly known: readonly string[]
}

export interface RollReport {
  readonly added: number
  readonly known: readonly number[]
}

/** What an event or a session says of its list: who stands on it, what they sign for, what becomes of their ticks. */
export interface RollUse<On, Code extends string> {
  /** The letter of its forms, and the name of its pictures. */
  readonly letter: 'A' | 'B'
  readonly purpose: string
  readonly audience: Audience
  readonly pdf: string
  readonly scans: string
  readonly on: (c: HttpContext) => Promise<On | undefined>
  readonly may: (viewer: Viewer | undefined, on: On) => boolean
  /** Why no sheet is printed nor entered any more, in words. */
  readonly over?: (locale: Locale, on: On) => string | undefined
  readonly idOf: (on: On) => string
  readonly addressOf: (on: On) => string
  readonly crumbs: (locale: Locale, on: On) => readonly Crumb[]
  readonly columnsOf: (locale: Locale, on: On) => readonly RollColumn[]
  readonly paperOf: (c: HttpContext, on: On) => Pick<RollPaper, 'title' | 'intro' | 'notice'>
  readonly enrolled: (c: HttpContext, on: On) => Promise<readonly Enrolled[]>
  readonly enter: (
    c: HttpContext,
    on: On,
    batch: string,
    sheets: readonly LookedSheet[],
    marks: readonly RollMark[],
  ) => Promise<Result<RollReport, Code>>
  readonly refusals: (
    locale: Locale,
  ) => Readonly<
    Record<Exclude<Code, 'not-found' | 'forbidden' | 'no-sheets' | 'counted-meanwhile'>, string>
  >
  readonly next: (on: On) => string
  readonly file: (on: On) => string
}

/** Attendance sheets with boxes: printed with their lists, and read again from pictures. */
export function rollRoutes<On, Code extends string>(use: RollUse<On, Code>): readonly Route[] {
  const { audience, on, may, idOf, addressOf } = use

  async function print(c: HttpContext) {
    const thing = await on(c)
    if (thing === undefined || !may(c.var.ctx.person, thing)) return notFound(c)
    const { locale, now } = c.var.ctx
    if (use.over?.(locale, thing) !== undefined) return notFound(c)
    const isLarge = c.req.query('caracteres') === 'gros'
    const columns = use.columnsOf(locale, thing)
    const people = (await use.enrolled(c, thing)).filter(({ seated }) => seated)
    const names = new Map(people.map(({ number, name }) => [number, name]))
    const all = rollSheets([...names.keys()], columns.length, isLarge)
    const parts = rollParts(all.length, mostSheets)
    const part = parts[Number(c.req.query('partie') ?? (parts.length > 1 ? 0 : 1)) - 1]
    if (!part) return parts.length > 1 ? page(c, drawParts(c, thing, parts)) : notFound(c)
    const sheets = all.slice(part.from - 1, part.to)
    const byNumber = new Map(sheets.map((sheet) => [writeRollNumber(sheet), sheet]))
    const layout = { locale, isLarge, date: now }
    const { form, version } = await formOf(thing, isLarge)
    const { pdf } = await printBoxedPaper(
      rollPaper({ ...use.paperOf(c, thing), ...layout }),
      [...byNumber.keys()],
      (nth, number) => writeSheetCode({ form, version, page: nth, number }),
      (number) => {
        const sheet = byNumber.get(number) ?? { block: 0, people: [] }
        return rollLines(sheet, columns, layout, (person) => names.get(person) ?? '')
      },
    )
    const of = parts.length > 1 ? `-${part.from}-${part.to}` : ''
    const name = `${use.file(thing)}${of}.pdf`
    return download(c, pdf, { name, mediaType: 'application/pdf', inline: true })
  }

  /** A list of more sheets than one file holds: a link for each file, so that nobody is missing without a word. */
  function drawParts(c: HttpContext, thing: On, parts: ReturnType<typeof rollParts>) {
    const { frame } = c.var
    const large = c.req.query('caracteres') === 'gros' ? '&caracteres=gros' : ''
    const links = parts.map(({ from, to }, at) => ({
      label: rollTexts[frame.locale].part(from, to),
      href: `${c.req.path}?partie=${at + 1}${large}`,
    }))
    return (
      <RollPartsPage {...{ frame, mostSheets, links }} crumbs={use.crumbs(frame.locale, thing)} />
    )
  }

  /**
   * Where the boxes stand, asked of the layout with nobody on it. What is signed for, and where its boxes stand, is the
   * version of the paper: a sheet of other half-days, or of another drawing, is refused in words.
   */
  async function formOf(thing: On, isLarge: boolean): Promise<SheetForm> {
    const columns = use.columnsOf('fr', thing)
    const layout = { locale: 'fr', isLarge, date: new Date(0) } as const
    const paper = rollPaper({ ...{ title: '–', intro: '', notice: [] }, ...layout })
    const empty = { block: 0, people: [] }
    const { pages } = await printBoxedPaper(
      paper,
      ['0'],
      () => '0',
      () => rollLines(empty, columns, layout, () => ''),
    )
    return sheetFormOf(rollGroups(columns.length, isLarge), pages, {
      form: sheetFormName(use.letter, idOf(thing), isLarge),
      version: paperVersion(
        pages,
        columns.map(({ key }) => key),
      ),
    })
  }

  async function looks(
    c: HttpContext,
    thing: On,
    batch: { readonly form: SheetForm },
    numbers: readonly string[],
  ) {
    const isLarge = isLargeForm(batch.form.form)
    const { locale } = c.var.ctx
    const columns = use.columnsOf(locale, thing)
    const labelOf = new Map(columns.map(({ key, label }) => [key, label]))
    const known = new Map(
      (await use.enrolled(c, thing)).map(({ number, name, known: noted }) => {
        const label = `${number}. ${name}`
        const already = noted.map((key) => labelOf.get(key) ?? key).join(', ')
        const shown = already === '' ? label : rollTexts[locale].already(label, already)
        return [number, { number, label: shown }] as const
      }),
    )
    return new Map(
      numbers.flatMap((number) => {
        const sheet = readRollNumber(number, isLarge)
        const look = sheet && rollLook(sheet, columns, isLarge, known)
        return look ? [[number, look] as const] : []
      }),
    )
  }

  function marksOf(locale: Locale, thing: On, isLarge: boolean, looked: LookedSheet) {
    const sheet = readRollNumber(looked.number, isLarge)
    if (!sheet || looked.isSpoilt) return { sheet, marks: [] }
    const columns = use.columnsOf(locale, thing)
    return { sheet, marks: rollMarks(sheet, columns, isLarge, looked.ticked) }
  }

  return [
    get(use.pdf, audience, print),
    ...scanRoutes<On, Code | 'no-sheets' | 'counted-meanwhile'>({
      purpose: use.purpose,
      path: use.scans,
      ...{ audience, on, may, idOf, addressOf, formOf, lookOf: looks },
      ...(use.over ? { over: use.over } : {}),
      crumbs: use.crumbs,
      isForTwo: false,
      labelHint: (locale) => rollTexts[locale].labelHint,
      problemsOf: async (c, thing, batch, sheets) => {
        const { locale } = c.var.ctx
        const people = await use.enrolled(c, thing)
        const gone = new Set(people.filter(({ seated }) => !seated).map(({ number }) => number))
        const problems: Record<string, string> = {}
        for (const looked of sheets) {
          const { sheet, marks } = marksOf(locale, thing, isLargeForm(batch.form.form), looked)
          for (const { number } of marks)
            if (sheet && gone.has(number))
              problems[groupField(looked.number, rollGroup(sheet, number))] = rollTexts[
                locale
              ].gone(String(number))
        }
        return problems
      },
      accept: async (c, thing, batch, sheets) => {
        const { locale } = c.var.ctx
        const isLarge = isLargeForm(batch.form.form)
        const marks = sheets.flatMap((looked) => marksOf(locale, thing, isLarge, looked).marks)
        const entered = await use.enter(c, thing, batch.id, sheets, marks)
        if (!entered.ok) return entered
        return done(rollTexts[locale].entered(entered.value.added, entered.value.known))
      },
      refusals: (locale) =>
        ({ ...rollTexts[locale].refusals, ...use.refusals(locale) }) as Readonly<
          Record<
            Exclude<Code | 'no-sheets' | 'counted-meanwhile', 'not-found' | 'forbidden'>,
            string
          >
        >,
      next: use.next,
    }),
  ]
}
