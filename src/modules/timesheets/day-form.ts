import { askedForm, figure } from '#kit/forms/asked-fields.ts'
import { dayLength, writtenHours } from './duration.ts'
import { dayTexts } from './texts/day.ts'

const { fr, en } = dayTexts

/** How long a day of work of the house is. */
export const dayForm = askedForm({
  minutes: figure({
    label: { fr: fr.minutes, en: en.minutes },
    hint: { fr: fr.minutesHint, en: en.minutesHint },
    required: true,
    shape: dayLength,
    typed: writtenHours,
  }),
})
