import { z } from 'zod'
import { type Answers, questionsOf as asked } from '#engines/questionnaires/index.ts'
import { type FormState, parseForm, type RawForm, typedValues } from '#kit/form.ts'
import { ownOf } from '#kit/own.ts'
import { readFormAnswers, readOneForm } from '#modules/questionnaires/browser.ts'
import type { FormAnswers } from '#modules/questionnaires/index.ts'
import { bandOf, type RecruitIdentity } from '../recruits/nouns.ts'
import {
  fieldOf,
  isAgeBand,
  questionsOf,
  type RegistrationRules,
  registrationQuestionnaire,
} from './questionnaire.ts'

export { questionsOf, type RegistrationRules }

/** What somebody said to enter a draw. */
export interface Registration {
  readonly identity: RecruitIdentity
  readonly answers: Readonly<Record<string, string>>
  /** To the questions that the team added: they go neither to the list nor to the draw. */
  readonly added?: FormAnswers
  readonly hasConflict: boolean
  readonly asksAgain: boolean
  readonly isMinor: boolean
}

/** What the questionnaire cannot say: rules of the draw, each in its words. */
const words = {
  year: {
    fr: 'Écrivez l’année avec quatre chiffres : 1984.',
    en: 'Write the year with four digits: 1984.',
  },
  age: {
    fr: 'Cette année de naissance n’entre dans aucune tranche d’âge du tirage.',
    en: 'This year of birth is in none of the age bands of this draw.',
  },
  unborn: {
    fr: 'Cette année n’est pas encore venue : vérifiez ses quatre chiffres.',
    en: 'This year has not come yet: check its four digits.',
  },
  young: {
    fr: (age: number) => `Il faut avoir ${age} ans au moins cette année.`,
    en: (age: number) => `You must be at least ${age} this year.`,
  },
  contact: {
    fr: 'Donnez un numéro de téléphone complet, ou un courriel.',
    en: 'Give a complete telephone number, or an e-mail address.',
  },
  contactOrPost: {
    fr: 'Donnez un numéro de téléphone complet, un courriel, ou l’adresse postale entière.',
    en: 'Give a complete telephone number, an e-mail address, or the whole postal address.',
  },
  eligible: {
    fr: 'Cochez cette case pour vous inscrire. Si vous ne pouvez pas, dites non : c’est utile aussi.',
    en: 'Tick this box to register. If you cannot, say no: that helps too.',
  },
  either: { fr: 'Répondez oui ou non.', en: 'Answer yes or no.' },
}

const addressFields = ['address', 'postcode', 'town'] as const
const mail = z.object({ email: z.union([z.literal(''), z.email()]) })

const typed = (raw: RawForm, field: string) => String(ownOf(raw, field) ?? '').trim()

/** Ten figures where a number begins by zero; elsewhere, as many as the shortest have. */
function isWholeNumber(digits: string): boolean {
  return /^0[1-9]/.test(digits) ? digits.length === 10 : digits.length >= 9
}

/** The letter knows where they live, or the sheet says it whole; half a number of telephone is still a mistake. */
function reachedByPost(raw: RawForm, { byPost }: RegistrationRules): boolean {
  if (typed(raw, 'phone') !== '') return false
  if (byPost === 'address-known') return true
  return byPost === 'address-typed' && addressFields.every((field) => typed(raw, field) !== '')
}

function yearProblem(raw: RawForm, rules: RegistrationRules): string | undefined {
  const { locale, features } = rules
  if (!/^(19|20)\d{2}$/.test(typed(raw, 'birthYear'))) return words.year[locale]
  const age = ageOf(raw, rules)
  if (age < 0) return words.unborn[locale]
  if (age < rules.minimumAge) return words.young[locale](rules.minimumAge)
  const bands = features.filter((feature) => feature.asked && isAgeBand(feature))
  const isInEach = bands.every((feature) => bandOf(feature, age) !== undefined)
  return age > 125 || !isInEach ? words.age[locale] : undefined
}

