import { defineTexts } from '#kit/texts.ts'

/** What a letter says of the network. */
export const newsTexts = defineTexts(
  { joined: (day: string) => `Dans le réseau depuis le ${day}.` },
  { joined: (day) => `In the network since ${day}.` },
)
