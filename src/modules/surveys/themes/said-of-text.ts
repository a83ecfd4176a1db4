import { type FormState, type Parsed, type RawForm, typedValues } from '#kit/form.ts'
import { seenMark } from '#kit/seen.ts'

/** In a field of themes: this text holds none. */
export const noneValue = 'none'

/** Name of the field of one text, and the field that says which texts the page shows. */
export const textField = (answerId: string) => `text-${answerId}`
export const shownTexts = 'texts'
/** What the boxes of the page showed, text by text: a page that was opened long ago says what its reader changed, and nothing else. */
export const shownMarks = 'shown'

/** The mark of one page, from what was said of its texts by then. */
export function marksOf(
  texts: readonly { readonly answerId: string }[],
  coded: readonly SaidOfText[],
): string {
  const themesOf = new Map(coded.map(({ answerId, themes }) => [answerId, themes]))
  return texts.map(({ answerId }) => markOf(answerId, tickedFor(themesOf.get(answerId)))).join(' ')
}

function markOf(answerId: string, ticked: readonly string[]): string {
  return seenMark({ [textField(answerId)]: ticked.toSorted().join(' ') })
}

/** Without themes: nothing is said of it yet, or nothing any more. */
export interface SaidOfText {
  readonly answerId: string
  readonly themes: readonly string[] | undefined
}

interface Sentences {
  readonly noneWith: string
  readonly choose: string
}

const uuid = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

/** What a page of texts says: a text left empty is one that nothing is said of, and one that is as it was shown is left out. Every fault is told at once. */
export function readSaid(raw: RawForm, { noneWith }: Sentences): Parsed<readonly SaidOfText[]> {
  const ids = [...new Set(String(raw[shownTexts] ?? '').split(' '))].filter((id) => uuid.test(id))
  const read = ids.map((answerId) => ({ answerId, ...readThemes(raw[textField(answerId)]) }))
  const faults = read.filter(({ isBoth }) => isBoth)
  if (faults.length > 0) {
    const problems = faults.map(({ answerId }) => [textField(answerId), noneWith] as const)
    return { ok: false, form: refusedWith(raw, Object.fromEntries(problems)) }
  }
  const shown = new Set(String(raw[shownMarks] ?? '').split(' '))
  const changed = read.filter(
    ({ answerId, themes }) => !shown.has(markOf(answerId, tickedFor(themes))),
  )
  return { ok: true, value: changed.map(({ answerId, themes }) => ({ answerId, themes })) }
}

/** What is settled of one text: something, always. */
export function readSettled(
  raw: RawForm,
  { noneWith, choose }: Sentences,
): Parsed<readonly string[]> {
  const { themes, isBoth } = readThemes(raw['themes'])
  if (isBoth) return { ok: false, form: refusedWith(raw, { themes: noneWith }) }
  if (!themes) return { ok: false, form: refusedWith(raw, { themes: choose }) }
  return { ok: true, value: themes }
}

function readThemes(sent: RawForm[string] | undefined) {
  const ticked = [...new Set(typeof sent === 'string' ? sent.split('\n') : (sent ?? []))].filter(
    Boolean,
  )
  const themes = ticked.filter((value) => value !== noneValue)
  const isNone = themes.length < ticked.length
  return {
    themes: ticked.length === 0 ? undefined : themes,
    isBoth: isNone && themes.length > 0,
  }
}

function refusedWith(raw: RawForm, problems: FormState['problems']): FormState {
  return { values: typedValues(raw), problems }
}

/** As the boxes are ticked: nothing said, none, or these. */
export function tickedFor(themes: readonly string[] | undefined): readonly string[] {
  return themes?.length === 0 ? [noneValue] : (themes ?? [])
}
