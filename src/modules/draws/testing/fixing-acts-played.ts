/** Acts of the table that need files and rules of their own: where they are played, and where what they write is read. */
export const fixingActsPlayed = {
  publish: 'preparation/routes/preparation.test.ts',
  'fix-letters': 'letter-files/routes/letters-draw.test.ts',
  'commit-letters': 'letter-files/routes/letters-draw.test.ts',
} as const
