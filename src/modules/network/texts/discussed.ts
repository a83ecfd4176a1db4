import { defineTexts } from '#kit/texts.ts'

export const discussedTexts = defineTexts(
  {
    contact: (name: string) => `Contact : ${name}`,
    prospect: (place: string) => `Prospection : ${place}`,
    membership: (place: string) => `Adhésion : ${place}`,
  },
  {
    contact: (name) => `Contact: ${name}`,
    prospect: (place) => `Prospecting: ${place}`,
    membership: (place) => `Membership: ${place}`,
  },
)
