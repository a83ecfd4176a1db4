import type { Texts } from './texts.ts'

/** How long something is kept, in the words of the register of processing: « tant que la fiche existe ». */
export type Kept = Texts<string>

/** « avec la lettre ; un numéro tiré au hasard, sans nom ». */
export function alsoKept(kept: Kept, more: Kept): Kept {
  return { fr: `${kept.fr}\u00a0; ${more.fr}`, en: `${kept.en}; ${more.en}` }
}

/** Who it was, once nothing says a name. */
export const unnamed: Kept = {
  fr: 'un numéro tiré au hasard, sans nom',
  en: 'a number drawn at random, without a name',
}
