import { defineTexts } from '#kit/texts.ts'

export const discussedTexts = defineTexts(
  { protocol: (title: string) => `Protocole : ${title}` },
  { protocol: (title) => `Protocol: ${title}` },
)
