import { defineTexts } from '../texts.ts'

/** Said by every form whose last day would open again what was closed. */
export const reopenReasonNeeded = defineTexts(
  'C’était clos, et ce jour est à venir : l’enregistrer rouvre. Dites pourquoi, en dix caractères au moins et mille au plus.',
  'It was closed, and this day is to come: saving it reopens. Say why, in ten letters at least and a thousand at most.',
)
