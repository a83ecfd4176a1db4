import {
  descriptionSchema,
  type Page,
  type Question,
  type Questionnaire,
  questionsOf,
} from '#engines/questionnaires/index.ts'
import { done, type Result, refused } from '#kit/result.ts'
import type { ChangedMeanwhile } from '#kit/seen.ts'
import { freeId } from './free-id.ts'

/** What refuses a change; `frozen` is said by whoever keeps the draft, once it is asked of people. */
export type DraftRefusal = 'not-found' | 'forbidden' | 'frozen' | 'last-page' | 'page-not-empty'

/**
 * One change of a draft, as a function of what stands: whoever keeps the draft runs it under the lock of its row, so
 * that two people who edit two questions keep both.
 */
export type DraftChange = (
  draft: Questionnaire,
) => Result<Questionnaire, DraftRefusal> | ChangedMeanwhile

export type Way = 'up' | 'down'

/** A questionnaire to be written: one page, no question yet. */
export function emptyDraft({
  title,
  language = 'fr',
}: {
  readonly title: string
  readonly language?: string
}): Questionnaire {
  return {
    schema: descriptionSchema,
    id: freeId(title, []),
    version: 1,
    languages: [language],
    title: { [language]: title },
    pages: [{ id: 'page_1', questions: [] }],
  }
}

export function questionIn(draft: Questionnaire, id: string): Question | undefined {
  return questionsOf(draft).find((question) => question.id === id)
}

export function pageIn({ pages }: Questionnaire, id: string): Page | undefined {
  return pages.find((page) => page.id === id)
}

export function addQuestion(page: string, question: Question): DraftChange {
  return onPage(page, (found) => ({ ...found, questions: [...found.questions, question] }))
}

export function replaceQuestion(draft: Questionnaire, question: Question): Questionnaire {
  return {
    ...draft,
    pages: draft.pages.map((page) => ({
      ...page,
      questions: page.questions.map((old) => (old.id === question.id ? question : old)),
    })),
  }
}

export function removeQuestion(id: string): DraftChange {
  return onQuestion(id, (draft) => ({
    ...draft,
    pages: draft.pages.map((page) => ({
      ...page,
      questions: page.questions.filter((question) => question.id !== id),
    })),
    ...(draft.rewordings
      ? { rewordings: draft.rewordings.filter(({ question }) => question !== id) }
      : {}),
  }))
}

/** Beside its model, under an id of its own. */
export function copyQuestion(id: string): DraftChange {
  return onQuestion(id, (draft) => {
    const taken = questionsOf(draft).map((question) => question.id)
    return {
      ...draft,
      pages: draft.pages.map((page) => ({
        ...page,
        questions: page.questions.flatMap((question) =>
          question.id === id ? [question, { ...question, id: freeId(id, taken) }] : [question],
        ),
      })),
    }
  })
}

/** One place up or down; past the end of its page, it goes to the page beside. */
export function moveQuestion(id: string, way: Way): DraftChange {
  return onQuestion(id, (draft) => {
    const at = draft.pages.findIndex(({ questions }) => questions.some((other) => other.id === id))
    const page = draft.pages[at]
    const place = page?.questions.findIndex((question) => question.id === id) ?? -1
    const question = page?.questions[place]
    if (!page || !question) return draft
    const step = way === 'up' ? -1 : 1
    if (page.questions[place + step])
      return withPage(draft, { ...page, questions: swapped(page.questions, place, place + step) })
    const beside = draft.pages[at + step]
    if (!beside) return draft
    const left = { ...page, questions: page.questions.filter((other) => other !== question) }
    const joined = way === 'up' ? [...beside.questions, question] : [question, ...beside.questions]
    return withPage(withPage(draft, left), { ...beside, questions: joined })
  })
}

export function addPage(draft: Questionnaire): Result<Questionnaire, DraftRefusal> {
  const taken = draft.pages.map(({ id }) => id)
  const id = freeId(`page_${draft.pages.length + 1}`, taken)
  return done({ ...draft, pages: [...draft.pages, { id, questions: [] }] })
}

export function replacePage(page: Page): DraftChange {
  return onPage(page.id, () => page)
}

/** An empty one only: its questions are moved or taken away one by one, each with its words read. */
export function removePage(id: string): DraftChange {
  return (draft) => {
    const page = pageIn(draft, id)
    if (!page) return refused('not-found')
    if (page.questions.length > 0) return refused('page-not-empty')
    if (draft.pages.length === 1) return refused('last-page')
    return done({ ...draft, pages: draft.pages.filter((other) => other !== page) })
  }
}

export function movePage(id: string, way: Way): DraftChange {
  return (draft) => {
    const at = draft.pages.findIndex((page) => page.id === id)
    if (at < 0) return refused('not-found')
    const to = way === 'up' ? at - 1 : at + 1
    return done(draft.pages[to] ? { ...draft, pages: swapped(draft.pages, at, to) } : draft)
  }
}

function onQuestion(id: string, change: (draft: Questionnaire) => Questionnaire): DraftChange {
  return (draft) => (questionIn(draft, id) ? done(change(draft)) : refused('not-found'))
}

function onPage(id: string, change: (page: Page) => Page): DraftChange {
  return (draft) => {
    const page = pageIn(draft, id)
    return page ? done(withPage(draft, change(page))) : refused('not-found')
  }
}

function withPage(draft: Questionnaire, page: Page): Questionnaire {
  return { ...draft, pages: draft.pages.map((old) => (old.id === page.id ? page : old)) }
}

function swapped<T>(list: readonly T[], first: number, second: number): readonly T[] {
  const next = [...list]
  const moved = next[first]
  const other = next[second]
  if (moved === undefined || other === undefined) return list
  next[first] = other
  next[second] = moved
  return next
}
