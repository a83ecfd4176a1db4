/** In the order in which whoever writes a letter is offered them: sheets first. */
export const newsletterKinds = [
  'resource',
  'learning',
  'call',
  'event',
  'mission',
  'vote',
  'draw',
  'decision',
  'member',
] as const
export type NewsletterKind = (typeof newsletterKinds)[number]
