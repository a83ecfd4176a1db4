import {
  type Option,
  type Question,
  type Questionnaire,
  type Words,
  wordsIn,
} from '#engines/questionnaires/index.ts'
import type { Block, Document } from '#kit/papers/document.ts'
import { type Locale, locales } from '#kit/texts.ts'
import { boundsSaid } from '#ui/Questions/hints.ts'
import { conditionSaid } from '../editing/condition-said.ts'
import { askedQuestion } from '../pages/filling/asked-question.ts'
import { callSheetTexts } from '../texts/call-sheet.ts'
import { editingTexts } from '../texts/editing.ts'

export interface AskedOnPaper {
  readonly questionnaire: Questionnaire
  /** Of the questions. */
  readonly language: string
  /** Of the words of the house. */
  readonly locale: Locale
}

export interface CallSheetAsked extends AskedOnPaper {
  /** By telephone, or at the door. */
  readonly by: 'phone' | 'door'
  /** Of what is asked, which may not be that of the questions it began from. */
  readonly title: string
  /** What the answers serve for, and how long they are kept. */
  readonly purpose: string
  readonly kept: string
  /** Who asks: « Commune de Valbrenne ». */
  readonly asker: string
  /** Where whoever wonders may ask. */
  readonly contact: string
  readonly now: Date
}

/**
 * What somebody reads aloud, by telephone or at a door, with boxes for one conversation. It has no field for a name nor
 * for an address: what became of a door is a count.
 */
export function callSheet(asked: CallSheetAsked): Document {
  const { questionnaire, locale, by, title, purpose, kept, asker, contact, now } = asked
  const texts = callSheetTexts[locale]
  const aloud = callSheetTexts[aloudIn(asked)]
  const words = wordsOf(asked)
  const { intro } = questionnaire
  return {
    title,
    subtitle: texts.subtitle[by],
    language: locale,
    authors: [asker],
    date: now,
    footer: texts.footer(questionnaire.version),
    blocks: [
      { kind: 'note', title: texts.sayFirst, text: aloud.script[by]({ title, asker, contact }) },
      { kind: 'note', title: texts.serves, text: [purpose, kept].filter(Boolean).join(' ') },
      ...(intro ? [{ kind: 'paragraph' as const, text: words(intro) }] : []),
      ...outcomes(texts.outcomeTitle, texts.outcomes[by]),
      { kind: 'paragraph', text: texts.readAsWritten },
      ...questionnaire.pages.flatMap((page, at) => pageBlocks(page, at, asked)),
      { kind: 'note', title: texts.sayLast, text: aloud.thanks },
    ],
  }
}

/** Ticked for every door and every call: the ones that did not answer are counted, and nobody is named. */
function outcomes(title: string, all: readonly string[]): readonly Block[] {
  return [
    { kind: 'together', blocks: [{ kind: 'paragraph', text: [{ bold: title }] }, ...boxes(all)] },
  ]
}

function pageBlocks(
  page: Questionnaire['pages'][number],
  at: number,
  asked: CallSheetAsked,
): readonly Block[] {
  const { questionnaire, locale } = asked
  const title = wordsOf(asked)(page.title)
  const { page: plain } = editingTexts[locale]
  const earlier = questionnaire.pages.slice(0, at).flatMap(({ questions }) => questions).length
  return [
    { kind: 'heading', level: 2, text: title || plain(at + 1) },
    ...(page.when
      ? [onlyIf(callSheetTexts[locale].pageOnlyIf(conditionWords(page.when, asked)))]
      : []),
    ...page.questions.map(
      (question, place): Block => ({
        kind: 'together',
        blocks: questionBlocks(question, earlier + place + 1, asked),
      }),
    ),
  ]
}

const conditionWords = (
  when: NonNullable<Question['when']>,
  { questionnaire, locale }: AskedOnPaper,
) => conditionSaid(when, questionnaire, locale)

const onlyIf = (text: string): Block => ({ kind: 'paragraph', text: [{ italic: text }] })

