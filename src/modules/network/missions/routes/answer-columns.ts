import { dayOf } from '#kit/dates.ts'
import type { List, ListColumn, ListFilter } from '#kit/list.ts'
import { holdsWords } from '#kit/lists/holds-words.ts'
import { type Locale, writtenLocale } from '#kit/texts.ts'
import { formAnswersSaid } from '#modules/questionnaires/index.ts'
import type { Ctx } from '#platform/context.ts'
import type { ListAsk } from '#platform/lists/opened-list.ts'
import { rowsInMemory } from '#platform/lists/rows-in-memory.ts'
import { missionPaths } from '../../paths/mission.ts'
import { answerStates, type Mission, type MissionAnswer } from '../mission.ts'
import type { AnswerLine } from '../pages/MissionAnswersPage.tsx'
import { answerListTexts } from '../texts/answer-list.ts'
import { missionTexts, missionWords } from '../texts/mission.ts'

const states = {
  'a-lire': 'waiting',
  retenues: 'chosen',
  'non-retenues': 'declined',
} as const

/** Who offered help for one mission: what its table shows is what its file holds. */
export function answerList(
  { locale, now }: Pick<Ctx, 'locale' | 'now'>,
  mission: Mission,
  lines: readonly AnswerLine[],
): List<AnswerLine> {
  const texts = answerListTexts[locale]
  return {
    title: missionTexts[locale].answers,
    path: missionPaths.answers(mission.slug),
    files: {},
    fileName: `reponses-${mission.slug}`,
    counted: texts.counted,
    columns: columnsOf(locale, mission),
    filters: filtersOf(locale, lines),
    order: { own: texts.firstFirst },
    perPage: 30,
    today: dayOf(now),
  }
}

export function findAnswers(
  list: List<AnswerLine>,
  mission: Mission,
  lines: readonly AnswerLine[],
  ask: ListAsk,
) {
  const { q = '', etat } = ask.values
  const state = Object.entries(states).find(([value]) => value === etat)?.[1]
  const found = lines.filter(
    ({ answer, name, email = '' }) =>
      (state ?? answer.state) === answer.state &&
      holdsWords([name, email, answer.message, answer.reply, ...saidIn(mission, answer)], q),
  )
  return rowsInMemory(list, found, ask)
}

const saidIn = ({ questions }: Mission, { answers }: MissionAnswer) =>
  formAnswersSaid(questions, answers).map(({ value }) => value)

function columnsOf(locale: Locale, mission: Mission): readonly ListColumn<AnswerLine>[] {
  const texts = { ...missionTexts[locale], ...answerListTexts[locale] }
  return [
    {
      ...{ key: 'nom', title: texts.who, kind: 'text', sortable: true },
      value: ({ name }) => name || texts.forgotten,
    },
    { key: 'joindre', title: texts.contact, kind: 'text', value: ({ email }) => email },
    {
      ...{ key: 'recue', title: texts.received, kind: 'day', sortable: true },
      value: ({ answer }) => dayOf(answer.at),
    },
    {
      ...{ key: 'etat', title: texts.state, kind: 'choice', sortable: true },
      value: ({ answer }) => missionWords[locale].answers[answer.state],
      sortBy: ({ answer }) => answerStates.indexOf(answer.state),
    },
    {
      ...{ key: 'message', title: texts.offered, kind: 'text', phone: false },
      value: ({ answer }) => answer.message,
      language: writtenLocale,
    },
    {
      ...{ key: 'reponse', title: texts.told, kind: 'text', only: 'file' },
      value: ({ answer }) => answer.reply,
      language: writtenLocale,
    },
    {
      ...{ key: 'questions', title: texts.questions, kind: 'text', only: 'file' },
      value: ({ answer }) =>
        formAnswersSaid(mission.questions, answer.answers)
          .map(({ name, value }) => `${name} ${value}`)
          .join('\n'),
      language: writtenLocale,
    },
  ]
}

function filtersOf(locale: Locale, lines: readonly AnswerLine[]): readonly ListFilter[] {
  const texts = { ...missionTexts[locale], ...answerListTexts[locale] }
  return [
    { kind: 'words', name: 'q', label: texts.search },
    {
      ...{ kind: 'choice', as: 'links', name: 'etat', label: texts.state },
      all: texts.all,
      allCount: lines.length,
      options: Object.entries(states).map(([value, state]) => ({
        value,
        label: texts.states[state],
        count: lines.filter(({ answer }) => answer.state === state).length,
      })),
    },
    {
      ...{ kind: 'choice', as: 'links', name: 'forme', label: texts.form, isForm: true },
      usual: 'cartes',
      options: [
        { value: 'cartes', label: texts.cards },
        { value: 'table', label: texts.table },
      ],
    },
  ]
}
