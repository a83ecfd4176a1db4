import { requiredReason } from '#kit/fields.ts'
import { askedForm, box, type GivenBy, longText } from '#kit/forms/asked-fields.ts'
import { monthTexts } from './texts/months.ts'

const { fr, en } = monthTexts

/** What is asked of whoever closes a month: that they know what is missing. */
export const closingForm = askedForm({
  knowing: box({ label: { fr: fr.knowing, en: en.knowing } }),
})

export const reopeningForm = askedForm({
  reason: {
    ...longText({
      label: { fr: fr.why, en: en.why },
      hint: { fr: fr.whyHint, en: en.whyHint },
      most: 500,
      required: true,
    }),
    shape: requiredReason(500),
  },
})

export type ClosingForm = GivenBy<typeof closingForm>
export type ReopeningForm = GivenBy<typeof reopeningForm>
