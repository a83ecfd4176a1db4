import type { Processing } from '#kit/processing.ts'
import { defineTexts } from '#kit/texts.ts'

/** This room's entry in the register of processing. */
export const processing = defineTexts<Processing>(
  {
    title: 'Lettres par courriel',
    purpose:
      'Envoyer les lettres à qui les a demandées, garder la preuve de l’accord, ne plus écrire à qui ne veut plus.',
    persons: 'Abonné·es, et personnes qui se sont désabonnées.',
    basis: 'Accord de la personne, gardé avec sa date et les mots qu’elle a lus.',
    recipients: 'Les personnes qui envoient les lettres. Aucune lettre ne dit qui l’a ouverte.',
  },
  {
    title: 'Letters by e-mail',
    purpose:
      'Send letters to those who asked for them, keep the proof of consent, stop writing to those who want no more.',
    persons: 'Subscribers, and people who unsubscribed.',
    basis: 'Consent, kept with its date and the words that were read.',
    recipients: 'Those who send the letters. No letter tells who opened it.',
  },
)
