import { type Questionnaire, wordsIn } from '../description.ts'
import { missingSaid } from './codebook.ts'
import { columnsOf, type DataColumn } from './columns.ts'

/**
 * A script of R, in its base language alone, that reads `responses.csv`: `answers` holds them with their labels and
 * types, `missing` says of every cell whether it was answered, and why not.
 */
export function importR(questionnaire: Questionnaire, language: string): string {
  const { id, version, title, languages } = questionnaire
  const columns = columnsOf(questionnaire, language)
  const codes = missingSaid(language)
  const name = wordsIn(title, language, languages[0] ?? 'fr').replace(/\s+/g, ' ')
  return [
    `# ${ascii(name)}`,
    `# ${id}, version ${version}. R 3.5 or later, no package.`,
    '',
    'responses <- "responses.csv"',
    `missing_codes <- c(${codes.map(({ code, label }) => `${literal(code)} = ${literal(label)}`).join(', ')})`,
    `answered <- ${literal(language === 'fr' ? 'Répondu' : 'Answered')}`,
    '',
    'answers <- read.csv(responses, colClasses = "character", na.strings = character(0),',
    '  encoding = "UTF-8", check.names = FALSE, strip.white = FALSE)',
    `columns <- ${vector(columns.map((column) => column.name))}`,
    'if (!identical(names(answers), columns)) stop("These are not the columns of this questionnaire.")',
    '',
    'missing <- answers',
    'for (column in columns) {',
    '  why <- unname(missing_codes[answers[[column]]])',
    '  why[is.na(why)] <- answered',
    '  missing[[column]] <- factor(why, levels = c(answered, unname(missing_codes)))',
    '  answers[[column]][answers[[column]] %in% names(missing_codes)] <- NA',
    '}',
    '',
    '# An apostrophe kept spreadsheets from computing, a second point kept a text apart from a code.',
    `plain <- function(text) sub("^[.][.]", ".", sub(${literal("^'('*[[:space:]]*[-=+@|＝＋－＠])")}, "\\\\1", text))`,
    'label <- function(values, text) structure(values, label = text)',
    '',
    ...columns.map((column) => {
      const cell = `answers[[${literal(column.name)}]]`
      return `${cell} <- label(${typed(column, cell)}, ${literal(column.label)})`
    }),
    '',
  ].join('\n')
}

function typed({ type, codes }: DataColumn, cell: string): string {
  switch (type) {
    case 'choice': {
      const levels = vector(codes.map(({ code }) => code))
      return `factor(${cell}, levels = ${levels}, labels = ${vector(distinct(codes.map(({ label }) => label)))})`
    }
    case 'boolean':
      return `${cell} == "1"`
    case 'integer':
    case 'number':
      return `as.numeric(${cell})`
    case 'date':
      return `as.Date(${cell})`
    case 'text':
      return `plain(${cell})`
    default:
      return type satisfies never
  }
}

/** Two answers that say the same would become one level. */
function distinct(labels: readonly string[]): readonly string[] {
  return labels.map((label, at) => {
    const before = labels.slice(0, at).filter((other) => other === label).length
    return before === 0 ? label : `${label} (${before + 1})`
  })
}

function vector(texts: readonly string[]): string {
  return `c(${texts.map(literal).join(', ')})`
}

/** A text of R: its letters by their numbers, so that the script says the same in every locale. */
function literal(text: string): string {
  const escaped = JSON.stringify(text.replaceAll('\0', ''))
  return escaped.replace(/[^\x20-\x7e]/gu, (sign) => {
    const number = (sign.codePointAt(0) ?? 0).toString(16)
    return number.length > 4 ? `\\U${number.padStart(8, '0')}` : `\\u${number.padStart(4, '0')}`
  })
}

function ascii(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[^\x20-\x7e]/g, ' ')
}
