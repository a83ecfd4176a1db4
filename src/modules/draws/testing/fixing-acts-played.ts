/** Acts of the table that need files and rules of their own: where they are played, and where what they write is read. */
export const fixingActsPlayed = {
  publish: 'routes/preparation.test.ts',
  'fix-letters': 'routes/letters-draw.test.ts',
  'commit-letters': 'routes/letters-draw.test.ts',
} as const
