import { z } from 'zod'
import {
  type FormState,
  missingAnswer,
  parseForm,
  type RawForm,
  say,
  typedValues,
} from '#kit/form.ts'
import type { Locale } from '#kit/texts.ts'
import type { DrawFeature } from '../quota.ts'
import { bandOf, type RecruitIdentity } from '../recruits/nouns.ts'

/** What somebody said to enter a draw. */
export interface Registration {
  readonly identity: RecruitIdentity
  readonly answers: Readonly<Record<string, string>>
  readonly hasConflict: boolean
  readonly asksAgain: boolean
  readonly isMinor: boolean
}

export interface RegistrationRules {
  readonly features: readonly DrawFeature[]
  readonly minimumAge: number
  readonly year: number
  /** The letter knew the address already. */
  readonly asksAddress: boolean
  /** On paper a postal address is a contact: whoever has neither telephone nor mail is written to. */
  readonly byPost?: 'address-known' | 'address-typed'
  readonly locale: Locale
}

const line = (most: number) => z.string().trim().max(most).default('')

const shape = z.object({
  firstName: z
    .string()
    .trim()
    .max(80)
    .refine((text) => text !== '', say('Écrivez votre prénom.', 'Write your first name.')),
  lastName: z
    .string()
    .trim()
    .max(80)
    .refine((text) => text !== '', say('Écrivez votre nom.', 'Write your last name.')),
  birthYear: z
    .string()
    .trim()
    .refine(
      (text) => /^(19|20)\d{2}$/.test(text),
      say('Écrivez l’année avec quatre chiffres : 1984.', 'Write the year with four digits: 1984.'),
    )
    .transform(Number),
  email: z.union([z.literal(''), z.email()]).default(''),
  phone: line(30),
  address: line(200),
  postcode: line(10),
  town: line(80),
  conflict: z.string().optional(),
  asksAgain: z.string().optional(),
})

/** Name of the field of a feature. */
export function fieldOf({ key }: Pick<DrawFeature, 'key'>): string {
  return `q-${key}`
}

/** Bands of age follow from the year of birth: they are not asked twice. */
function isAgeBand(feature: DrawFeature): boolean {
  return bandOf(feature, 200) !== undefined || bandOf(feature, 50) !== undefined
}

/** Questions of the page: one for each feature that is asked and does not follow from the year of birth. */
export function questionsOf(features: readonly DrawFeature[]): readonly DrawFeature[] {
  return features.filter((feature) => feature.asked && !isAgeBand(feature))
}

const words = {
  choose: { fr: 'Choisissez une réponse.', en: 'Choose an answer.' },
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
  address: missingAnswer,
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
}

const addressFields = ['address', 'postcode', 'town'] as const

/** Ten figures where a number begins by zero; elsewhere, as many as the shortest have. */
function isWholeNumber(digits: string): boolean {
  return /^0[1-9]/.test(digits) ? digits.length === 10 : digits.length >= 9
}

/** The letter knows where they live, or the sheet says it whole; half a number of telephone is still a mistake. */
function reachedByPost(raw: RawForm, { byPost }: RegistrationRules): boolean {
  if (String(raw['phone'] ?? '').trim() !== '') return false
  if (byPost === 'address-known') return true
  return (
    byPost === 'address-typed' &&
    addressFields.every((field) => String(raw[field] ?? '').trim() !== '')
  )
}

export type ReadRegistration =
  | { readonly ok: true; readonly value: Registration }
  | { readonly ok: false; readonly form: FormState }

/** The form of a draw, as its features ask it; everything to be mended comes back at once. */
export function readRegistration(raw: RawForm, rules: RegistrationRules): ReadRegistration {
  const { locale } = rules
  const parsed = parseForm(shape, raw, locale)
  const problems: Record<string, string> = parsed.ok ? {} : { ...parsed.form.problems }
  const year = Number(raw['birthYear'])
  const age = rules.year - year
  if (problems['birthYear'] === undefined && age < 0) problems['birthYear'] = words.unborn[locale]
  if (problems['birthYear'] === undefined && age < rules.minimumAge)
    problems['birthYear'] = words.young[locale](rules.minimumAge)
  if (problems['birthYear'] === undefined && age > 125) problems['birthYear'] = words.age[locale]

  const answers: Record<string, string> = {}
  for (const feature of rules.features.filter(({ asked }) => asked)) {
    if (isAgeBand(feature)) {
      const band = bandOf(feature, age)
      if (band !== undefined) answers[feature.key] = band
      else problems['birthYear'] ??= words.age[locale]
      continue
    }
    const typed = raw[fieldOf(feature)]
    const value = feature.values.find(({ key }) => key === typed)
    if (value) answers[feature.key] = value.key
    else problems[fieldOf(feature)] = words.choose[locale]
  }
  const digits = String(raw['phone'] ?? '').replace(/\D/g, '')
  const hasMail = String(raw['email'] ?? '').trim() !== ''
  if (!hasMail && !isWholeNumber(digits) && !reachedByPost(raw, rules))
    problems['phone'] ??= (rules.byPost ? words.contactOrPost : words.contact)[locale]
  if (raw['eligible'] !== 'yes') problems['eligible'] = words.eligible[locale]
  if (rules.asksAddress)
    for (const field of addressFields)
      if (!String(raw[field] ?? '').trim()) problems[field] = words.address[locale]

  if (!parsed.ok || Object.keys(problems).length > 0)
    return { ok: false, form: { values: typedValues(raw), problems } }
  const { conflict, asksAgain, ...identity } = parsed.value
  return {
    ok: true,
    value: {
      identity,
      answers,
      hasConflict: conflict === 'yes',
      asksAgain: asksAgain === 'yes',
      isMinor: age < 18,
    },
  }
}
