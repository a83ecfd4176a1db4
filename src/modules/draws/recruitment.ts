import { z } from 'zod'
import { optionalDay, requiredDay } from '#kit/fields.ts'
import { say } from '#kit/form.ts'
import { isId } from '#kit/ids.ts'
import { readCents } from '#kit/numbers.ts'
import type { FormQuestions } from '#modules/questionnaires/index.ts'
import type { OrganiserKind } from './draw.ts'

/** Where people are found. */
export const sourceKinds = ['roll', 'addresses', 'phone', 'door', 'volunteers', 'partner'] as const
/** `commune`: drawn there, from a list that stays there; it comes with its codes, not by hand. */
export type SourceKind = (typeof sourceKinds)[number] | 'commune'

export const registrationMedia = ['screen', 'paper', 'phone', 'door', 'file'] as const
export type RegistrationMedium = (typeof registrationMedia)[number]

export type DepartureKind = 'refused' | 'withdrawn' | 'excluded' | 'unreachable'

/** Why an invited person said no, in the words of the field. */
export const refusalReasons = [
  'no-time',
  'dates',
  'health',
  'care',
  'not-concerned',
  'not-able',
  'no-trust',
  'language',
  'moved',
  'other',
  'unsaid',
] as const

export type RefusalReason = (typeof refusalReasons)[number]

/** How a draw recruits: what its letters and pages say, and when people are erased. */
export interface Recruitment {
  readonly drawId: string
  /** Key of codes and households; undefined once people are erased. */
  readonly secret: string | undefined
  readonly controller: string
  /** Of the data protection officer, or of whoever answers for them. */
  readonly contact: string
  readonly phone: string
  /** Under the name of who writes, on paper: where sheets come back too. */
  readonly address: string
  /** Who signs the letters, and as what: « Marie Le Gall », « Maire de Valbrenne ». */
  readonly signedBy: string
  readonly signedAs: string
  readonly minimumAge: number
  /** Anyone may register without a letter; the receipt says « parmi des volontaires ». */
  readonly isOpenCall: boolean
  readonly mayReplaceAtHome: boolean
  readonly poolFactor: number
  /** Who may not sit, listed beforehand. */
  readonly conflicts: string
  readonly sessionCents: number
  readonly answerDays: number
  readonly setId: string | undefined
  readonly eraseOn: string | undefined
  /** The day was put off: the first that was announced, and why another one came. */
  readonly postponed: { readonly firstOn: string; readonly because: string } | undefined
  readonly erasedAt: Date | undefined
  /** What a person says instead of what past draws teach: `*` or `feature|value`, in parts of 1. */
  readonly dropOuts: Readonly<Record<string, number>>
  /** The same for letters, by area of the list. */
  readonly responses: Readonly<Record<string, number>>
  /** With which every commune draws at home; empty until it is said. */
  readonly sharedSeed: string
  /** What the team asks beside what the draw needs. */
  readonly questions: FormQuestions
}

export interface Source {
  readonly id: string
  readonly drawId: string
  readonly kind: SourceKind
  readonly label: string
  readonly provenance: string
  readonly usualResponse: number
}

/** An area of the list of a wave: how many addresses, what was expected of it, the letters it got. */
export interface WaveStratum {
  readonly name: string
  readonly addresses: number
  readonly response: number
  readonly letters: number
}

export interface Wave {
  readonly id: string
  readonly drawId: string
  readonly sourceId: string
  readonly number: number
  readonly size: number
  readonly frameSize: number
  readonly frameSha256: string
  readonly seed: string
  /** Nobody typed the seed: the software drew it. */
  readonly isSeedOfHouse: boolean
  /** Round of the beacon that gave the seed, and the list fixed before it; undefined when somebody typed it. */
  readonly beacon:
    | { readonly round: number; readonly signature: string; readonly list: number }
    | undefined
  readonly expectedResponse: number
  readonly confidence: number
  readonly codesSha256: string
  readonly strata: readonly WaveStratum[]
  readonly committedAt: Date | undefined
  readonly postedOn: string | undefined
  readonly remindedOn: string | undefined
}

/**
 * An extract of the electoral roll is the commune’s own: electoral code, L. 37, lets an elector read it, and
 * the CADA (20064862) does not let it be handed to another public authority. Others are offered the draw done
 * in each commune.
 */
export function mayUseSource(kind: SourceKind, organiser: OrganiserKind): boolean {
  return kind !== 'roll' || organiser === 'commune'
}

