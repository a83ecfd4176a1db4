import {
  type ComparedAnswer,
  type Comparison,
  type Condition,
  type Leaf,
  questionsIn,
} from './condition.ts'
import {
  bounds,
  listsOf,
  type Option,
  preferNotCode,
  type Question,
  type Questionnaire,
  questionsOf,
} from './description.ts'
import { type DescriptionProblem, gathering, type Tell } from './problem.ts'

/** Where each question stands: conditions look back only. */
interface Place {
  readonly question: Question
  /** In the order in which it is written, from 0. */
  readonly at: number
  readonly page: number
}

/** The faults of a questionnaire that was put together by hand, and not read from a file. */
export function faultsOf(questionnaire: Questionnaire): readonly DescriptionProblem[] {
  const { problems, tell } = gathering()
  checkQuestionnaire(questionnaire, tell)
  return problems
}

/** Everything that can be wrong once each part is well formed: what is named exists, and stands before. */
export function checkQuestionnaire(questionnaire: Questionnaire, tell: Tell): void {
  const places = placesOf(questionnaire, tell)
  const all = questionsOf(questionnaire)
  if (all.length > bounds.questions) tell('too-many', 'pages', all.length, String(bounds.questions))
  const circles = circlesOf(questionnaire)
  let at = 0
  for (const [page, { id, when, questions, order }] of questionnaire.pages.entries()) {
    const path = `pages[${page}]`
    if (questionnaire.pages.findIndex((other) => other.id === id) !== page)
      tell('duplicate', `${path}.id`, id)
    const scope = { questionnaire, places, circles, tell }
    if (when) checkCondition(when, `${path}.when`, { ...scope, at, own: undefined, random: -1 })
    for (const [place, question] of questions.entries()) {
      const own = `${path}.questions[${place}]`
      checkQuestion(question, own, tell)
      if (question.when)
        checkCondition(question.when, `${own}.when`, {
          ...scope,
          ...{ at, own: question.id, random: order === 'random' ? page : -1 },
        })
      at++
    }
  }
  for (const [place, { question }] of (questionnaire.rewordings ?? []).entries())
    if (!places.has(question)) tell('unknown-question', `rewordings[${place}].question`, question)
}

function placesOf({ pages }: Questionnaire, tell: Tell): ReadonlyMap<string, Place> {
  const places = new Map<string, Place>()
  let at = 0
  for (const [page, { questions }] of pages.entries())
    for (const [place, question] of questions.entries()) {
      if (places.has(question.id))
        tell('duplicate', `pages[${page}].questions[${place}].id`, question.id)
      else places.set(question.id, { question, at, page })
      at++
    }
  return places
}

function checkQuestion(question: Question, path: string, tell: Tell): void {
  for (const [name, options] of Object.entries(listsOf(question)))
    checkOptions(options, `${path}.${name}`, tell)
  const reversed = (low: number | string | undefined, high: number | string | undefined) =>
    low !== undefined && high !== undefined && low > high
  if (question.kind === 'number' || question.kind === 'several') {
    const { least, most } = question
    if (reversed(least, most)) tell('bounds-reversed', `${path}.least`, least, `≤ ${most}`)
  }
  if (question.kind === 'several' || question.kind === 'ranking') {
    const { most, options } = question
    if (most !== undefined && most > options.length)
      tell('outside-bounds', `${path}.most`, most, `≤ ${options.length}`)
  }
  if (question.kind === 'several' && (question.least ?? 0) > question.options.length)
    tell('outside-bounds', `${path}.least`, question.least, `≤ ${question.options.length}`)
  if (question.kind === 'date' && reversed(question.first, question.last))
    tell('bounds-reversed', `${path}.first`, question.first, `≤ ${question.last}`)
  if (question.kind === 'scale') {
    const { from, to } = question
    if (from >= to) tell('bounds-reversed', `${path}.from`, from, `< ${to}`)
    else if (to - from > 20) tell('too-many', `${path}.to`, to - from + 1, '21')
  }
  if (question.kind === 'contact' && new Set(question.ways).size < question.ways.length)
    tell('duplicate', `${path}.ways`, question.ways.join(', '))
}

function checkOptions(options: readonly Option[], path: string, tell: Tell): void {
  for (const [place, { id }] of options.entries()) {
    const own = `${path}[${place}].id`
    if (options.findIndex((option) => option.id === id) !== place) tell('duplicate', own, id)
    if (id === preferNotCode) tell('reserved-id', own, id, '"preferNot": true')
  }
  const [, second] = options.filter(({ other }) => other)
  if (second) tell('two-others', `${path}[${options.indexOf(second)}].other`, second.id)
}

interface Scope {
  readonly questionnaire: Questionnaire
  readonly places: ReadonlyMap<string, Place>
  readonly circles: ReadonlySet<string>
  readonly tell: Tell
  /** Place of the question that is asked under the condition, or of the first one of its page. */
  readonly at: number
  readonly own: string | undefined
  /** Page whose order is drawn: none of its questions comes surely before another. */
  readonly random: number
}

function checkCondition(condition: Condition, path: string, scope: Scope): void {
  for (const { leaf, place } of placedLeaves(condition, path)) {
    if ('about' in leaf) {
      const { roles = [] } = scope.questionnaire
      if (leaf.about === 'role' && !roles.includes(leaf.value))
        scope.tell('unknown-role', `${place}.value`, leaf.value, roles.join(', '))
    } else checkLeaf(leaf, place, scope)
  }
}

