import { type FormState, type RawForm, typedValues } from './form.ts'
import { readTime } from './hours.ts'
import { type Refused, refused } from './result.ts'
import { defineTexts, type Locale } from './texts.ts'

/** The hidden field in which a form of what exists says what its writer was shown. */
export const seenField = '_seen'

/** Said of a form that comes back because somebody else saved: its button then says what it does. Never sent. */
export const overField = '_over'

/** What a form shows of what exists, field by field, as it would be typed. */
export type Shown = Readonly<Record<string, string>>

/** A mark of each field, not its words: enough to know whether somebody else wrote there since. */
export function seenMark(shown: Shown): string {
  return Object.entries(shown)
    .map(([name, value]) => `${name}:${markOf(value)}`)
    .join(' ')
}

export interface Overtaken {
  readonly name: string
  /** What stands there now. */
  readonly now: string
  /** Whether this writer had typed something else there. */
  readonly typed: boolean
}

/**
 * The fields that somebody else saved since this form was opened, and where both did not write the same. `now` is read
 * under the lock of the row: of two who save at once, the second is told. A form without its marks (a program's) is told
 * nothing.
 */
export function overtaken(raw: RawForm, now: Shown): readonly Overtaken[] {
  const typed = typedValues(raw)
  return [...(shownInMark(raw) ?? [])].flatMap(([name, seen]) => {
    const stands = Object.hasOwn(now, name) ? now[name] : undefined
    if (stands === undefined || markOf(stands) === seen) return []
    const mine = typed[name] ?? ''
    if (markOf(mine) === markOf(stands)) return []
    return [{ name, now: stands, typed: markOf(mine) !== seen }]
  })
}

/** Whether this writer sent, in a field, something else than they were shown. */
export function typedAnew(raw: RawForm): (name: string) => boolean {
  const before = shownInMark(raw)
  const typed = typedValues(raw)
  return (name) => typed[name] !== undefined && before?.get(name) !== markOf(typed[name])
}

/** The mark of each field that its writer was shown; undefined for a form without marks. */
export function shownInMark(raw: RawForm): ReadonlyMap<string, string> | undefined {
  if (raw[seenField] === undefined) return undefined
  const pairs = ([raw[seenField]].flat()[0] ?? '').split(' ').filter(Boolean)
  return new Map(
    pairs.map((pair) => {
      const cut = pair.lastIndexOf(':')
      return [pair.slice(0, cut), pair.slice(cut + 1)]
    }),
  )
}

/** A field as a page draws it of what stands. */
export interface ShownField {
  /** A value as a browser sends it; several answers are joined by a line break. */
  readonly value: string
  /** In words, where the value is a code. */
  readonly said?: string | undefined
  /** Sent as one field given several times. */
  readonly several?: boolean
  /** Ticked or not: a browser sends nothing of what is not. */
  readonly box?: boolean
  /** Goes with another field, or with none that is read: it follows, and nothing is said of it. */
  readonly quiet?: boolean
  /** The field that it goes with. */
  readonly follows?: string
}

export const answersOf = ({ value, several }: ShownField): string | readonly string[] =>
  several ? value.split('\n').filter(Boolean) : value

export type ShownForm = Readonly<Record<string, ShownField>>

export const shownValues = (form: ShownForm): Shown =>
  Object.fromEntries(Object.entries(form).map(([name, { value }]) => [name, value]))

/**
 * What this writer changed, over what stands now: a field left alone takes what somebody else saved meanwhile. Where both
 * wrote, and not the same, nothing is decided: those fields are given back.
 */
export function mergeSeen(
  raw: RawForm,
  now: ShownForm,
): { readonly raw: RawForm } | { readonly fields: readonly Overtaken[] } {
  const stands = shownValues(now)
  const fields = overtaken(raw, stands)
  if (fields.length === 0) return { raw }
  if (fields.some(({ typed }) => typed)) return { fields }
  const taken: Record<string, string | readonly string[]> = {}
  for (const { name } of fields) {
    const field = now[name]
    if (field) taken[name] = answersOf(field)
  }
  return { raw: { ...raw, ...taken, [seenField]: seenMark(stands) } }
}

const mostShown = 140

export type Whose = 'other' | 'own' | 'unknown'

export interface MoreOnOvertaken {
  /** Say values that are codes. */
  readonly words?: Readonly<Record<string, string>>
  /** Who saved, and when, in words, where it is known. */
  readonly by?: string | undefined
  /** Whose it is: another person’s, unless it is known to be one’s own, or nobody knows. */
  readonly whose?: Whose | undefined
  /** Fields of which nothing is said. */
  readonly quiet?: readonly string[]
  /** The values that stand now: the form that comes back has seen them all. */
  readonly now?: Shown | undefined
}

