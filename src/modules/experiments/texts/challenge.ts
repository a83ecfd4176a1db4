import { challengeNames } from '#kit/challenge.ts'
import { defineTexts } from '#kit/texts.ts'

export const challengeTexts = defineTexts(
  { title: 'Défi', titleMany: 'Défis', names: challengeNames.fr },
  { title: 'Challenge', titleMany: 'Challenges', names: challengeNames.en },
)
