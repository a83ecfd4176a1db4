import { type Page, type Question, wordsIn } from '#engines/questionnaires/index.ts'
import { dayOf, writtenDay } from '#kit/dates.ts'
import { unbrokenPhone } from '#kit/identifiers/phone.ts'
import type { Block, Document } from '#kit/papers/document.ts'
import { letterPath } from '#kit/papers/letter-page.ts'
import type { Locale } from '#kit/texts.ts'
import { questionBlocks } from '#modules/questionnaires/index.ts'
import type { Draw } from '../../draw.ts'
import type { DrawFeature } from '../../quota.ts'
import type { Recruitment } from '../../recruitment.ts'
import { letterhead } from '../../recruits/index.ts'
import { letterTexts } from '../../recruits/nouns.ts'
import {
  isAdded,
  languageOf,
  type RegistrationRules,
  registrationQuestionnaire,
  registrationTexts,
} from '../../registration/nouns.ts'

/** The registration page on paper, with its coupon: what is typed by two people afterwards. */
export function paperForm(of: {
  readonly draw: Draw
  readonly recruitment: Recruitment
  readonly features: readonly DrawFeature[]
  readonly houseName: string
  readonly baseUrl: string
  readonly now: Date
  readonly locale: Locale
}): Document {
  const texts = letterTexts[of.locale]
  const asked = registrationTexts[of.locale]
  const { draw, recruitment } = of
  const person = recruitment.controller || draw.organiser || of.houseName
  const where = [letterhead(person, recruitment).replaceAll('\n', ', '), recruitment.phone]
  // A day that is past asks for what nobody can do: registration goes on, and the sheet says no day.
  const announced = draw.registrationClosesOn
  const until = announced && announced >= dayOf(of.now) ? announced : undefined
  const line = (label: string): Block => ({ kind: 'blank-lines', label, count: 1 })
  const rules: RegistrationRules = {
    ...recruitment,
    ...{ features: of.features, population: draw.population, locale: of.locale },
    ...{ year: of.now.getUTCFullYear(), asksAddress: false, byPost: 'address-typed' },
  }
  const questionnaire = registrationQuestionnaire(rules)
  // A box and its first word stay on one line.
  const box = (label: string) => `${texts.paperBox}\u00a0${label}`
  return {
    title: texts.paperTitle(draw.title),
    language: of.locale,
    authors: [person],
    date: of.now,
    footer: recruitment.phone ? asked.help(unbrokenPhone(recruitment.phone)) : '',
    blocks: [
      { kind: 'paragraph', text: texts.paperLead },
      {
        kind: 'paragraph',
        text: [
          {
            bold: texts.paperReturn(
              where.filter(Boolean).join(', '),
              until ? writtenDay(until, of.locale) : '',
            ),
          },
        ],
      },
      {
        kind: 'paragraph',
        text: texts.paperScreen(`${of.baseUrl.replace(/^https?:\/\//, '')}${letterPath}`),
      },
      line(texts.paperSheet),
      line(texts.paperCode),
      ...questionnaire.pages.flatMap((page) => pageBlocks(page, rules, box)),
      line(texts.paperSigned),
      {
        kind: 'note',
        title: asked.noticeTitle,
        text: [
          asked.notice(person),
          ` ${asked.noticeWho}`,
          ...(recruitment.questions.length > 0 ? [` ${asked.noticeAdded}`] : []),
          recruitment.contact ? ` ${asked.noticeRights(recruitment.contact)}` : '',
        ],
      },
      // Torn off and given back: a page never parts it.
      {
        kind: 'together',
        blocks: [
          { kind: 'heading', level: 2, text: texts.paperStub },
          { kind: 'paragraph', text: texts.paperStubText },
          line(texts.paperTicket),
        ],
      },
    ],
  }
}

/** What one writes and ticks of a page: an address takes one line, the answers of a feature another. */
function pageBlocks(
  { id, questions }: Page,
  rules: RegistrationRules,
  box: (label: string) => string,
): readonly Block[] {
  const { locale } = rules
  const words = ({ text }: Pick<Question, 'text'>) => wordsIn(text, locale, 'fr')
  const line = (label: string): Block => ({ kind: 'blank-lines', label, count: 1 })
  if (id === 'adresse') return [line(questions.map(words).join(', '))]
  return questions.map((question): Block => {
    if (isAdded(question, rules)) {
      const questionnaire = registrationQuestionnaire(rules)
      const asked = { questionnaire, language: languageOf(question, rules), locale }
      return { kind: 'together', blocks: questionBlocks(question, undefined, asked) }
    }
    if (question.kind === 'consent') return { kind: 'paragraph', text: box(words(question)) }
    if (question.kind !== 'single') return line(words(question))
    const options = question.options.map((option) => box(words(option))).join('    ')
    return {
      kind: 'together',
      blocks: [
        { kind: 'heading', level: 3, text: words(question) },
        { kind: 'paragraph', text: options },
      ],
    }
  })
}
