import { defineTexts } from '#kit/texts.ts'

export const momentTexts = defineTexts(
  {
    passage: (title: string, stage: string) => `${title} : ${stage}`,
    commitment: (party: string, text: string) => `Convention, ${party} : ${text}`,
  },
  {
    passage: (title, stage) => `${title}: ${stage}`,
    commitment: (party, text) => `Agreement, ${party}: ${text}`,
  },
)