const number = (least: number, most: number) =>
  z
    .string()
    .trim()
    .refine(
      (typed) => /^\d{1,7}$/.test(typed) && Number(typed) >= least && Number(typed) <= most,
      say(
        `Écrivez un nombre entier, de ${least} à ${most}.`,
        `A whole number, from ${least} to ${most}.`,
      ),
    )
    .transform(Number)

/** An amount as people write it, `86`, `86,50`, in whole cents. */
const money = z
  .string()
  .trim()
  .default('0')
  .transform((typed) => readCents(typed || '0') ?? -1)
  .refine(
    (cents) => cents >= 0 && cents < 10_000_000,
    say('Écrivez un montant, par exemple 86,50.', 'An amount, for example 86.50.'),
  )

const day = optionalDay
const box = z
  .string()
  .optional()
  .transform((ticked) => ticked === 'yes')

export const recruitmentShape = z.object({
  controller: z.string().trim().min(2).max(200),
  contact: z.string().trim().min(5).max(200),
  phone: z.string().trim().max(40).default(''),
  address: z.string().trim().max(300).default(''),
  signedBy: z.string().trim().max(120).default(''),
  signedAs: z.string().trim().max(160).default(''),
  minimumAge: number(0, 99),
  isOpenCall: box,
  mayReplaceAtHome: box,
  poolFactor: number(1, 20),
  conflicts: z.string().trim().max(2000).default(''),
  sessionCents: money,
  answerDays: number(1, 60),
  setId: z
    .string()
    .trim()
    .default('')
    .refine(
      (typed) => typed === '' || isId(typed),
      say(
        'Copiez l’identifiant en entier : il est à la fin de l’adresse de la page des séances.',
        'Copy the whole identifier: it ends the address of the page of sessions.',
      ),
    )
    .transform((typed) => typed || undefined),
  eraseOn: day,
  /** People are erased sooner than was announced: whoever sets it has read what that does. */
  isSooner: box,
})
/** Another day of erasure, and why: read by those who registered. */
export const postponeShape = z.object({
  laterOn: requiredDay,
  because: z.string().trim().max(400).default(''),
})
export type RecruitmentForm = z.infer<typeof recruitmentShape>

/** A share as people write it: `8`, `8 %`, `7,5`; kept in parts of 1. */
const percent = z
  .string()
  .trim()
  .transform((typed) => typed.replace(/[\s%]/g, '').replace(',', '.'))
  .refine(
    (typed) => /^\d{1,3}(\.\d{1,2})?$/.test(typed) && Number(typed) > 0 && Number(typed) <= 100,
    say('Écrivez un pourcentage, par exemple 7,5.', 'A percentage, for example 7.5.'),
  )
  .transform((typed) => Number(typed) / 100)

export const sourceShape = z.object({
  kind: z.enum(sourceKinds),
  label: z.string().trim().min(2).max(120),
  provenance: z.string().trim().max(600).default(''),
  usualResponse: percent,
  declared: box,
})
/** The codes of one commune, beside their file. */
export const communeShape = z.object({
  commune: z.string().trim().min(2).max(80),
  sizes: z.string().trim().min(1).max(4000),
  usualResponse: percent,
  fingerprint: z.string().trim().toLowerCase().max(80).default(''),
  declared: box,
})
export type SourceForm = z.infer<typeof sourceShape>

/** On what the processing rests: a public body’s task, or the legitimate interest of the others. */
export function rests(organiser: OrganiserKind): 'public' | 'interest' {
  return organiser === 'association' || organiser === 'other' ? 'interest' : 'public'
}

/** Why those who agreed to be asked again are not asked. */
export type AskAgainRefusal = 'forbidden' | 'no-first' | 'not-now' | 'erased'

/** What a recruitment is before anybody set it. */
export function defaultRecruitment(drawId: string): Recruitment {
  return {
    drawId,
    secret: undefined,
    controller: '',
    contact: '',
    phone: '',
    address: '',
    signedBy: '',
    signedAs: '',
    minimumAge: 16,
    isOpenCall: false,
    mayReplaceAtHome: false,
    poolFactor: 4,
    conflicts: '',
    sessionCents: 0,
    answerDays: 5,
    setId: undefined,
    eraseOn: undefined,
    postponed: undefined,
    erasedAt: undefined,
    dropOuts: {},
    responses: {},
    sharedSeed: '',
    questions: [],
  }
}
