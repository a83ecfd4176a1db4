import { defineTexts } from '#kit/texts.ts'
import type { ConsentSubject } from '../consent.ts'

/** The very words people accept. Changing one is a new version: its hash tells which was accepted. */
export const consentTexts = defineTexts(
  {
    'public-name':
      'J’accepte que mon nom, ou mes initiales si je les choisis, apparaissent sur les pages publiques des expérimentations auxquelles je prends part. Je peux revenir sur ce choix à tout moment.',
    'house-news':
      'J’accepte de recevoir par courriel les nouvelles de l’atelier, une fois par mois au plus. Je peux arrêter à tout moment.',
  } satisfies Record<ConsentSubject, string>,
  {
    'public-name':
      'I agree that my name, or my initials if I choose so, appear on the public pages of the experiments I take part in. I can change my mind at any time.',
    'house-news':
      'I agree to receive news of the workshop by e-mail, once a month at most. I can stop at any time.',
  },
)
