import {
  listsOf,
  type Option,
  type Question,
  type Questionnaire,
  questionsOf,
} from '../description.ts'

/** Signs of a code of LimeSurvey: letters and figures alone, and as many of them as its tables hold. */
const longestCode = { question: 20, part: 20, answer: 5 } as const

/** The answer, or the box, of “I prefer not to answer”. */
export const preferNotLime = 'pnta'
/** The one box of a consent. */
export const consentBox = 'ok'
/** What LimeSurvey itself writes for “other”, among the answers of a list. */
export const otherAnswer = '-oth-'
/** Two questions that stand for what the house knows by itself. */
export const roleCode = 'ouvroirrole'
export const populationCode = 'ouvroirpopulation'

/** A commune by its code, as LimeSurvey checks it; read again, it is a commune. */
export const placePattern = '/^([0-9]{2}|2[AB])[0-9]{3}$/'

/** Words that conditions of LimeSurvey are made of, or names that it keeps for itself. */
const reserved = [
  ...['and', 'or', 'not', 'eq', 'ne', 'lt', 'le', 'gt', 'ge', 'lang', 'sid', 'savedid', 'token'],
  ...['time', 'that', 'self', 'this', 'other', 'comment', 'naok', roleCode, populationCode],
]

export interface QuestionCodes {
  readonly code: string
  /** Of its options, its rows or its columns, by their ids. */
  readonly options: ReadonlyMap<string, string>
  readonly rows: ReadonlyMap<string, string>
  readonly columns: ReadonlyMap<string, string>
}

/** The codes that LimeSurvey takes, by the ids of questions: an id that it takes already is kept as it is. */
export function codesOf(questionnaire: Questionnaire): ReadonlyMap<string, QuestionCodes> {
  const questions = questionsOf(questionnaire)
  const codes = shortened(
    questions.map(({ id }) => id),
    longestCode.question,
    reserved,
  )
  return new Map(
    questions.map((question) => {
      const { options = [], rows = [], columns = [] } = listsOf(question)
      const partial = question.kind === 'several'
      const own = {
        code: codes.get(question.id) ?? question.id,
        options: partial ? parts(withoutOther(options)) : answers(withoutOther(options)),
        ...{ rows: parts(rows), columns: answers(columns) },
      }
      return [question.id, own]
    }),
  )
}

export function roleCodes(roles: readonly string[]): ReadonlyMap<string, string> {
  return shortened(roles, longestCode.answer, [])
}

/** “Other” is not written as an answer: LimeSurvey adds it, last. */
export function withoutOther(options: readonly Option[]): readonly Option[] {
  return options.filter(({ other }) => !other)
}

/** Every code that is not the id itself: `use.rarely` became `rarel`. */
export function changedCodes(
  questions: readonly Question[],
  codes: ReadonlyMap<string, QuestionCodes>,
): readonly { readonly about: string; readonly found: string }[] {
  return questions.flatMap(({ id }) => {
    const own = codes.get(id)
    if (!own) return []
    const lists = [own.options, own.rows, own.columns].flatMap((list) => [...list])
    return [
      ...(own.code === id ? [] : [{ about: id, found: own.code }]),
      ...lists.flatMap(([part, code]) =>
        part === code ? [] : [{ about: `${id}.${part}`, found: code }],
      ),
    ]
  })
}

const answers = (options: readonly Option[]) =>
  shortened(
    options.map(({ id }) => id),
    longestCode.answer,
    [preferNotLime],
  )
const parts = (options: readonly Option[]) =>
  shortened(
    options.map(({ id }) => id),
    longestCode.part,
    [preferNotLime, 'other', 'comment', 'time'],
  )

/** Ids that fit come first, so that writing a second time changes nothing; capitals do not tell two codes apart. */
function shortened(
  ids: readonly string[],
  longest: number,
  taken: readonly string[],
): ReadonlyMap<string, string> {
  const used = new Set(taken)
  const codes = new Map<string, string>()
  const keep = (id: string, code: string) => {
    used.add(code.toLowerCase())
    codes.set(id, code)
  }
  for (const id of ids)
    if (/^[A-Za-z0-9]+$/.test(id) && id.length <= longest && !used.has(id.toLowerCase()))
      keep(id, id)
  for (const id of ids) {
    if (codes.has(id)) continue
    const bare = id.replace(/[^A-Za-z0-9]/g, '') || 'a'
    let code = bare.slice(0, longest)
    for (let rank = 2; used.has(code.toLowerCase()); rank++)
      code = `${bare.slice(0, longest - String(rank).length)}${rank}`
    keep(id, code)
  }
  // In the order of the description.
  return new Map(ids.map((id) => [id, codes.get(id) ?? id]))
}
