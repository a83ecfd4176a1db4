import { defineTexts } from '#kit/texts.ts'

/** What the machines that read the centre are told, when it is people who read it in the end. */
export const exchangeTexts = defineTexts(
  {
    feed: (house: string) => `${house} : ressources`,
    feedOf: (house: string, words: string) => `${house} : ressources, ${words}`,
  },
  {
    feed: (house: string) => `${house}: resources`,
    feedOf: (house: string, words: string) => `${house}: resources, ${words}`,
  },
)
