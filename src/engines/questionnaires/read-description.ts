import { readJson } from '#kit/json/bounded-json.ts'
import { checkQuestionnaire } from './check.ts'
import {
  bounds,
  descriptionSchema,
  type Page,
  type Questionnaire,
  type Rewording,
} from './description.ts'
import { type DescriptionProblem, gathering } from './problem.ts'
import { at, fieldsOf, PartReader } from './read-parts.ts'
import { readQuestion } from './read-question.ts'

export type DescriptionRead =
  | { readonly ok: true; readonly questionnaire: Questionnaire }
  | { readonly ok: false; readonly problems: readonly DescriptionProblem[] }

/**
 * Reads the description of a questionnaire from JSON, whole or not at all: every fault at once, each by its path. A word
 * that is not known is refused, and never passed over.
 *
 * @param text of 2,000,000 signs at most
 */
export function readQuestionnaire(text: string): DescriptionRead {
  return readDescription(readJson(text.replace(/^\ufeff/, '')))
}

/** The same, of a value that was read from JSON already. */
export function readDescription(value: unknown): DescriptionRead {
  const { problems, tell } = gathering()
  const fields = fieldsOf(value)
  if (!fields) return { ok: false, problems: [{ code: 'not-json', path: '' }] }
  const reader = new PartReader(tell)
  reader.onlyKeys(fields, '', [
    ...['schema', 'id', 'version', 'languages', 'title', 'intro', 'roles', 'pages', 'rewordings'],
  ])
  if (fields['schema'] !== descriptionSchema)
    tell('unknown-schema', 'schema', fields['schema'], descriptionSchema)
  const languages = reader
    .list(fields['languages'], 'languages', 1, bounds.languages)
    .flatMap((tag, place) => {
      if (typeof tag === 'string' && /^[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})?$/.test(tag)) return [tag]
      tell('bad-value', `languages[${place}]`, tag, 'fr, en, br…')
      return []
    })
  reader.speak(languages)
  const roles =
    fields['roles'] === undefined ? undefined : reader.list(fields['roles'], 'roles', 1, 50)
  const version = reader.number(fields, 'version', '', { whole: true, least: 1, most: 9_999 })
  if (fields['version'] === undefined) tell('missing', 'version')
  const questionnaire: Questionnaire = {
    schema: descriptionSchema,
    id: reader.id(fields, ''),
    version: version ?? 1,
    languages,
    title: reader.words(fields, 'title', ''),
    ...reader.optionalWords(fields, 'intro', ''),
    ...(roles ? { roles: roles.map(String) } : {}),
    pages: reader
      .list(fields['pages'], 'pages', 1, bounds.pages)
      .flatMap((page, place) => readPage(page, `pages[${place}]`, reader) ?? []),
    ...readRewordings(fields['rewordings'], reader),
  }
  // What could not be read has no place to be judged from: faults of form come first.
  if (problems.length === 0) checkQuestionnaire(questionnaire, tell)
  return problems.length > 0 ? { ok: false, problems } : { ok: true, questionnaire }
}

function readPage(value: unknown, path: string, reader: PartReader): Page | undefined {
  const fields = reader.object(value, path)
  if (!fields) return undefined
  reader.onlyKeys(fields, path, ['id', 'title', 'order', 'when', 'questions'])
  const when =
    fields['when'] === undefined ? undefined : reader.condition(fields['when'], at(path, 'when'))
  return {
    id: reader.id(fields, path),
    ...reader.optionalWords(fields, 'title', path),
    ...reader.order(fields, path),
    ...(when ? { when } : {}),
    questions: reader
      .list(fields['questions'], at(path, 'questions'), 1, bounds.questions)
      .flatMap(
        (question, place) =>
          readQuestion(question, `${at(path, 'questions')}[${place}]`, reader) ?? [],
      ),
  }
}

function readRewordings(
  value: unknown,
  reader: PartReader,
): { readonly rewordings?: readonly Rewording[] } {
  if (value === undefined) return {}
  const rewordings = reader
    .list(value, 'rewordings', 0, bounds.questions)
    .flatMap((item, place) => {
      const path = `rewordings[${place}]`
      const fields = reader.object(item, path)
      if (!fields) return []
      reader.onlyKeys(fields, path, ['question', 'comparable', 'reason'])
      const { question, comparable } = fields
      if (typeof question !== 'string') reader.tell('missing', at(path, 'question'), question)
      if (typeof comparable !== 'boolean')
        reader.tell('bad-value', at(path, 'comparable'), comparable, 'true, false')
      const reason = reader.words(fields, 'reason', path)
      return [{ question: String(question), comparable: comparable === true, reason }]
    })
  return { rewordings }
}