function checkLeaf(
  leaf: Extract<Leaf, { question: string }>,
  path: string,
  { places, circles, tell, at, own, random }: Scope,
) {
  const place = places.get(leaf.question)
  const named = `${path}.question`
  if (!place) return tell('unknown-question', named, leaf.question)
  if (leaf.question === own) return tell('itself', named, leaf.question)
  if (own !== undefined && circles.has(`${own} ${leaf.question}`))
    return tell('circle', named, leaf.question, own)
  if (place.at >= at) return tell('later-question', named, leaf.question)
  if (place.page === random) return tell('random-page', named, leaf.question)
  const { question } = place
  if (leaf.is === 'answered') return
  if (leaf.is === 'prefer-not') {
    if (!question.preferNot) tell('not-compared', `${path}.is`, leaf.is, '"preferNot": true')
    return
  }
  checkCompared(leaf, question, path, tell)
}

function checkCompared(
  { is, row, value }: ComparedAnswer,
  question: Question,
  path: string,
  tell: Tell,
) {
  if (row !== undefined && question.kind !== 'grid') return tell('unknown-row', `${path}.row`, row)
  const only = (signs: readonly Comparison[]) => {
    if (!signs.includes(is)) tell('not-compared', `${path}.is`, is, signs.join(', '))
  }
  const option = (options: readonly Option[]) => {
    if (!options.some(({ id }) => id === value))
      tell('unknown-option', `${path}.value`, value, options.map(({ id }) => id).join(', '))
  }
  const valueIs = (type: string, example: string) => {
    const fits = typeof value === type
    if (!fits) tell('wrong-value', `${path}.value`, value, example)
    return fits
  }
  const ordered: readonly Comparison[] = ['=', '≠', '<', '≤', '>', '≥']
  switch (question.kind) {
    case 'single':
      only(['=', '≠'])
      return option(question.options)
    case 'several':
      only(['contains', '=', '≠'])
      return option(question.options)
    case 'ranking':
      only(['contains'])
      return option(question.options)
    case 'grid':
      if (row === undefined) return tell('row-missing', `${path}.row`)
      if (!question.rows.some(({ id }) => id === row))
        return tell('unknown-row', `${path}.row`, row, question.rows.map(({ id }) => id).join(', '))
      only(['=', '≠'])
      return option(question.columns)
    case 'yes-no':
      only(['=', '≠'])
      valueIs('boolean', 'true, false')
      return
    case 'consent':
      only(['=', '≠'])
      // It is given, or it is not: nobody writes that they refuse.
      if (value !== true) tell('wrong-value', `${path}.value`, value, 'true')
      return
    case 'scale':
    case 'percentage':
    case 'number': {
      only(ordered)
      if (!valueIs('number', '18')) return
      const [low, high] =
        question.kind === 'scale'
          ? [question.from, question.to]
          : question.kind === 'percentage'
            ? [0, 100]
            : [question.least, question.most]
      const number = Number(value)
      if ((low !== undefined && number < low) || (high !== undefined && number > high))
        tell('outside-bounds', `${path}.value`, value, `${low ?? '…'} … ${high ?? '…'}`)
      return
    }
    case 'date':
      only(ordered)
      valueIs('string', '"2026-11-30"')
      return
    case 'short-text':
    case 'long-text':
      only(['=', '≠', 'contains'])
      valueIs('string', '"…"')
      return
    case 'place':
      only(['=', '≠'])
      valueIs('string', '"35238"')
      return
    case 'contact':
    case 'file':
      return only([])
    default:
      question satisfies never
  }
}

/** Each comparison with its own path, for a fault to be found in a long condition. */
function placedLeaves(
  condition: Condition,
  path: string,
): readonly { readonly leaf: Leaf; readonly place: string }[] {
  if ('all' in condition)
    return condition.all.flatMap((part, place) => placedLeaves(part, `${path}.all[${place}]`))
  if ('any' in condition)
    return condition.any.flatMap((part, place) => placedLeaves(part, `${path}.any[${place}]`))
  if ('not' in condition) return placedLeaves(condition.not, `${path}.not`)
  return [{ leaf: condition, place: path }]
}

/** Pairs “asked looked-at” that lie on a way back to where it began: a circle is told as such, and not as two orders. */
function circlesOf(questionnaire: Questionnaire): ReadonlySet<string> {
  const looked = new Map(
    questionsOf(questionnaire).map(({ id, when }) => [id, when ? questionsIn(when) : []] as const),
  )
  const leads = (from: string, to: string): boolean => {
    const seen = new Set<string>()
    const waiting = [from]
    for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
      if (id === to) return true
      if (seen.has(id)) continue
      seen.add(id)
      waiting.push(...(looked.get(id) ?? []))
    }
    return false
  }
  const circles = new Set<string>()
  // Only a look at what stands later can close a circle: those that look back cost nothing here.
  const order = new Map([...looked.keys()].map((id, at) => [id, at]))
  for (const [id, others] of looked)
    for (const other of others) {
      if (other === id || (order.get(other) ?? -1) < (order.get(id) ?? 0)) continue
      if (!leads(other, id)) continue
      circles.add(`${id} ${other}`)
    }
  return circles
}
