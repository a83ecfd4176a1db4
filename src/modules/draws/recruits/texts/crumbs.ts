import { defineTexts } from '#kit/texts.ts'

/** Where a page of those who recruit stands. */
export const crumbTexts = defineTexts(
  {
    draws: 'Tirages',
    recruit: 'Recruter',
  },
  {
    draws: 'Draws',
    recruit: 'Recruit',
  },
)
