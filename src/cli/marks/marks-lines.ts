import type { Gathered, GatheredSheet, SheetForm } from '#engines/mark-reading/index.ts'
import type { Locale } from '#kit/texts.ts'
import { colon } from '#kit/words.ts'
import { marksTexts } from './marks-words.ts'

interface RefusedPicture {
  readonly picture: string
  readonly message: string
}

/** Each sheet as it was read, then everything that a person has to look at. */
export function marksLines(
  form: SheetForm,
  { sheets, repeated }: Gathered,
  refused: readonly RefusedPicture[],
  locale: Locale,
): readonly string[] {
  const texts = marksTexts[locale]
  const zones = sheets.reduce((all, sheet) => all + sheet.zones.length, 0)
  const pictures = sheets.reduce((all, sheet) => all + sheet.pictures.length, 0)
  const looks = [
    ...refused.map(({ picture, message }) => picture + colon[locale] + message),
    ...repeated.map(({ picture, first, isDifferent }) =>
      isDifferent ? texts.different(picture, first) : texts.same(picture, first),
    ),
    ...sheets.flatMap((sheet) => doubtLines(sheet, locale)),
    ...(zones > 0 ? [texts.handwriting(zones)] : []),
  ]
  return [
    `${form.form} ${form.version}`,
    texts.read(pictures + refused.length + repeated.length, sheets.length),
    ...sheets.flatMap((sheet) => sheetLines(sheet, locale)),
    '',
    ...(looks.length === 0 ? [texts.nothingToLookAt] : [texts.toLookAt]),
    ...looks.map((line) => `  - ${line}`),
  ]
}

function sheetLines({ number, pictures, groups }: GatheredSheet, locale: Locale) {
  const { sheet, none, look } = marksTexts[locale]
  return [
    '',
    sheet(number, pictures.join(', ')),
    ...groups.map(({ group, ticked, doubts }) => {
      const answer = ticked.length === 0 ? none : ticked.join(', ')
      return `  ${group}${colon[locale]}${answer}${doubts.length > 0 ? ` (${look})` : ''}`
    }),
  ]
}

function doubtLines(
  { number, groups, boxes, missingPages }: GatheredSheet,
  locale: Locale,
): readonly string[] {
  const { doubts: words, missing, sheet } = marksTexts[locale]
  const name = sheet(number, '').replace(' ()', '')
  return [
    ...(missingPages.length > 0 ? [missing(number, missingPages.join(', '))] : []),
    ...boxes.flatMap(({ id, doubt }) =>
      doubt ? [`${name}, ${id}${colon[locale]}${words[doubt]}`] : [],
    ),
    ...groups.flatMap(({ group, doubts }) =>
      doubts.flatMap((doubt) =>
        doubt === 'doubtful-box' ? [] : [`${name}, ${group}${colon[locale]}${words[doubt]}`],
      ),
    ),
  ]
}
