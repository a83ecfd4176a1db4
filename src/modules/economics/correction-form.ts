import { requiredReason } from '#kit/fields.ts'
import { askedForm, figure, type GivenBy, longText } from '#kit/forms/asked-fields.ts'
import { requiredCents, typedCents } from '#kit/forms/money-fields.ts'
import { fundTexts } from './texts/funds.ts'

const { fr, en } = fundTexts
const hinted = (name: keyof typeof fr.fields) => ({
  label: { fr: fr.fields[name], en: en.fields[name] },
  hint: { fr: fr.hints[name], en: en.hints[name] },
})

export const correctionForm = askedForm({
  usedCents: figure({
    ...hinted('usedCents'),
    required: true,
    unit: { fr: '€', en: '€' },
    shape: requiredCents,
    typed: typedCents,
  }),
  reason: {
    ...longText({ ...hinted('reason'), most: 600, required: true }),
    shape: requiredReason(600),
  },
})
export type CorrectionForm = GivenBy<typeof correctionForm>
