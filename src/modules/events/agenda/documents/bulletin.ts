import type { Block, Document } from '#kit/papers/document.ts'
import type { Locale } from '#kit/texts.ts'
import type { PublicSettings } from '#platform/context.ts'
import type { NetworkEvent } from '../../event.ts'
import { askedOf, type Question, registrationTexts, type SeatClass } from '../../seating/nouns.ts'
import { writtenSpan } from '../../written-span.ts'

interface Given {
  /** Who sends it, by its letterhead. */
  readonly house: string
  readonly classes: readonly SeatClass[]
  readonly questions: readonly Question[]
  readonly settings: PublicSettings
  readonly now: Date
  readonly locale: Locale
}

/** The paper twin of the registration form. */
export function bulletinDocument(event: NetworkEvent, input: Given): Document {
  const texts = registrationTexts[input.locale]
  const line = (label: string): Block => ({ kind: 'blank-lines', label, count: 1 })
  const choice = (label: string, choices: readonly string[]): readonly Block[] => [
    { kind: 'paragraph', text: [{ bold: label }] },
    // A box is the mark of its line: no bullet before it.
    { kind: 'paragraph', text: choices.map((item) => `☐\u00a0${item}`).join('\n') },
  ]
  return {
    title: texts.bulletinTitle(event.title),
    subtitle: [writtenSpan(event, input.locale), event.place].filter(Boolean).join(', '),
    language: input.locale,
    authors: [input.house],
    date: input.now,
    footer: texts.bulletinBack(input.settings.contactEmail),
    blocks: [
      line(texts.name),
      line(texts.email),
      line(texts.organisation),
      line(texts.function),
      ...(input.classes.length > 0
        ? onOnePage(
            choice(
              texts.seatClass,
              input.classes.map(({ label }) => label),
            ),
            input.classes.length,
          )
        : []),
      ...input.questions.flatMap((question) => {
        const { label, keptDays } = question
        const choices = boxesOf(question, texts)
        return onOnePage(
          [
            ...(choices.length > 0 ? choice(label, choices) : [line(label)]),
            { kind: 'note', text: texts.kept(String(keptDays)) },
          ],
          choices.length,
        )
      }),
      { kind: 'note', text: texts.notice },
      line(texts.sign),
    ],
  }
}

/** What is ticked on paper, from the question as it is asked on screen; nothing where one writes. */
function boxesOf(question: Question, texts: BoxTexts): readonly string[] {
  const asked = askedOf(question)
  if (asked.kind === 'yes-no') return [texts.yes, texts.no]
  if (asked.kind === 'scale') {
    const { from, to } = asked
    const [low = '', high = ''] = question.choices
    const values = Array.from({ length: to - from + 1 }, (_, step) => String(from + step))
    return values.map((value, at) => {
      const end = at === 0 ? low : at === values.length - 1 ? high : ''
      return end ? `${value} (${end})` : value
    })
  }
  if (asked.kind !== 'single' && asked.kind !== 'several') return []
  return asked.options.map(({ id, other }) => (other ? `${id} …………………………` : id))
}

interface BoxTexts {
  readonly yes: string
  readonly no: string
}

/** A question, its answers and how long they are kept: together, unless they are too many for a page. */
function onOnePage(blocks: readonly Block[], choices: number): readonly Block[] {
  return choices > mostChoices ? blocks : [{ kind: 'together', blocks }]
}

const mostChoices = 20
