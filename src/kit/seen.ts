import { type FormState, type RawForm, typedValues } from './form.ts'
import { type Refused, refused } from './result.ts'
import type { Locale } from './texts.ts'

/** The hidden field in which a form of what exists says what its writer was shown. */
export const seenField = '_seen'

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
  const sent = [raw[seenField] ?? ''].flat()[0] ?? ''
  const typed = typedValues(raw)
  return sent
    .split(' ')
    .filter(Boolean)
    .flatMap((pair) => {
      const cut = pair.lastIndexOf(':')
      const [name, seen] = [pair.slice(0, cut), pair.slice(cut + 1)]
      const stands = Object.hasOwn(now, name) ? now[name] : undefined
      if (stands === undefined || markOf(stands) === seen) return []
      const mine = typed[name] ?? ''
      if (markOf(mine) === markOf(stands)) return []
      return [{ name, now: stands, typed: markOf(mine) !== seen }]
    })
}

const mostShown = 300

/**
 * The form again: what was typed stays, what was left alone takes what stands now, and each field says what the other did.
 * Sent once more, it is saved: its marks are made again from what stands. `words` say values that are codes.
 */
export function formOvertaken(
  raw: RawForm,
  fields: readonly Overtaken[],
  locale: Locale,
  words: Readonly<Record<string, string>> = {},
): FormState {
  const { [seenField]: _gone, ...values } = typedValues(raw)
  const problems: Record<string, string> = {}
  for (const { name, now, typed } of fields) {
    if (!typed) values[name] = now
    problems[name] = said(words[name] ?? shortened(now), typed, locale)
  }
  return { values, problems: { form: onTop[locale], ...problems } }
}

const onTop: Readonly<Record<Locale, string>> = {
  fr: 'Une autre personne a enregistré pendant que vous écriviez. Rien de ce que vous avez écrit n’est perdu, et rien n’est encore enregistré. Relisez les champs signalés, puis enregistrez de nouveau.',
  en: 'Somebody else saved while you were writing. Nothing that you wrote is lost, and nothing is saved yet. Read the fields marked below, then save again.',
}

function said(now: string, typed: boolean, locale: Locale): string {
  if (locale === 'fr') {
    const other = now ? `L’autre personne a écrit : « ${now} ».` : 'L’autre personne l’a vidé.'
    return typed
      ? `${other} Votre texte est resté ici : gardez-le, ou reprenez le sien.`
      : `${other} Vous n’aviez rien changé ici : sa réponse est reprise.`
  }
  const other = now ? `The other person wrote: “${now}”.` : 'The other person emptied it.'
  return typed
    ? `${other} Your text is still here: keep it, or take theirs.`
    : `${other} You had changed nothing here: their answer is taken over.`
}

function shortened(text: string): string {
  return text.length > mostShown ? `${text.slice(0, mostShown)}…` : text
}

/** Browsers write line ends in their own way, and forms are read trimmed. */
function markOf(value: string): string {
  const plain = value.replaceAll('\r\n', '\n').trim()
  // FNV-1a, twice from other beginnings: it guards nothing, it tells two texts apart.
  let [one, two] = [0x811c9dc5, 0x1b873593]
  for (const byte of new TextEncoder().encode(plain)) {
    one = Math.imul(one ^ byte, 0x01000193)
    two = Math.imul(two ^ byte, 0x01000193)
  }
  return (one >>> 0).toString(36) + (two >>> 0).toString(36)
}

export interface ChangedMeanwhile extends Refused<'changed-meanwhile'> {
  readonly fields: readonly Overtaken[]
}

/** The refusal of an action that locked its row, when somebody else had saved what this form shows. */
export function changedMeanwhile(raw: RawForm, now: Shown): ChangedMeanwhile | undefined {
  const fields = overtaken(raw, now)
  return fields.length > 0 ? { ...refused('changed-meanwhile'), fields } : undefined
}
