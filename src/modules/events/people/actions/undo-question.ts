import type { PlainState, UndoKind } from '#kit/undo.ts'
import type { Ctx } from '#platform/context.ts'
import { mayManageEvents } from '../../permissions.ts'
import { type Asker, lockQuestions, putQuestionBack } from '../../seating/index.ts'
import type { Question } from '../../seating/nouns.ts'
import { questionsTexts } from '../texts/questions.ts'

interface QuestionsState {
  readonly [name: string]: PlainState
  readonly questions: readonly QuestionState[]
}

type QuestionState = Omit<Question, 'kind' | 'other'> & {
  readonly kind: string
  readonly other: string
  readonly position: number
}

/** `event:ID`, as the audit says it. */
export const subjectOf = ({ eventId, seriesId }: Asker) =>
  eventId ? `event:${eventId}` : `series:${seriesId}`

function askerOf(subject: string): Asker {
  const [kind, id = ''] = subject.split(':')
  return kind === 'event' ? { eventId: id } : { seriesId: id }
}

/** A question that nobody had answered, taken away a moment ago: answers go for good, and are not put back. */
export const questionRemovedUndo: UndoKind<Ctx, QuestionsState> = {
  act: 'event.question-removed',
  named: { fr: questionsTexts.fr.removedNamed, en: questionsTexts.en.removedNamed },
  undone: { fr: questionsTexts.fr.removedUndone, en: questionsTexts.en.removedUndone },
  state: async (ctx, subject) => ({
    questions: (await lockQuestions(ctx.db, askerOf(subject))).map((question) => ({
      ...question,
      other: question.other ?? '',
      choices: [...question.choices],
    })),
  }),
  may: async (ctx) => mayManageEvents(ctx.person),
  needed: (before, after) => ({
    questions: before.questions.filter(({ id }) => !after.questions.some((item) => item.id === id)),
  }),
  restore: async (ctx, subject, { questions }) => {
    for (const question of questions)
      await putQuestionBack(
        ctx.db,
        askerOf(subject),
        question as Question & { readonly position: number },
      )
  },
}