const ageOf = (raw: RawForm, { year }: RegistrationRules) => year - Number(typed(raw, 'birthYear'))

/** The rules of the draw, over what the questionnaire says of its own questions. */
function ruleProblems(raw: RawForm, rules: RegistrationRules): Readonly<Record<string, string>> {
  const { locale, conflicts = '', byScreens, byPost } = rules
  const year = yearProblem(raw, rules)
  const email = parseForm(mail, { email: typed(raw, 'email') }, locale)
  const isReached =
    typed(raw, 'email') !== '' ||
    isWholeNumber(typed(raw, 'phone').replace(/\D/g, '')) ||
    reachedByPost(raw, rules)
  const isSilent = byScreens && conflicts !== '' && !['yes', 'no'].includes(typed(raw, 'conflict'))
  return {
    ...(year === undefined ? {} : { birthYear: year }),
    ...(email.ok ? {} : email.form.problems),
    ...(isReached ? {} : { phone: words[byPost ? 'contactOrPost' : 'contact'][locale] }),
    ...(typed(raw, 'eligible') === 'yes' ? {} : { eligible: words.eligible[locale] }),
    ...(isSilent ? { conflict: words.either[locale] } : {}),
  }
}

export type ReadRegistration =
  | { readonly ok: true; readonly value: Registration }
  | { readonly ok: false; readonly form: FormState }

/** What was sent, whatever the way in; everything to be mended comes back at once. */
export function readRegistration(raw: RawForm, rules: RegistrationRules): ReadRegistration {
  const { locale } = rules
  const read = readOneForm(registrationQuestionnaire(rules), raw, { locale, language: locale })
  const broken = ruleProblems(raw, rules)
  if (!read.ok || Object.keys(broken).length > 0) {
    const problems = { ...(read.ok ? {} : read.form.problems), ...broken }
    return { ok: false, form: { values: typedValues(raw), problems } }
  }
  const age = ageOf(raw, rules)
  return {
    ok: true,
    value: {
      identity: identityIn(read.value),
      answers: featuresIn(read.value, rules, age),
      added: readFormAnswers(rules.questions ?? [], raw, { locale }).answers,
      hasConflict: isYes(read.value, 'conflict'),
      asksAgain: isYes(read.value, 'asksAgain'),
      isMinor: age < 18,
    },
  }
}

function valueIn(answers: Answers, id: string) {
  const answer = ownOf(answers, id)
  return answer?.state === 'given' ? answer.value : undefined
}

const isYes = (answers: Answers, id: string) => valueIn(answers, id) === true

function identityIn(answers: Answers): RecruitIdentity {
  const text = (id: string) => String(valueIn(answers, id) ?? '')
  return {
    ...{ firstName: text('firstName'), lastName: text('lastName') },
    ...{ birthYear: Number(text('birthYear')), phone: text('phone'), email: text('email') },
    ...{ address: text('address'), postcode: text('postcode'), town: text('town') },
  }
}

/** What the draw looks at: the answer chosen for each feature, and the bands that the year of birth gives. */
function featuresIn(answers: Answers, { features }: RegistrationRules, age: number) {
  return Object.fromEntries(
    features
      .filter((feature) => feature.asked)
      .flatMap((feature) => {
        if (isAgeBand(feature)) return [[feature.key, bandOf(feature, age) ?? '']]
        const value = valueIn(answers, fieldOf(feature))
        return typeof value === 'object' && 'chosen' in value
          ? [[feature.key, String(value.chosen)]]
          : []
      }),
  )
}

/** The words of the question that a field answers: two people look for them on paper, not for names of fields. */
export function questionAt(rules: RegistrationRules, field: string) {
  return asked(registrationQuestionnaire(rules)).find(
    ({ id }) => field === id || field.startsWith(`${id}__`),
  )
}