/**
 * The form again: what was typed stays, what was left alone takes what stands now, and each field that both wrote says
 * what the other did. Sent once more, it is saved: its marks are made again from what stands.
 */
export function formOvertaken(
  raw: RawForm,
  fields: readonly Overtaken[],
  locale: Locale,
  { words = {}, by, whose = 'other', now: all, quiet = [] }: MoreOnOvertaken = {},
): FormState {
  const { [seenField]: _gone, ...values } = typedValues(raw)
  const problems: Record<string, string> = {}
  const stands: Record<string, string> = {}
  for (const { name, now, typed } of fields) {
    if (!typed) values[name] = now
    if (!typed || quiet.includes(name)) continue
    problems[name] = said(words[name] ?? shortened(now), locale, whose)
    if (now.length > mostShown) stands[name] = now
  }
  if (all) values[seenField] = seenMark(all)
  values[overField] = 'yes'
  return { values, problems: { form: onTop(by, locale), ...problems }, stands }
}

function onTop(by: string | undefined, locale: Locale): string {
  return locale === 'fr'
    ? `${by ?? 'Une autre personne a enregistré'} pendant que vous écriviez. Votre texte est gardé ici ; rien n’est encore enregistré. Relisez les champs signalés, puis enregistrez de nouveau.`
    : `${by ?? 'Somebody else saved'} while you were writing. Your text is kept here; nothing is saved yet. Read the fields marked below, then save again.`
}

function said(now: string, locale: Locale, whose: Whose): string {
  const { wrote, emptied, kept } = wroteTexts[locale]
  return `${now ? wrote[whose](now) : emptied[whose]} ${kept[whose]}`
}

const wroteTexts = defineTexts(
  {
    wrote: {
      other: (now: string) => `L’autre personne a écrit : « ${now} ».`,
      own: (now: string) => `Vous avez écrit ailleurs : « ${now} ».`,
      unknown: (now: string) => `Il y a maintenant ici : « ${now} ».`,
    },
    emptied: {
      other: 'L’autre personne l’a vidé.',
      own: 'Vous l’avez vidé ailleurs.',
      unknown: 'Il est maintenant vide.',
    },
    kept: {
      other: 'Votre texte est resté ici : gardez-le, ou reprenez le sien.',
      own: 'Votre dernier texte est resté ici : gardez-le, ou reprenez l’autre.',
      unknown: 'Votre texte est resté ici : gardez-le, ou reprenez l’autre.',
    },
  },
  {
    wrote: {
      other: (now) => `The other person wrote: “${now}”.`,
      own: (now) => `You wrote elsewhere: “${now}”.`,
      unknown: (now) => `It now says: “${now}”.`,
    },
    emptied: {
      other: 'The other person emptied it.',
      own: 'You emptied it elsewhere.',
      unknown: 'It is now empty.',
    },
    kept: {
      other: 'Your text is still here: keep it, or take theirs.',
      own: 'Your latest text is still here: keep it, or take the other.',
      unknown: 'Your text is still here: keep it, or take the other.',
    },
  },
)

function shortened(text: string): string {
  return text.length > mostShown ? `${text.slice(0, mostShown)}…` : text
}

/** Browsers write line ends in their own way, and forms are read trimmed. */
function markOf(value: string): string {
  const text = value.replaceAll('\r\n', '\n').trim()
  // « 9 h 30 » is shown where 09:30 is kept: the same hour, however it is written.
  const plain = readTime(text) ?? text
  // FNV-1a, twice from other beginnings: it guards nothing, it tells two texts apart.
  let [one, two] = [0x811c9dc5, 0x1b873593]
  for (const byte of new TextEncoder().encode(plain)) {
    one = Math.imul(one ^ byte, 0x01000193)
    two = Math.imul(two ^ byte, 0x01000193)
  }
  return (one >>> 0).toString(36) + (two >>> 0).toString(36)
}

/**
 * The marks of a page that stays open after it was saved: what was saved is seen as it stands, and the rest as its writer
 * was shown it, so that what somebody else wrote there still counts as unread.
 */
export function seenAfter(raw: RawForm, now: Shown, isSaved: (name: string) => boolean): string {
  const before = shownInMark(raw)
  return Object.entries(now)
    .map(([name, value]) => `${name}:${(!isSaved(name) && before?.get(name)) || markOf(value)}`)
    .join(' ')
}

export interface ChangedMeanwhile extends Refused<'changed-meanwhile'> {
  readonly fields: readonly Overtaken[]
}

/** The refusal of an action that locked its row, when somebody else had saved what this form shows. */
export function changedMeanwhile(raw: RawForm, now: Shown): ChangedMeanwhile | undefined {
  const fields = overtaken(raw, now)
  return fields.length > 0 ? { ...refused('changed-meanwhile'), fields } : undefined
}
