import { type FormState, type RawForm, typedValues } from './form.ts'
import { answersOf, type ShownForm, shownInMark } from './seen.ts'
import type { Locale } from './texts.ts'

/** The last field of a form of what exists: it is sent when the page had arrived to the end of the form. */
export const wholeField = '_whole'

interface Completed {
  /** What was sent, with what stands in each field that was not sent. */
  readonly raw: RawForm
  /** Boxes that stand ticked, were not sent, and of which nobody knows whether they were unticked. */
  readonly unsure: readonly string[]
}

/**
 * A field that was not sent was not changed: on a slow phone, a form may be sent before all of it has arrived, and a
 * program may send what it changes only. A browser does not send an unticked box either: boxes are left out knowingly
 * when they were shown and the form went out to its last field.
 */
export function withLeftOut(raw: RawForm, now: ShownForm): Completed {
  const isWhole = raw[wholeField] !== undefined
  const shown = shownInMark(raw)
  const taken: Record<string, string | readonly string[]> = {}
  const unsure: string[] = []
  for (const [name, field] of Object.entries(now)) {
    if (Object.hasOwn(raw, name) || field.value === '') continue
    if (field.box && isWhole && (shown === undefined || shown.has(name))) continue
    if (field.follows && isOtherwise(raw, now, field.follows)) continue
    taken[name] = answersOf(field)
    if (field.box && !isWhole) unsure.push(name)
  }
  return { raw: { ...raw, ...taken }, unsure }
}

/** What goes with another field is that of what was typed there, or of nothing. */
function isOtherwise(raw: RawForm, now: ShownForm, name: string): boolean {
  return Object.hasOwn(raw, name) && raw[name] !== now[name]?.value
}

/** The form again, to be looked at: its boxes stand as they are saved. */
export function formInPart({ raw, unsure }: Completed, locale: Locale): FormState {
  const said = sentInPart[locale]
  const boxes = Object.fromEntries(unsure.map((name) => [name, said.box]))
  return { values: typedValues(raw), problems: { form: said.form, ...boxes } }
}

const sentInPart: Readonly<Record<Locale, { readonly form: string; readonly box: string }>> = {
  fr: {
    form: 'Le formulaire est parti avant d’arriver en entier sur votre écran. Rien n’est encore enregistré ; votre texte est gardé ici. Vérifiez les cases, puis enregistrez de nouveau.',
    box: 'Cette réponse est celle d’avant. Si vous l’aviez changée, changez-la de nouveau.',
  },
  en: {
    form: 'The form was sent before all of it reached your screen. Nothing is saved yet; your text is kept here. Check the boxes, then save again.',
    box: 'This answer is the one from before. If you had changed it, change it again.',
  },
}
