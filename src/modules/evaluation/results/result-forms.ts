import { z } from 'zod'
import { requiredReason } from '#kit/fields.ts'
import { askedForm, choice, type GivenBy, longText } from '#kit/forms/asked-fields.ts'

/** What is asked of whoever publishes a result. */
export const publishForm = askedForm({
  differs: choice({
    label: {
      fr: 'Ce qui a été fait diffère-t-il du plan figé ?',
      en: 'Does what was done differ from the frozen plan?',
    },
    options: [
      { value: 'no', label: { fr: 'Non, en rien', en: 'No, in nothing' } },
      { value: 'yes', label: { fr: 'Oui', en: 'Yes' } },
    ],
  }),
  deviations: longText({
    label: { fr: 'Tous les écarts, et pourquoi', en: 'Every deviation, and why' },
    hint: {
      fr: 'Par exemple : deux villages ont commencé un mois plus tard, la salle étant fermée. Ce texte est publié à côté du résultat.',
      en: 'For example: two villages began a month later, since the room was closed. This text is published beside the result.',
    },
    most: 4000,
    rows: 4,
  }),
  note: longText({
    label: {
      fr: 'Ce qu’il faut savoir pour lire ce résultat',
      en: 'What to know to read this result',
    },
    most: 4000,
  }),
})

export type PublishWords = GivenBy<typeof publishForm>

export const withdrawForm = askedForm({
  reason: {
    ...longText({
      label: { fr: 'Pourquoi le retirer ?', en: 'Why withdraw it?' },
      hint: {
        fr: 'Par exemple : une colonne avait été lue à la place d’une autre. Ce texte reste publié.',
        en: 'For example: a column was read in place of another. This text stays public.',
      },
      most: 2000,
      required: true,
    }),
    shape: requiredReason(2000),
  },
})

/** Of which plan nothing is known, and why: both are drawn by the page, which knows the plans. */
export const notKnownShape = z.object({
  place: z.coerce.number().int().min(1).max(100),
  reason: requiredReason(4000),
})
