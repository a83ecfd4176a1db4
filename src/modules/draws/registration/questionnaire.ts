import {
  descriptionSchema,
  type Page,
  type Question,
  type Questionnaire,
  type Words,
} from '#engines/questionnaires/index.ts'
import { plainProse } from '#kit/prose/plain.ts'
import { type Locale, writtenLocale } from '#kit/texts.ts'
import { askedInForm } from '#modules/questionnaires/browser.ts'
import type { FormQuestions } from '#modules/questionnaires/index.ts'
import type { DrawFeature } from '../quota.ts'
import { bandOf } from '../recruits/nouns.ts'
import { questionTexts } from './texts/question.ts'
import { registrationTexts } from './texts/registration.ts'

/** What a draw asks of whoever registers, and of whom. */
export interface RegistrationRules {
  readonly features: readonly DrawFeature[]
  readonly minimumAge: number
  readonly year: number
  /** The letter knew the address already. */
  readonly asksAddress: boolean
  /** On paper a postal address is a contact: whoever has neither telephone nor mail is written to. */
  readonly byPost?: 'address-known' | 'address-typed'
  /** Who may be drawn, in the words of the rule. */
  readonly population?: string
  /** Who may not sit, as it was announced; empty when nobody was named. */
  readonly conflicts?: string
  /** What the team asks beside: it goes neither to the list nor to the draw. */
  readonly questions?: FormQuestions
  /** One question a screen: each is answered, and whoever is in no case says no. */
  readonly byScreens?: true
  readonly locale: Locale
}

/** The page of what one agrees to with the sending. */
export const agreementPage = 'accord'

const both = (say: (locale: Locale) => string): Words => ({ fr: say('fr'), en: say('en') })
const words = (key: WordKey) => both((locale) => registrationTexts[locale][key])
type Texts = (typeof registrationTexts)['fr']
type WordKey = { [K in keyof Texts]: Texts[K] extends string ? K : never }[keyof Texts]

/** Name of the field of a feature. */
export function fieldOf({ key }: Pick<DrawFeature, 'key'>): string {
  return `q-${key}`
}

/** Bands of age follow from the year of birth: they are not asked twice. */
export function isAgeBand(feature: DrawFeature): boolean {
  return bandOf(feature, 200) !== undefined || bandOf(feature, 50) !== undefined
}

/** Features that are asked in their own words: those that do not follow from the year of birth. */
export function questionsOf(features: readonly DrawFeature[]): readonly DrawFeature[] {
  return features.filter((feature) => feature.asked && !isAgeBand(feature))
}

/**
 * The registration to a draw, described once: the screens and the page, what is read aloud, typed from paper, printed on the
 * cards and read from their pictures all come from it. Fields keep the names under which they were always kept.
 */
export function registrationQuestionnaire(rules: RegistrationRules): Questionnaire {
  const { features, questions = [], conflicts = '' } = rules
  return {
    ...{ schema: descriptionSchema, id: 'registration', version: 1 },
    languages: ['fr', 'en'],
    title: words('openTitle'),
    pages: [
      page('vous', [
        { ...text('firstName', 80), required: true },
        { ...text('lastName', 80), required: true },
        { ...text('birthYear', 4), help: words('birthYearHint'), required: true },
      ]),
      page('contact', [
        {
          ...{ ...text('phone', 30), help: words('phoneHint') },
          before: words(rules.byPost ? 'contactOrPost' : 'contactEither'),
        },
        text('email', 254),
      ]),
      ...addressPage(rules),
      ...questionsOf(features).map(featurePage),
      ...askedInForm(questions).pages.flatMap((added) => added.questions.map(addedPage)),
      ...(conflicts === '' ? [] : [page('situation', [conflictQuestion(rules)])]),
      { id: agreementPage, questions: agreements(rules) },
    ],
  }
}

function page(id: keyof Rows, questions: readonly Question[]): Page {
  return { id, title: both((locale) => questionTexts[locale].rows[id]), questions }
}
type Rows = (typeof questionTexts)['fr']['rows']

function text(id: WordKey, most: number): Question {
  return { id, kind: 'short-text', text: words(id), most }
}

/** Asked of those whom no letter reached at home; on paper it may be given in place of a telephone. */
function addressPage({ asksAddress, byPost }: RegistrationRules): readonly Page[] {
  if (!asksAddress && !byPost) return []
  const needed = asksAddress ? ({ required: true } as const) : {}
  return [
    page('adresse', [
      { ...text('address', 200), help: words('addressHint'), ...needed },
      { ...text('postcode', 10), ...needed },
      { ...text('town', 80), ...needed },
    ]),
  ]
}

function featurePage(feature: DrawFeature): Page {
  const id = fieldOf(feature)
  const inBoth = (label: string) => both(() => label)
  const options = feature.values.map(({ key, label }) => ({ id: key, text: inBoth(label) }))
  const question = { id, kind: 'single', text: inBoth(feature.label), options } as const
  return { id, title: inBoth(feature.label), questions: [{ ...question, required: true }] }
}

/** Whoever leaves it blank registers all the same: a question that no rule of the draw asks keeps nobody out of it. */
function addedPage({ required: _, ...question }: Question): Page {
  return { id: question.id, questions: [question as Question] }
}

/** Whether a page asks what the team added, in the words that it wrote. */
export function isAdded({ id }: Pick<Page, 'id'>, { questions = [] }: RegistrationRules): boolean {
  return askedInForm(questions).pages.some((added) =>
    added.questions.some((question) => question.id === id),
  )
}

/** The team writes in one language; the words of the house are those of the reader. */
export function languageOf(asked: Pick<Page, 'id'>, rules: RegistrationRules): string {
  return isAdded(asked, rules) ? writtenLocale : rules.locale
}

function conflictQuestion({ conflicts = '', byScreens }: RegistrationRules): Question {
  const cases = plainProse(conflicts)
  const help = words('conflictHint')
  return byScreens
    ? {
        ...{ id: 'conflict', kind: 'yes-no', help, required: true },
        text: both((locale) => questionTexts[locale].conflict(cases)),
      }
    : {
        ...{ id: 'conflict', kind: 'consent', help },
        text: both((locale) => registrationTexts[locale].conflict(cases)),
      }
}

function agreements({ minimumAge, population = '' }: RegistrationRules): readonly Question[] {
  const people = plainProse(population)
  return [
    { id: 'asksAgain', kind: 'consent', text: words('asksAgain') },
    {
      ...{ id: 'eligible', kind: 'consent', required: true },
      text: both((locale) => registrationTexts[locale].eligible(minimumAge, people)),
    },
  ]
}