/** What somebody reads or writes of one question, whatever its kind, on a paper that no machine reads. */
export function questionBlocks(
  question: Question,
  rank: number | undefined,
  asked: AskedOnPaper,
): readonly Block[] {
  const words = wordsOf(asked)
  const texts = callSheetTexts[asked.locale]
  const aloud = callSheetTexts[aloudIn(asked)]
  const { text: asks, before, help, definition, legal, when, preferNot } = question
  const hint = [words(help), boundsOf(question, asked)].filter(Boolean).join(' ')
  const aside = (title: string, text: Words | undefined): readonly Block[] =>
    text ? [{ kind: 'paragraph', text: [{ italic: `${title} ${words(text)}` }] }] : []
  return [
    ...(when ? [onlyIf(texts.onlyIf(conditionWords(when, asked)))] : []),
    ...(before ? [{ kind: 'paragraph' as const, text: words(before) }] : []),
    {
      kind: 'heading',
      level: 3,
      text: rank === undefined ? words(asks) : `${rank}. ${words(asks)}`,
    },
    ...(hint ? [{ kind: 'paragraph' as const, text: hint }] : []),
    ...aside(texts.ifAsked, definition),
    ...aside(texts.law, legal),
    ...answerBlocks(question, asked),
    ...(preferNot ? boxes([aloud.preferNot]) : []),
  ]
}

/** The same bounds as on screen. */
function boundsOf(question: Question, { language, locale, questionnaire }: AskedOnPaper): string {
  const first = questionnaire.languages[0] ?? 'fr'
  const { control } = askedQuestion(question, {
    ...{ language, first, locale, seed: '', place: null, file: undefined },
  })
  return boundsSaid(control, locale)
}

function answerBlocks(question: Question, asked: AskedOnPaper): readonly Block[] {
  const words = wordsOf(asked)
  const texts = callSheetTexts[asked.locale]
  const aloud = callSheetTexts[aloudIn(asked)]
  const named = (options: readonly Option[]) =>
    options.map(({ text, other }) => `${words(text)}${other ? texts.other : ''}`)
  switch (question.kind) {
    case 'single':
    case 'several':
      return boxes(named(question.options))
    case 'yes-no':
      return boxes([aloud.yes, aloud.no])
    case 'consent':
      return boxes([texts.agrees, texts.disagrees])
    case 'scale': {
      const { from, to, low, high } = question
      const steps = Array.from({ length: to - from + 1 }, (_, step) => `☐ ${from + step}`)
      return [
        { kind: 'paragraph', text: texts.ends(String(from), words(low), String(to), words(high)) },
        { kind: 'paragraph', text: steps.join('   ') },
      ]
    }
    case 'grid':
      return [
        {
          ...{ kind: 'table', caption: '', ballot: true },
          columns: [
            { title: '', width: 3 },
            ...named(question.columns).map((title) => ({ title, width: 1 })),
          ],
          rows: question.rows.map(({ text }) => [words(text), ...question.columns.map(() => '☐')]),
        },
      ]
    case 'ranking':
      return [
        { kind: 'paragraph', text: texts.writeRanks },
        ...named(question.options).map(
          (text): Block => ({ kind: 'paragraph', text: `____ ${text}` }),
        ),
      ]
    case 'contact':
      return question.ways.map((way) => ({
        ...{ kind: 'blank-lines', label: texts.ways[way], count: 1 },
      }))
    case 'number':
      return [{ kind: 'blank-lines', label: words(question.unit) || texts.number, count: 1 }]
    case 'percentage':
      return [{ kind: 'blank-lines', label: '%', count: 1 }]
    case 'date':
      return [{ kind: 'blank-lines', label: texts.date, count: 1 }]
    case 'place':
      return [{ kind: 'blank-lines', label: texts.place, count: 1 }]
    case 'short-text':
      return [{ kind: 'blank-lines', label: texts.answer, count: 1 }]
    case 'long-text':
      return [{ kind: 'blank-lines', label: texts.answer, count: 4 }]
    case 'file':
      return [onlyIf(texts.notByVoice)]
    default:
      return question satisfies never
  }
}

/** What is said to somebody is in the language of the questions, where the house speaks it; what guides whoever calls is in theirs. */
export function aloudIn({ language, locale }: Pick<AskedOnPaper, 'language' | 'locale'>): Locale {
  return locales.find((known) => known === language) ?? locale
}

/** One line each: a box that a hand crosses, without a bullet beside it. */
const boxes = (texts: readonly string[]): readonly Block[] =>
  texts.map((text) => ({ kind: 'paragraph', text: `☐ ${text}` }))

const wordsOf = ({ language, questionnaire }: AskedOnPaper) => {
  const first = questionnaire.languages[0] ?? 'fr'
  return (words: Words | undefined) => wordsIn(words, language, first)
}
