/** The cell that is played with the meeting whose minutes are sent. */
export const fixingActsPlayed = {
  'send-minutes': 'circles/routes/circles.test.ts#sends its minutes once, names who has no address',
} as const
